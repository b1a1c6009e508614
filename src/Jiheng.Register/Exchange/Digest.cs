using System.Buffers;
using System.Buffers.Binary;

namespace Jiheng.Register.Exchange;

/// <summary>The keyed hash of one person (摘要), ordered as its hexadecimal text is.</summary>
internal readonly record struct Digest(ulong First, ulong Second, ulong Third, ulong Fourth) : IComparable<Digest>
{
    internal const int Bytes = KeyedHash.DigestBytes;
    internal const int TextLength = Bytes * 2;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    internal static Digest Of(ReadOnlySpan<byte> bytes) => new(Word(bytes), Word(bytes[8..]), Word(bytes[16..]), Word(bytes[24..]));

    internal static Digest? Parse(string text)
    {
        if (text.Length != TextLength || text.AsSpan().IndexOfAnyExcept(Hexadecimal) >= 0) return null;
        return Of(Convert.FromHexString(text));
    }

    public int CompareTo(Digest other)
    {
        if (First != other.First) return First < other.First ? -1 : 1;
        if (Second != other.Second) return Second < other.Second ? -1 : 1;
        return Third != other.Third ? (Third < other.Third ? -1 : 1) : Fourth.CompareTo(other.Fourth);
    }

    public override string ToString() => $"{First:x16}{Second:x16}{Third:x16}{Fourth:x16}";

    private static ulong Word(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64BigEndian(bytes);
}
