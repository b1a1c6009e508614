using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Jiheng.Register.Reading;

/// <summary>
/// Fields of at most 32 bytes as one vector with zeros behind (短字段): compared, tested and hashed in one step.
/// Vector and length are passed apart: a struct of both would be written to the stack and waited for.
/// </summary>
internal static class ShortField
{
    internal const int Most = 32;

    /// <summary>Takes <paramref name="length"/> bytes of a buffer; 32 must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<byte> Load(ref readonly byte buffer, int start, int length) =>
        Vector256.LoadUnsafe(in buffer, (nuint)start) & Vector256.LessThan(Vector256<sbyte>.Indices, Vector256.Create((sbyte)length)).AsByte();

    internal static Vector256<byte> Of(ReadOnlySpan<byte> text)
    {
        Span<byte> padded = stackalloc byte[Most];
        padded.Clear();
        text.CopyTo(padded);
        return Vector256.LoadUnsafe(in MemoryMarshal.GetReference(padded));
    }

    /// <summary>Digits and capital letters only: a number in normal form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsPlainNumber(Vector256<byte> bytes, int length)
    {
        var plain = InRange(bytes, (byte)'0', (byte)'9') | InRange(bytes, (byte)'A', (byte)'Z');
        return plain.ExtractMostSignificantBits() == Within(length);
    }

    /// <summary>
    /// UTF-8 of nothing but characters from U+4000 to U+9FFF and the middle dot (间隔号) U+00B7: a name in normal form.
    /// Two bytes must follow on each of E4 to E9, B7 on C2, and nothing else may stand there.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsPlainName(Vector256<byte> bytes, int length)
    {
        ulong three = InRange(bytes, 0xE4, 0xE9).ExtractMostSignificantBits();
        ulong two = Vector256.Equals(bytes, Vector256.Create((byte)0xC2)).ExtractMostSignificantBits();
        ulong dot = Vector256.Equals(bytes, Vector256.Create((byte)0xB7)).ExtractMostSignificantBits();
        ulong next = InRange(bytes, 0x80, 0xBF).ExtractMostSignificantBits();
        // A character that the field cuts off expects bytes behind it, where there are none.
        return next == ((three << 1) | (three << 2) | (two << 1)) && (three | two | next) == Within(length) && ((two << 1) & ~dot) == 0;
    }

    private static uint Within(int length) => (uint)((1UL << length) - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> InRange(Vector256<byte> bytes, byte from, byte to) =>
        Vector256.LessThanOrEqual(bytes - Vector256.Create(from), Vector256.Create((byte)(to - from)));
}
