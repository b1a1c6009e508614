using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    private readonly RowKey _key = new();
    private readonly DelimiterIndex<TScan> _delimiters = new();
    private SourceFile? _source;
    private SpellingCounts _spellings = new();
    private int _width, _area, _scheme;
    private bool _isCounted;
    private int _nextMark;

    internal ChunkFindings Take(Chunk chunk)
    {
        if (!ReferenceEquals(chunk.Source, _source)) Enter(chunk.Source);
        var findings = new ChunkFindings(chunk.Sequence, chunk.FileIndex, chunk.Lines);
        _nextMark = 0;
        if (chunk.HasQuotes) TakeQuoted(chunk, findings);
        else TakePlain(chunk, findings);
        if (chunk.EndsOverlong) findings.Rejected.Add(((int)findings.LinesSeen++, RejectReason.TooLong));
        return findings.LinesSeen == findings.Lines ? findings : throw new InvalidOperationException($"Chunk {chunk.Sequence}: {findings.Lines} lines, {findings.LinesSeen} accounted for.");
    }

    private void Enter(SourceFile source)
    {
        _source = source;
        _key.Enter(source);
        _isCounted = source.Role == SourceRole.Register;
        _spellings = counts.SpellingsIn(source.Encoding);
        (_width, _area, _scheme) = (source.Layout.Width, source.Layout[Column.Area], source.Layout[Column.Scheme]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakePlain(Chunk chunk, ChunkFindings findings)
    {
        _delimiters.Read(chunk.Buffer, chunk.Start, chunk.End);
        var (first, line, buffer, delimiters) = (0, 0, chunk.Buffer, _delimiters.Positions);
        foreach (var last in _delimiters.LineEnds)
        {
            var start = delimiters[first] + 1;
            var end = delimiters[last];
            var hasCarriageReturn = end - 1 > delimiters[last - 1] && buffer[end - 1] == '\r';
            if (hasCarriageReturn) delimiters[last]--;
            if (TScan.IsVectorised && last - first == _width && TryTakePlain(buffer, new(delimiters, first), out var hash))
            {
                if (consumers.Length > 0) Point(buffer, delimiters, first);
                Accept(chunk, findings, start, line, hash);
            }
            else
            {
                _fields.SetPlain(delimiters, first, last - first);
                Row(chunk, findings, start, line);
            }

            if (hasCarriageReturn) delimiters[last]++;
            (first, line) = (last, line + 1);
        }

        findings.LinesSeen = line;
    }

    // Not inlined: all in one method has more variables than the compiler keeps in registers.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private bool TryTakePlain(byte[] buffer, PlainRow row, out ulong hash) =>
        _key.TryHashPlain(in MemoryMarshal.GetArrayDataReference(buffer), row, out hash) && (!_isCounted || TryCount(in MemoryMarshal.GetArrayDataReference(buffer), row));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryCount(ref readonly byte buffer, PlainRow row)
    {
        var (area, scheme) = (row.Start(_area), row.Start(_scheme));
        var (areaLength, schemeLength) = (row.End(_area) - area, row.End(_scheme) - scheme);
        return areaLength <= ShortField.Most && schemeLength <= ShortField.Most
            && _spellings.TryAdd(ShortField.Load(in buffer, area, areaLength), areaLength, ShortField.Load(in buffer, scheme, schemeLength), schemeLength);
    }

    private void Point(byte[] buffer, int[] delimiters, int first)
    {
        _key.Point(buffer, new(delimiters, first));
        _fields.SetPlain(delimiters, first, _width);
    }

    private void TakeQuoted(Chunk chunk, ChunkFindings findings)
    {
        var line = 0;
        var data = chunk.Buffer.AsSpan(0, chunk.End);
        for (var at = chunk.Start; at < data.Length;)
        {
            var end = QuotedRecord.Read(data, at, true, _fields, out var next);
            if (end == RecordEnd.Complete) Row(chunk, findings, at, line);
            else findings.Rejected.Add((line, RejectReason.OpenQuote));
            next = Math.Min(next, data.Length);
            line += Math.Max(1, data[at..next].Count((byte)'\n') + (next == data.Length && data[^1] != '\n' ? 1 : 0));
            at = next;
        }

        findings.LinesSeen = line;
    }

    private void Row(Chunk chunk, ChunkFindings findings, int start, int line)
    {
        var reason = Judge(chunk.Buffer);
        if (reason == RejectReason.None) Accept(chunk, findings, start, line, _key.Hash);
        else if (_fields.IsBlank) findings.Blank++;
        else findings.Rejected.Add((line, reason));
    }

    // A blank line is no row, and has too few columns for any list.
    private RejectReason Judge(byte[] buffer)
    {
        if (_fields.Count != _width) return RejectReason.ColumnCount;
        var reason = _key.Read(buffer, _fields);
        return reason == RejectReason.None && _isCounted ? counts.Add(_fields.Of(buffer, _area), _fields.Of(buffer, _scheme), _source!.Encoding) : reason;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Accept(Chunk chunk, ChunkFindings findings, int start, int line, ulong hash)
    {
        var offset = chunk.Origin + start;
        findings.Accepted++;
        if (start >= _nextMark)
        {
            findings.Marks.Add((offset, line));
            _nextMark = start + MarkEvery;
        }

        store?.Add(hash, chunk.Source.Base + offset);
        if (consumers.Length > 0) Tell(new(chunk.Source, chunk.Source.Base + offset, chunk.Buffer, _fields, _key));
    }

    private void Tell(scoped in AcceptedRow row)
    {
        foreach (var consumer in consumers) consumer.Take(in row);
    }
}
