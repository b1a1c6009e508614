using System.Runtime.InteropServices;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Results;

/// <summary>Gathers the findings of chunks in the order of the files (按序汇总): line numbers, rejected rows, row counts.</summary>
internal sealed class IntakeLedger(SourceSet sources, TextWriter rejected)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, ChunkFindings> _waiting = [];
    private readonly long[] _lines = [.. sources.Files.Select(f => (long)f.HeaderLines)];
    private readonly List<(long Offset, long Line)>[] _marks = [.. sources.Files.Select(_ => new List<(long, long)>())];
    private long _next;

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
        foreach (var (offset, line) in findings.Marks) _marks[file].Add((offset, before + line));
        _lines[file] += findings.Lines;
        Tallies[file].Accepted += findings.Accepted;
        Tallies[file].Rejected += findings.Rejected.Count;
        Tallies[file].Blank += findings.Blank;
    }
}
