using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Jiheng.Register.Reading;

/// <summary>Finds commas, line ends and quotes among 64 bytes (分隔符扫描): bit i is set when byte i is one.</summary>
internal interface IDelimiterScan
{
    const int Width = 64;

    /// <summary>False when rows shall be read byte by byte, too.</summary>
    static abstract bool IsVectorised { get; }

    /// <param name="at">The first of the 64 bytes.</param>
    /// <param name="lines">The line ends alone.</param>
    /// <param name="quotes">The quotes, which are no delimiters.</param>
    static abstract ulong Mask(ref readonly byte at, out ulong lines, out ulong quotes);

    /// <summary>Writes the places of 64 bytes that a mask names, counted from an offset; room for 64 is wanted, however many there are.</summary>
    /// <param name="at">The first of the 64 bytes.</param>
    /// <param name="mask">What <see cref="Mask"/> has given.</param>
    /// <param name="offset">The place of the first byte.</param>
    /// <param name="position">Where to write.</param>
    static abstract void Write(ref readonly byte at, ulong mask, int offset, ref int position);
}

/// <summary>The scan by vectors, on any processor that has them.</summary>
internal readonly struct VectorScan : IDelimiterScan
{
    public static bool IsVectorised => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mask(ref readonly byte at, out ulong lines, out ulong quotes)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var all = Vector512.LoadUnsafe(in at);
            quotes = Vector512.Equals(all, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
            lines = Vector512.Equals(all, Vector512.Create((byte)'\n')).ExtractMostSignificantBits();
            return Vector512.Equals(all, Vector512.Create((byte)',')).ExtractMostSignificantBits() | lines;
        }

        var (low, high) = (Vector256.LoadUnsafe(in at), Vector256.LoadUnsafe(in at, 32));
        (lines, quotes) = (Equal(low, high, (byte)'\n'), Equal(low, high, (byte)'"'));
        return Equal(low, high, (byte)',') | lines;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref readonly byte at, ulong mask, int offset, ref int position)
    {
        if (Avx512Vbmi2.IsSupported)
        {
            var all = Vector512.LoadUnsafe(in at);
            var delimiters = Vector512.Equals(all, Vector512.Create((byte)',')) | Vector512.Equals(all, Vector512.Create((byte)'\n'));
            var places = Avx512Vbmi2.Compress(Vector512<byte>.Zero, delimiters, Vector512<byte>.Indices);
            (Avx512F.ConvertToVector512Int32(places.GetLower().GetLower()) + Vector512.Create(offset)).StoreUnsafe(ref position);
            if (BitOperations.PopCount(mask) <= Vector512<int>.Count) return;
        }

        ScalarScan.Write(in at, mask, offset, ref position);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Equal(Vector256<byte> low, Vector256<byte> high, byte to) =>
        Vector256.Equals(low, Vector256.Create(to)).ExtractMostSignificantBits() | ((ulong)Vector256.Equals(high, Vector256.Create(to)).ExtractMostSignificantBits() << 32);
}

/// <summary>The same byte by byte: the definition that the vectors are tested against.</summary>
internal readonly struct ScalarScan : IDelimiterScan
{
    private const int Together = 8;

    public static bool IsVectorised => false;

    public static ulong Mask(ref readonly byte at, out ulong lines, out ulong quotes)
    {
        var commas = lines = quotes = 0UL;
        for (var i = 0; i < IDelimiterScan.Width; i++)
        {
            var c = Unsafe.Add(ref Unsafe.AsRef(in at), i);
            if (c == ',') commas |= 1UL << i;
            if (c == '\n') lines |= 1UL << i;
            if (c == '"') quotes |= 1UL << i;
        }

        return commas | lines;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref readonly byte at, ulong mask, int offset, ref int position)
    {
        // Eight at a time, whether there are that many or not: nothing to be guessed wrong.
        for (var written = 0; mask != 0; written += Together)
            for (var i = 0; i < Together; i++, mask &= mask - 1) Unsafe.Add(ref position, written + i) = offset + BitOperations.TrailingZeroCount(mask);
    }
}
