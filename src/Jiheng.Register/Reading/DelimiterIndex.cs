using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Jiheng.Register.Reading;

/// <summary>Where the fields of a chunk stand (分隔符位置): between its commas and line ends, and within their quotes if they have some. Reused from chunk to chunk.</summary>
internal sealed class DelimiterIndex<TScan> : IRowIndex
    where TScan : struct, IDelimiterScan
{
    // Positions are written many at a time, whether there are that many or not.
    private const int Slack = IDelimiterScan.Width * 2;

    private int[] _positions = [];
    private int[] _lineEnds = [];
    private int[] _starts = [];
    private int[] _ends = [];

    /// <summary>Positions of delimiters in the buffer, ascending. The first is none, but the byte before the first row.</summary>
    internal int[] Positions => _positions;

    /// <summary>Field k of the chunk begins behind its start k and ends before its end k + 1. Without quotes both are the delimiters.</summary>
    internal int[] Starts { get; private set; } = [];

    internal int[] Ends { get; private set; } = [];

    /// <summary>Which of the delimiters are line ends.</summary>
    internal ReadOnlySpan<int> LineEnds => _lineEnds.AsSpan(0, Lines);

    internal int Lines { get; private set; }

    /// <summary>Reads a buffer from start to end; a last line without a line end is given one. The buffer reaches 64 bytes beyond the end.</summary>
    public (int LineEnds, bool HasQuotes) Read(byte[] buffer, int start, int end)
    {
        Begin(start, end);
        (var delimiters, Lines) = Index(ref MemoryMarshal.GetArrayDataReference(buffer), start, end, out var census);
        if (end > start && buffer[end - 1] != '\n') Close(end, delimiters);
        (Starts, Ends) = (_positions, _positions);
        return census;
    }

    /// <summary>The same of a buffer with quotes; false when they are not simple, and it is to be read by <see cref="QuotedRecord"/>.</summary>
    internal bool TryReadQuoted(byte[] buffer, int start, int end)
    {
        Begin(start, end);
        (var delimiters, Lines) = IndexQuoted(ref MemoryMarshal.GetArrayDataReference(buffer), start, end);
        if (delimiters == 0) return false;
        if (end > start && buffer[end - 1] != '\n') Close(end, delimiters++);
        if (_starts.Length < delimiters) (_starts, _ends) = (new int[delimiters * 2], new int[delimiters * 2]);
        Trim(buffer, delimiters, end);
        (Starts, Ends) = (_starts, _ends);
        return true;
    }

    private void Begin(int start, int end)
    {
        // Room for delimiters only: of what is never written to, no memory is used.
        if (_positions.Length < end - start + Slack)
            (_positions, _lineEnds) = (GC.AllocateUninitializedArray<int>(end - start + Slack), GC.AllocateUninitializedArray<int>(end - start + Slack));
        _positions[0] = start - 1;
    }

    // No delimiters when the quotes are not simple.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Delimiters, int Lines) IndexQuoted(ref byte bytes, int start, int end)
    {
        ref var positions = ref MemoryMarshal.GetArrayDataReference(_positions);
        var (scan, delimiters, lines) = (new QuoteScan(), 1, 0);
        for (var at = start; at < end; at += IDelimiterScan.Width)
        {
            var keep = end - at < IDelimiterScan.Width ? (1UL << (end - at)) - 1 : ulong.MaxValue;
            var mask = scan.Next(in Unsafe.Add(ref bytes, at), keep, out var lineMask);
            for (; lineMask != 0; lineMask &= lineMask - 1) _lineEnds[lines++] = delimiters + BitOperations.PopCount(mask & ((lineMask ^ (lineMask - 1)) >> 1));
            ScalarScan.Write(in Unsafe.Add(ref bytes, at), mask, at, ref Unsafe.Add(ref positions, delimiters));
            delimiters += BitOperations.PopCount(mask);
        }

        return scan.IsSimple && !scan.IsOpen ? (delimiters, lines) : (0, 0);
    }

    // Moves the borders of fields behind and before their quotes, and before a carriage return.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Trim(byte[] buffer, int delimiters, int dataEnd)
    {
        for (var i = 1; i < delimiters; i++)
        {
            var (start, end) = (_positions[i - 1], _positions[i]);
            if (end - 1 > start && buffer[end - 1] == '\r' && (end == dataEnd || buffer[end] == '\n')) end--;
            if (end - 1 > start && buffer[start + 1] == '"') (start, end) = (start + 1, end - 1);
            (_starts[i - 1], _ends[i]) = (start, end);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Delimiters, int Lines) Index(ref byte bytes, int start, int end, out (int LineEnds, bool HasQuotes) census)
    {
        ref var position = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_positions), 1);
        ref var lineEnd = ref MemoryMarshal.GetArrayDataReference(_lineEnds);
        var (delimiters, lines, lineEnds, quotes) = (1, 0, 0, 0UL);
        var keep = ulong.MaxValue << (start % IDelimiterScan.Width);
        for (var at = start - (start % IDelimiterScan.Width); at < end; at += IDelimiterScan.Width)
        {
            if (end - at < IDelimiterScan.Width) keep &= (1UL << (end - at)) - 1;
            var whole = TScan.Mask(in Unsafe.Add(ref bytes, at), out var lineMask, out var quoteMask);
            var mask = whole & keep;
            lineMask &= keep;
            // Counted apart from the places that are written down: what the rows account for is compared with it.
            (lineEnds, quotes) = (lineEnds + BitOperations.PopCount(lineMask), quotes | (quoteMask & keep));
            keep = ulong.MaxValue;
            var count = BitOperations.PopCount(mask);
            // At most one line ends in most blocks: its place is written in any case and only counted if it is one.
            for (var more = lineMask; ; lines++)
            {
                Unsafe.Add(ref lineEnd, lines) = delimiters + BitOperations.PopCount(mask & (more ^ (more - 1)) >> 1);
                if ((more &= more - 1) == 0) break;
            }

            lines += lineMask == 0 ? 0 : 1;
            if (mask == whole) TScan.Write(in Unsafe.Add(ref bytes, at), mask, at, ref position);
            else ScalarScan.Write(in Unsafe.Add(ref bytes, at), mask, at, ref position);
            position = ref Unsafe.Add(ref position, count);
            delimiters += count;
        }

        census = (lineEnds, quotes != 0);
        return (delimiters, lines);
    }

    private void Close(int end, int delimiters)
    {
        _positions[delimiters] = end;
        _lineEnds[Lines++] = delimiters;
    }
}
