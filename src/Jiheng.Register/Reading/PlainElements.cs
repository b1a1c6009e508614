using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Jiheng.Register.Reading;

/// <summary>
/// 证件号码 and 姓名 of a row in one vector (号码和姓名), the number in the lower half: whether both are in normal form as they stand is one set of comparisons.
/// </summary>
internal static class PlainElements
{
    /// <summary>The longest of each. Two bytes are left to say that a character is cut off.</summary>
    internal const int Most = ShortField.Most - 2;

    private const byte None = 0xFF;

    /// <summary>
    /// A number of nothing but digits and capital letters, a name of nothing but characters from U+4000 to U+9FFF and the middle dot (间隔号) U+00B7 in UTF-8;
    /// neither is empty. Two bytes must follow on each of E4 to E9, B7 on C2, and nothing else may stand there.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool AreNormal(Vector512<byte> elements, int number, int name)
    {
        // Digits, or the first of three bytes; capital letters, or the bytes that follow; C2, which no number has.
        var first = InRange(elements, (byte)'0', (byte)'9', 0xE4, 0xE9);
        var second = InRange(elements, (byte)'A', (byte)'Z', 0x80, 0xBF);
        var two = Vector512.Equals(elements, Pair(None, 0xC2)).ExtractMostSignificantBits();
        var dot = Vector512.Equals(elements, Vector512.Create((byte)0xB7)).ExtractMostSignificantBits();
        var within = ((1UL << number) - 1) | (((1UL << name) - 1) << ShortField.Most);
        var wrong = (first | second | two) ^ within;
        // A character that the field cuts off expects bytes behind it, where there are none.
        wrong |= (second ^ ((first << 1) | (first << 2) | (two << 1))) >> ShortField.Most;
        wrong |= (two << 1) & ~dot;
        return wrong == 0 && (uint)(number - 1) < Most && (uint)(name - 1) < Most;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong InRange(Vector512<byte> bytes, byte from, byte to, byte nameFrom, byte nameTo) =>
        Vector512.LessThanOrEqual(bytes - Pair(from, nameFrom), Pair((byte)(to - from), (byte)(nameTo - nameFrom))).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Pair(byte number, byte name)
    {
        // Of eight words, not of two halves: then the compiler makes a constant of it.
        var (low, high) = (number * 0x0101010101010101UL, name * 0x0101010101010101UL);
        return Vector512.Create(low, low, low, low, high, high, high, high).AsByte();
    }
}
