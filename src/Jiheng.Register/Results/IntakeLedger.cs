using System.Runtime.InteropServices;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Results;

/// <summary>Gathers the findings of chunks in the order of the files (按序汇总): line numbers, rejected rows, row counts.</summary>
/// <param name="sources">The files.</param>
/// <param name="rejected">Where rejected rows are written.</param>
/// <param name="mostMarks">Lines that are remembered of all files; of more only every second, fourth, eighth …</param>
internal sealed class IntakeLedger(SourceSet sources, TextWriter rejected, long mostMarks = long.MaxValue)
{
    /// <summary>Bytes of a mark while the list of them grows: the old one stands beside one twice as long.</summary>
    internal const int BytesPerMark = 3 * 2 * sizeof(long);

    private const long LeastDistance = 8 << 10;

    private readonly Lock _gate = new();
    private readonly Dictionary<long, ChunkFindings> _waiting = [];
    private readonly long[] _lines = [.. sources.Files.Select(f => (long)f.HeaderLines)];
    private readonly List<(long Offset, long Line)>[] _marks = [.. sources.Files.Select(_ => new List<(long, long)>())];
    private long _next;
    private long _marked;
    private long _distance;

    internal FileTally[] Tallies { get; } = [.. sources.Files.Select(f => new FileTally(f.Path, f.Role, f.Encoding.Name))];

    internal void Add(ChunkFindings findings)
    {
        lock (_gate)
        {
            _waiting.Add(findings.Sequence, findings);
            while (_waiting.Remove(_next, out var ready))
            {
                Enter(ready);
                _next++;
            }
        }
    }

    /// <summary>The nearest known line at or before an offset of a file.</summary>
    internal (long Offset, long Line) MarkBefore(int file, long offset)
    {
        // By hand: the library's search compares pairs through an interface, for every row of the results.
        var marks = CollectionsMarshal.AsSpan(_marks[file]);
        var (low, high) = (0, marks.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (marks[middle].Offset <= offset) low = middle;
            else high = middle - 1;
        }

        return marks[low];
    }

    /// <summary>All lines of a file that were accounted for.</summary>
    internal long LinesOf(int file) => _lines[file];

    /// <summary>Offsets of records with their lines, every few thousand bytes.</summary>
    internal List<(long Offset, long Line)> MarksOf(int file) => _marks[file];

    /// <summary>Takes over what an earlier reading of a file has found, instead of reading it again.</summary>
    internal void Restore(int file, (long Accepted, long Rejected, long Blank) rows, long lines, List<(long Offset, long Line)> marks)
    {
        Tallies[file].Set(rows);
        _lines[file] = lines;
        _marks[file] = marks;
    }

    private void Enter(ChunkFindings findings)
    {
        var (file, before) = (findings.FileIndex, _lines[findings.FileIndex] + 1);
        foreach (var (line, reason) in findings.Rejected)
            rejected.Write($"{CsvText.Field(sources.Files[file].Path)},{before + line},{CsvText.Field(reason.Text())}\n");
        foreach (var (offset, line) in findings.Marks) Mark(_marks[file], offset, before + line);
        _lines[file] += findings.Lines;
        Tallies[file].Accepted += findings.Accepted;
        Tallies[file].Rejected += findings.Rejected.Count;
        Tallies[file].Blank += findings.Blank;
    }

    private void Mark(List<(long Offset, long Line)> marks, long offset, long line)
    {
        if (marks.Count > 0 && offset - marks[^1].Offset < _distance) return;
        marks.Add((offset, line));
        if (++_marked <= mostMarks) return;
        _distance = Math.Max(_distance * 2, LeastDistance * 2);
        foreach (var each in _marks) Thin(each);
        _marked = _marks.Sum(static m => (long)m.Count);
    }

    // The first stays: before every record there is one.
    private void Thin(List<(long Offset, long Line)> marks)
    {
        var last = long.MinValue / 2;
        marks.RemoveAll(m =>
        {
            if (m.Offset - last < _distance) return true;
            last = m.Offset;
            return false;
        });
        marks.TrimExcess();
    }
}
