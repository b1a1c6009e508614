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

    private int[] _positions = new int[1 << 14];
    private int[] _lineEnds = new int[1 << 11];

    /// <summary>Positions of delimiters in the buffer, ascending. The first is none, but the byte before the first row.</summary>
    internal int[] Positions => _positions;

    /// <summary>Which of the delimiters are line ends.</summary>
    internal ReadOnlySpan<int> LineEnds => _lineEnds.AsSpan(0, Lines);

    internal int Lines { get; private set; }

    /// <summary>Reads a buffer from start to end; a last line without a line end is given one. The buffer reaches 64 bytes beyond the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Read(byte[] buffer, int start, int end)
    {
        var (delimiters, lines) = (1, 0);
        _positions[0] = start - 1;
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(buffer);
        var keep = ulong.MaxValue << (start % IDelimiterScan.Width);
        for (var at = start - (start % IDelimiterScan.Width); at < end; at += IDelimiterScan.Width)
        {
            if (end - at < IDelimiterScan.Width) keep &= (1UL << (end - at)) - 1;
            if (_positions.Length - delimiters <= IDelimiterScan.Width + Together) Array.Resize(ref _positions, _positions.Length * 2);
            if (_lineEnds.Length - lines <= IDelimiterScan.Width) Array.Resize(ref _lineEnds, _lineEnds.Length * 2);
            var mask = TScan.Mask(in Unsafe.Add(ref bytes, at), out var lineMask) & keep;
            lineMask &= keep;
            keep = ulong.MaxValue;
            var count = BitOperations.PopCount(mask);
            // At most one line ends in most blocks: its place is written in any case and only counted if it is one.
            ref var lineEnd = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_lineEnds), lines);
            lines += BitOperations.PopCount(lineMask);
            for (;; lineEnd = ref Unsafe.Add(ref lineEnd, 1))
            {
                lineEnd = delimiters + BitOperations.PopCount(mask & (lineMask ^ (lineMask - 1)) >> 1);
                if ((lineMask &= lineMask - 1) == 0) break;
            }

            ref var position = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_positions), delimiters);
            for (var written = 0; written < count; written += Together) mask = Write(mask, at, ref Unsafe.Add(ref position, written));
            delimiters += count;
        }

        Lines = lines;
        if (end > start && buffer[end - 1] != '\n') Close(end, delimiters);
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
