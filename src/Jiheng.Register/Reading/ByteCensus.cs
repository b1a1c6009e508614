using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Jiheng.Register.Reading;

/// <summary>Counts line ends and looks for quotes in one pass (行数和引号).</summary>
internal static class ByteCensus
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static (int Lines, bool HasQuotes) Of(ReadOnlySpan<byte> bytes)
    {
        ref var first = ref MemoryMarshal.GetReference(bytes);
        var (lines, at, quotes) = (0, 0, Vector512<byte>.Zero);
        for (; at + Vector512<byte>.Count <= bytes.Length; at += Vector512<byte>.Count)
        {
            var all = Vector512.LoadUnsafe(in first, (nuint)at);
            lines += BitOperations.PopCount(Vector512.Equals(all, Vector512.Create((byte)'\n')).ExtractMostSignificantBits());
            quotes |= Vector512.Equals(all, Vector512.Create((byte)'"'));
        }

        var rest = bytes[at..];
        return (lines + rest.Count((byte)'\n'), quotes != Vector512<byte>.Zero || rest.Contains((byte)'"'));
    }
}
