using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Jiheng.Register.Reading;

/// <summary>Finds commas and line ends among 64 bytes (分隔符扫描): bit i is set when byte i is one.</summary>
internal interface IDelimiterScan
{
    const int Width = 64;

    /// <summary>False when rows shall be read byte by byte, too.</summary>
    static abstract bool IsVectorised { get; }

    /// <param name="at">The first of the 64 bytes.</param>
    /// <param name="lines">The line ends alone.</param>
    static abstract ulong Mask(ref readonly byte at, out ulong lines);
}

/// <summary>The scan by vectors, on any processor that has them.</summary>
internal readonly struct VectorScan : IDelimiterScan
{
    public static bool IsVectorised => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mask(ref readonly byte at, out ulong lines)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var all = Vector512.LoadUnsafe(in at);
            lines = Vector512.Equals(all, Vector512.Create((byte)'\n')).ExtractMostSignificantBits();
            return Vector512.Equals(all, Vector512.Create((byte)',')).ExtractMostSignificantBits() | lines;
        }

        var (low, high) = (Vector256.LoadUnsafe(in at), Vector256.LoadUnsafe(in at, 32));
        lines = Equal(low, high, (byte)'\n');
        return Equal(low, high, (byte)',') | lines;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Equal(Vector256<byte> low, Vector256<byte> high, byte to) =>
        Vector256.Equals(low, Vector256.Create(to)).ExtractMostSignificantBits() | ((ulong)Vector256.Equals(high, Vector256.Create(to)).ExtractMostSignificantBits() << 32);
}

/// <summary>The same byte by byte: the definition that the vectors are tested against.</summary>
internal readonly struct ScalarScan : IDelimiterScan
{
    public static bool IsVectorised => false;

    public static ulong Mask(ref readonly byte at, out ulong lines)
    {
        var commas = lines = 0UL;
        for (var i = 0; i < IDelimiterScan.Width; i++)
        {
            var c = Unsafe.Add(ref Unsafe.AsRef(in at), i);
            if (c == ',') commas |= 1UL << i;
            if (c == '\n') lines |= 1UL << i;
        }

        return commas | lines;
    }
}
