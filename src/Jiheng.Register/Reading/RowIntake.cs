using Jiheng.Register.Matching;
using Jiheng.Register.Normalising;
using Jiheng.Register.Results;

namespace Jiheng.Register.Reading;

/// <summary>Takes or rejects the rows of chunks (收行), on one thread. Without a store somebody else compares them.</summary>
internal sealed class RowIntake<TScan>
    where TScan : struct, IDelimiterScan
{
    private readonly CountTable _own;

    // Rows of others' registers must be as sound as our own; how many there are where is not ours to say.
    private readonly CountTable _against = new();
    private readonly RowFields _fields = new();
    private readonly RowKey _key = new();
    private readonly PlainRows<TScan> _plain = new();
    private readonly AcceptedRows _accepted;
    private SourceFile? _source;
    private int _width, _area, _scheme;
    private CountTable? _counts;

    internal RowIntake(PartitionStore? store, CountTable counts, IRowConsumer[] consumers) =>
        (_own, _accepted) = (counts, new(store, consumers, _fields, _key));

    /// <summary>Where the chunks have their fields found.</summary>
    internal IRowIndex Index => _plain.Index;

    internal ChunkFindings Take(Chunk chunk)
    {
        if (!ReferenceEquals(chunk.Source, _source)) Enter(chunk.Source);
        var findings = new ChunkFindings(chunk.Sequence, chunk.FileIndex, chunk.Lines);
        _accepted.Begin(chunk, findings);
        if (_plain.TryIndex(chunk)) TakePlain(chunk, findings);
        else TakeQuoted(chunk, findings);
        if (chunk.EndsOverlong) findings.Rejected.Add(((int)findings.LinesSeen++, RejectReason.TooLong));
        return findings.LinesSeen == findings.Lines ? findings : throw new InvalidOperationException($"Chunk {chunk.Sequence}: {findings.Lines} lines, {findings.LinesSeen} accounted for.");
    }

    private void Enter(SourceFile source)
    {
        _source = source;
        _key.Enter(source);
        _counts = source.Role switch { SourceRole.Register => _own, SourceRole.Against => _against, _ => null };
        _plain.Enter(source, _counts);
        (_width, _area, _scheme) = (source.Layout.Width, source.Layout[Column.Area], source.Layout[Column.Scheme]);
    }

    private void TakePlain(Chunk chunk, ChunkFindings findings)
    {
        var (line, lines) = (0, _plain.LineEnds.Length);
        while (line < lines)
        {
            // A last field that is looked at ends before the carriage return; else nothing depends on it.
            var isApart = _plain.LooksAtLastField && _plain.DropCarriageReturn(chunk, line);
            var next = _plain.Take(chunk.Buffer, line, isApart ? line + 1 : lines);
            if (next > line) _accepted.Take(_plain, line, next);
            else TakeOther(chunk, findings, next++, isApart);
            if (isApart) _plain.PutCarriageReturnBack(line);
            line = next;
        }

        findings.LinesSeen = lines;
    }

    // Takes a row that is not plain, or is the first of its kind.
    private void TakeOther(Chunk chunk, ChunkFindings findings, int line, bool isDropped)
    {
        var isDroppedHere = !isDropped && _plain.DropCarriageReturn(chunk, line);
        var first = _plain.FirstOf(line);
        _fields.SetPlain(_plain.Starts, _plain.Ends, first, _plain.LineEnds[line] - first);
        if (TryTake(chunk, findings, _plain.Delimiters[first] + 1, line))
            _plain.Learn(chunk.Buffer, first, _key, () => CountTable.PlaceOf(_fields.Of(chunk.Buffer, _area), _fields.Of(chunk.Buffer, _scheme), _source!.Encoding));
        else _plain.Forget();
        if (isDroppedHere) _plain.PutCarriageReturnBack(line);
    }

    private void TakeQuoted(Chunk chunk, ChunkFindings findings)
    {
        _plain.Forget();
        var line = 0;
        var data = chunk.Buffer.AsSpan(0, chunk.End);
        for (var at = chunk.Start; at < data.Length;)
        {
            var end = QuotedRecord.Read(data, at, true, _fields, out var next);
            if (end == RecordEnd.Complete) TryTake(chunk, findings, at, line);
            else findings.Rejected.Add((line, RejectReason.OpenQuote));
            next = Math.Min(next, data.Length);
            line += Math.Max(1, data[at..next].Count((byte)'\n') + (next == data.Length && data[^1] != '\n' ? 1 : 0));
            at = next;
        }

        findings.LinesSeen = line;
    }

    // A blank line is no row, and has too few columns for any list.
    private bool TryTake(Chunk chunk, ChunkFindings findings, int start, int line)
    {
        var reason = Judge(chunk.Buffer);
        if (reason == RejectReason.None) _accepted.Take(start, line, _key.Hash);
        else if (_fields.IsBlank) findings.Blank++;
        else findings.Rejected.Add((line, reason));
        return reason == RejectReason.None;
    }

    private RejectReason Judge(byte[] buffer)
    {
        if (_fields.Count != _width) return RejectReason.ColumnCount;
        var reason = _key.Read(buffer, _fields);
        return reason == RejectReason.None && _counts is not null ? _counts.Add(_fields.Of(buffer, _area), _fields.Of(buffer, _scheme), _source!.Encoding) : reason;
    }
}
