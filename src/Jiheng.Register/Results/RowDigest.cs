using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Jiheng.Register.Results;

/// <summary>
/// The ids of result rows without their numbers (结果编号): the same record found by the same rule has the same id in every run, wherever it stands in whatever file.
/// Keyed, because a bare hash of a number whose ends are shown can be undone by trying all birthdays.
/// </summary>
internal sealed class RowDigest(ResultOptions options) : IDisposable
{
    // 50 bits: among a million rows two share an id with a probability of 1 in 2000, and then the second says so.
    internal const int MostBits = 50;
    private const int Characters = 10;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const byte AfterRule = 0x1E;
    private const byte AfterPart = 0x1F;
    private const int MostBytes = 3;

    // One hash for all rows: making a new one takes longer than the hash itself.
    private readonly IncrementalHash _hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, options.RowKey);
    private byte[] _text = new byte[1 << 9];
    private int _length;

    /// <summary>The id of a record under a rule.</summary>
    internal ulong Of(CheckRule rule, FoundRecord record)
    {
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _length = 0;
        Put(rule.Id, AfterRule);
        // What tells this record from others of the same person, whatever file it stands in; behind the four elements stands an empty one.
        var key = record.Key;
        foreach (var part in (ReadOnlySpan<string>)[key.Nationality, key.DocumentType, key.Number, key.Name, "", record.Scheme, record.Area, record.From, record.Until]) Put(part, AfterPart);
        _hash.AppendData(_text, 0, _length - 1);
        _hash.GetHashAndReset(digest);
        return BitConverter.ToUInt64(digest) & ((1UL << options.IdBits) - 1);
    }

    /// <summary>The id as rows show it.</summary>
    internal static string Text(ulong id) => string.Create(Characters, id, static (text, rest) =>
    {
        for (var i = 0; i < text.Length; i++, rest >>= 5) text[i] = Alphabet[(int)(rest & 31)];
    });

    /// <summary>The id of the first, second, third … record that agrees with another in everything: …, …-2, …-3.</summary>
    internal static string Text(ulong id, int number) => number == 1 ? Text(id) : Text(id) + NumberText(number);

    /// <summary>What is put behind the id of the second, third … record that agrees with another in everything.</summary>
    internal static string NumberText(int number) => string.Create(CultureInfo.InvariantCulture, $"-{number}");

    public void Dispose() => _hash.Dispose();

    private void Put(string part, byte after)
    {
        if (_text.Length - _length <= part.Length * MostBytes) Array.Resize(ref _text, (_length + (part.Length * MostBytes)) * 2);
        _length += Encoding.UTF8.GetBytes(part, _text.AsSpan(_length));
        _text[_length++] = after;
    }
}
