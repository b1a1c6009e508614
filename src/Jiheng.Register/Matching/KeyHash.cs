using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Matching;

/// <summary>A fast 64-bit hash (散列) by folded 64 × 64 → 128 multiplications, 16 bytes a step. It only decides what is compared, never what is equal.</summary>
internal static class KeyHash
{
    private const int Step = 16;

    // Odd constants with as many ones as zeros, from the fractional digits of the roots of primes.
    private const ulong First = 0x6A09E667F3BCC909;
    private const ulong Second = 0xBB67AE8584CAA73B;
    private const ulong Third = 0x3C6EF372FE94F82B;

    internal static ulong Of(ReadOnlySpan<byte> text)
    {
        // Words from both ends, which overlap when the text is shorter than they are together.
        ref var first = ref MemoryMarshal.GetReference(text);
        var length = text.Length;
        if (length > Step * 2) return OfLong(text);
        if (length < sizeof(ulong)) return Fold(Few(text) ^ First ^ (ulong)length, Second);
        var ends = Fold(Word(ref first, 0) ^ First ^ (ulong)length, Word(ref first, length - 8) ^ Second);
        return length <= Step ? ends : ends ^ Fold(Word(ref first, 8) ^ Second, Word(ref first, length - Step) ^ Third);
    }

    /// <summary>One hash of two, by order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Combine(ulong first, ulong second) => Fold(first ^ First, second ^ Third);

    /// <summary>The hash of 证件号码 and 姓名 as <see cref="PlainElements"/> holds them, with that of the two codes: eight products of 32 bits at a time, then one of 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong OfElements(Vector512<byte> elements, ulong codes)
    {
        var words = elements.AsUInt64() ^ Vector512.Create(First, Second, Third, 0xA54FF53A5F1D36F1, 0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179);
        // The processor's own product of 32 bits, where it has one: the general product of 64 takes three times as long.
        var products = Avx512F.IsSupported ? Avx512F.Multiply(words.AsUInt32(), (words >>> 32).AsUInt32()) : (words & Vector512.Create((ulong)uint.MaxValue)) * (words >>> 32);
        return Fold(Vector512.Sum(products) ^ First, codes ^ Third);
    }

    /// <summary>The same of any two texts.</summary>
    internal static ulong OfElements(ReadOnlySpan<byte> number, ReadOnlySpan<byte> name, ulong codes) =>
        number.Length <= PlainElements.Most && name.Length <= PlainElements.Most ? OfElements(ShortField.Of(number, name), codes) : Combine(Combine(Of(number), Of(name)), codes);

    private static ulong OfLong(ReadOnlySpan<byte> text)
    {
        var state = (ulong)text.Length * First;
        for (var rest = text; rest.Length > Step; rest = rest[Step..]) state = Fold(Word(rest) ^ First ^ state, Word(rest[8..]) ^ Second);
        // The last 16 bytes, overlapping what was read before.
        return Fold(Word(text[^16..]) ^ Second ^ state, Word(text[^8..]) ^ Third);
    }

    private static ulong Few(ReadOnlySpan<byte> text)
    {
        var bytes = 0UL;
        foreach (var b in text) bytes = (bytes << 8) | b;
        return bytes;
    }

    private static ulong Word(ref byte text, int at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, at));

    private static ulong Word(ReadOnlySpan<byte> text) => MemoryMarshal.Read<ulong>(text);

    private static ulong Fold(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
