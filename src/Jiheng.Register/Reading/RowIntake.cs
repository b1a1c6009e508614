using Jiheng.Register.Matching;
using Jiheng.Register.Normalising;
using Jiheng.Register.Results;

namespace Jiheng.Register.Reading;

/// <summary>Takes or rejects the rows of chunks (收行), on one thread. Without a store somebody else compares them.</summary>
internal sealed class RowIntake<TScan>(PartitionStore? store, CountTable counts, IRowConsumer[] consumers)
    where TScan : struct, IDelimiterScan
{
    private const int MarkEvery = 8 << 10;

    private readonly RowFields _fields = new();
    private readonly KeyBuilder _key = new();
    private int _nextMark;

    internal ChunkFindings Take(Chunk chunk)
    {
        var findings = new ChunkFindings(chunk.Sequence, chunk.FileIndex, chunk.Offset, chunk.Lines);
        _nextMark = 0;
        if (chunk.IsOverlong)
        {
            findings.Rejected.Add((0, RejectReason.TooLong));
            findings.LinesSeen = 1;
        }
        else if (chunk.HasQuotes) TakeQuoted(chunk, findings);
        else TakePlain(chunk, findings);
        return findings.LinesSeen == findings.Lines ? findings : throw new InvalidOperationException($"Chunk at {chunk.Offset}: {findings.Lines} lines, {findings.LinesSeen} accounted for.");
    }

    private void TakePlain(Chunk chunk, ChunkFindings findings)
    {
        var buffer = chunk.Buffer;
        var (start, line) = (0, 0);
        _fields.Begin(0);
        for (var at = 0; at < chunk.Length; at += IDelimiterScan.Width)
        {
            for (var mask = TScan.Mask(in buffer[at]); mask != 0; mask &= mask - 1)
            {
                var position = at + System.Numerics.BitOperations.TrailingZeroCount(mask);
                _fields.End(position, position + 1);
                if (buffer[position] == ',') continue;
                _fields.DropCarriageReturn(buffer);
                Row(chunk, findings, start, line++);
                start = position + 1;
                _fields.Begin(start);
            }
        }

        if (start < chunk.Length)
        {
            _fields.End(chunk.Length, chunk.Length);
            _fields.DropCarriageReturn(buffer);
            Row(chunk, findings, start, line++);
        }

        findings.LinesSeen = line;
    }

    private void TakeQuoted(Chunk chunk, ChunkFindings findings)
    {
        var line = 0;
        for (var at = 0; at < chunk.Length;)
        {
            var end = QuotedRecord.Read(chunk.Data, at, true, _fields, out var next);
            if (end == RecordEnd.Complete) Row(chunk, findings, at, line);
            else findings.Rejected.Add((line, RejectReason.OpenQuote));
            next = Math.Min(next, chunk.Length);
            line += Math.Max(1, chunk.Data[at..next].Count((byte)'\n') + (next == chunk.Length && chunk.Data[^1] != '\n' ? 1 : 0));
            at = next;
        }

        findings.LinesSeen = line;
    }

    private void Row(Chunk chunk, ChunkFindings findings, int start, int line)
    {
        if (start >= _nextMark)
        {
            findings.Marks.Add((chunk.Offset + start, line));
            _nextMark = start + MarkEvery;
        }

        if (_fields.IsBlank) findings.Blank++;
        else if (Judge(chunk) is not RejectReason.None and var reason) findings.Rejected.Add((line, reason));
        else
        {
            findings.Accepted++;
            var offset = chunk.Source.Base + chunk.Offset + start;
            store?.Add(KeyHash.Of(_key.Key), offset);
            foreach (var consumer in consumers) consumer.Take(new(chunk.Source, offset, chunk.Buffer, _fields, _key));
        }
    }

    private RejectReason Judge(Chunk chunk)
    {
        var source = chunk.Source;
        if (_fields.Count != source.Layout.Width) return RejectReason.ColumnCount;
        var reason = _key.Build(chunk.Buffer, _fields, source);
        if (reason != RejectReason.None || source.Role == SourceRole.Deaths) return reason;
        return counts.Add(_fields.Of(chunk.Buffer, source.Layout[Column.Area]), _fields.Of(chunk.Buffer, source.Layout[Column.Scheme]), source.Encoding);
    }
}
