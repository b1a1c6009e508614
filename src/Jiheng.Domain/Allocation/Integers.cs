using System.Numerics;

namespace Jiheng.Domain.Allocation;

/// <summary>Decimals as integers of one common scale (整数化), so that proportions are compared without any rounding.</summary>
internal static class Integers
{
    internal static BigInteger[] Scale(decimal[] values)
    {
        var scale = values.Length == 0 ? 0 : values.Max(static v => (int)v.Scale);
        return Array.ConvertAll(values, v => Unscaled(v) * BigInteger.Pow(10, scale - v.Scale));
    }

    private static BigInteger Unscaled(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return bits[3] < 0 ? -magnitude : magnitude;
    }
}
