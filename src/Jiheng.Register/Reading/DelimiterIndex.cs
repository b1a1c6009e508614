using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Jiheng.Register.Reading;

/// <summary>Where the commas and line ends of a chunk without quotes stand (分隔符位置). Reused from chunk to chunk.</summary>
internal sealed class DelimiterIndex<TScan>
    where TScan : struct, IDelimiterScan
{
    // Positions are written eight at a time, whether there are that many or not.
    private const int Together = 8;
    private const int Slack = IDelimiterScan.Width + Together;

    private int[] _positions = [];
    private int[] _lineEnds = [];

    /// <summary>Positions of delimiters in the buffer, ascending. The first is none, but the byte before the first row.</summary>
    internal int[] Positions => _positions;

    /// <summary>Which of the delimiters are line ends.</summary>
    internal ReadOnlySpan<int> LineEnds => _lineEnds.AsSpan(0, Lines);

    internal int Lines { get; private set; }

    /// <summary>Reads a buffer from start to end; a last line without a line end is given one. The buffer reaches 64 bytes beyond the end.</summary>
    internal void Read(byte[] buffer, int start, int end)
    {
        // Room for delimiters only: of what is never written to, no memory is used.
        if (_positions.Length < end - start + Slack)
            (_positions, _lineEnds) = (GC.AllocateUninitializedArray<int>(end - start + Slack), GC.AllocateUninitializedArray<int>(end - start + Slack));
        _positions[0] = start - 1;
        (var delimiters, Lines) = Index(ref MemoryMarshal.GetArrayDataReference(buffer), start, end);
        if (end > start && buffer[end - 1] != '\n') Close(end, delimiters);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Delimiters, int Lines) Index(ref byte bytes, int start, int end)
    {
        ref var position = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_positions), 1);
        ref var lineEnd = ref MemoryMarshal.GetArrayDataReference(_lineEnds);
        var (delimiters, lines) = (1, 0);
        var keep = ulong.MaxValue << (start % IDelimiterScan.Width);
        for (var at = start - (start % IDelimiterScan.Width); at < end; at += IDelimiterScan.Width)
        {
            if (end - at < IDelimiterScan.Width) keep &= (1UL << (end - at)) - 1;
            var mask = TScan.Mask(in Unsafe.Add(ref bytes, at), out var lineMask) & keep;
            lineMask &= keep;
            keep = ulong.MaxValue;
            var count = BitOperations.PopCount(mask);
            // At most one line ends in most blocks: its place is written in any case and only counted if it is one.
            for (var more = lineMask; ; lines++)
            {
                Unsafe.Add(ref lineEnd, lines) = delimiters + BitOperations.PopCount(mask & (more ^ (more - 1)) >> 1);
                if ((more &= more - 1) == 0) break;
            }

            lines += lineMask == 0 ? 0 : 1;
            for (var written = 0; written < count; written += Together) mask = Write(mask, at, ref Unsafe.Add(ref position, written));
            position = ref Unsafe.Add(ref position, count);
            delimiters += count;
        }

        return (delimiters, lines);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Write(ulong mask, int at, ref int position)
    {
        for (var i = 0; i < Together; i++, mask &= mask - 1) Unsafe.Add(ref position, i) = at + BitOperations.TrailingZeroCount(mask);
        return mask;
    }

    private void Close(int end, int delimiters)
    {
        _positions[delimiters] = end;
        _lineEnds[Lines++] = delimiters;
    }
}
