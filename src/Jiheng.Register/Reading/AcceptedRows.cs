using System.Runtime.CompilerServices;
using Jiheng.Register.Matching;
using Jiheng.Register.Normalising;

namespace Jiheng.Register.Reading;

/// <summary>What becomes of the rows that were accepted (收下的各行): an entry by which they are compared, a mark for line numbers now and then, and whoever listens is told. One per thread.</summary>
internal sealed class AcceptedRows(PartitionStore? store, IRowConsumer[] consumers, RowFields fields, RowKey key)
{
    private const int MarkEvery = 8 << 10;

    private Chunk _chunk = null!;
    private ChunkFindings _findings = null!;
    private int _nextMark;

    /// <summary>The next rows are of this chunk.</summary>
    internal void Begin(Chunk chunk, ChunkFindings findings) => (_chunk, _findings, _nextMark) = (chunk, findings, 0);

    /// <summary>Takes the row whose fields and key were read last.</summary>
    internal void Take(int start, int line, ulong hash)
    {
        _findings.Accepted++;
        if (start >= _nextMark) Mark(start, line);
        store?.Add(hash, OffsetOf(start));
        if (consumers.Length > 0) Tell(start);
    }

    /// <summary>Takes rows that were found to be plain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Take<TScan>(PlainRows<TScan> rows, int from, int end)
        where TScan : struct, IDelimiterScan
    {
        var delimiters = rows.Delimiters;
        var lineEnds = rows.LineEnds;
        var hashes = rows.Hashes;
        var (before, entries, isListened) = (OffsetOf(1), store, consumers.Length > 0);
        _findings.Accepted += end - from;
        var first = rows.FirstOf(from);
        for (var line = from; line < end; line++)
        {
            var start = delimiters[first];
            entries?.Add(hashes[line], before + start);
            if (start >= _nextMark) Mark(start + 1, line);
            if (isListened) TellPlain(rows, line, first);
            first = lineEnds[line];
        }
    }

    private long OffsetOf(int start) => _chunk.Source.Base + _chunk.Origin + start;

    private void TellPlain<TScan>(PlainRows<TScan> rows, int line, int first)
        where TScan : struct, IDelimiterScan
    {
        var isDropped = rows.DropCarriageReturn(_chunk, line);
        key.Point(_chunk.Buffer, new(rows.Starts, rows.Ends, first));
        fields.SetPlain(rows.Starts, rows.Ends, first, rows.LineEnds[line] - first);
        Tell(rows.Delimiters[first] + 1);
        if (isDropped) rows.PutCarriageReturnBack(line);
    }

    private void Tell(int start)
    {
        var row = new AcceptedRow(_chunk.Source, OffsetOf(start), _chunk.Buffer, fields, key);
        foreach (var consumer in consumers) consumer.Take(in row);
    }

    private void Mark(int start, int line)
    {
        _findings.Marks.Add((_chunk.Origin + start, line));
        _nextMark = start + MarkEvery;
    }
}
