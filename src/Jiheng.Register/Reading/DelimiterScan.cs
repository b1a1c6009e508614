using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Jiheng.Register.Reading;

/// <summary>Finds commas and line ends among 64 bytes: bit i is set when byte i is one (分隔符扫描).</summary>
internal interface IDelimiterScan
{
    const int Width = 64;

    static abstract ulong Mask(ref readonly byte at);
}

/// <summary>The scan by vectors, on any processor that has them.</summary>
internal readonly struct VectorScan : IDelimiterScan
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mask(ref readonly byte at)
    {
        var (comma, line) = (Vector256.Create((byte)','), Vector256.Create((byte)'\n'));
        var low = Vector256.LoadUnsafe(in at);
        var high = Vector256.LoadUnsafe(in at, 32);
        var lowBits = (Vector256.Equals(low, comma) | Vector256.Equals(low, line)).ExtractMostSignificantBits();
        var highBits = (Vector256.Equals(high, comma) | Vector256.Equals(high, line)).ExtractMostSignificantBits();
        return lowBits | ((ulong)highBits << 32);
    }
}

/// <summary>The same byte by byte: the definition that the vectors are tested against.</summary>
internal readonly struct ScalarScan : IDelimiterScan
{
    public static ulong Mask(ref readonly byte at)
    {
        var mask = 0UL;
        for (var i = 0; i < IDelimiterScan.Width; i++)
        {
            if (Unsafe.Add(ref Unsafe.AsRef(in at), i) is (byte)',' or (byte)'\n') mask |= 1UL << i;
        }

        return mask;
    }
}
