using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Jiheng.Register.Reading;

/// <summary>Counts the lines of whole records and looks for quotes in one pass (行数清点), independent of the parser.</summary>
internal static class LineSurvey
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static (long Lines, bool HasQuotes) Of(ReadOnlySpan<byte> records)
    {
        if (records.IsEmpty) return (0, false);
        var (lines, at) = (0L, 0);
        var quotes = Vector256<byte>.Zero;
        ref var bytes = ref MemoryMarshal.GetReference(records);
        for (; at <= records.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            var part = Vector256.LoadUnsafe(in bytes, (nuint)at);
            lines += BitOperations.PopCount(Vector256.Equals(part, Vector256.Create((byte)'\n')).ExtractMostSignificantBits());
            quotes |= Vector256.Equals(part, Vector256.Create((byte)'"'));
        }

        lines += records[at..].Count((byte)'\n') + (records[^1] == '\n' ? 0 : 1);
        return (lines, quotes != Vector256<byte>.Zero || records[at..].Contains((byte)'"'));
    }
}
