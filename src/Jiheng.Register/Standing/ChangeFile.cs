using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>The changes of a day as they were read (变动名单).</summary>
/// <param name="File">What is kept of the file.</param>
/// <param name="Rows">The rows that could be read, in order.</param>
/// <param name="Rejected">The lines that could not, with the reason.</param>
internal sealed record ChangeFile(StandingFile File, IReadOnlyList<ChangeRow> Rows, IReadOnlyList<(long Line, string Reason)> Rejected)
{
    /// <summary>Reads the file; null, with <paramref name="problems"/> in words, when it is no list of changes.</summary>
    internal static ChangeFile? Read(string path, StandingKey key, IListConversion? conversion, List<string> problems)
    {
        using var sources = SourceSet.Open([(path, SourceRole.Changes)], problems, conversion);
        if (sources is null) return null;
        var consumer = new ChangeConsumer(key);
        var intake = new RowIntake<VectorScan>(null, new CountTable(), [consumer]);
        var rejected = new List<(long Line, string Reason)>();
        var marks = new List<(long Offset, long Line)>();
        var (lines, accepted, blank) = ((long)sources.Files[0].HeaderLines, 0L, 0L);
        var reader = new ChunkReader(sources, new());
        for (var chunk = reader.NewChunk(intake.Index); reader.TryNext(chunk);)
        {
            var findings = intake.Take(chunk);
            rejected.AddRange(findings.Rejected.Select(r => (lines + 1 + r.Line, r.Reason.Text())));
            marks.AddRange(findings.Marks.Select(m => (m.Offset, lines + 1 + m.Line)));
            (lines, accepted, blank) = (lines + findings.Lines, accepted + findings.Accepted, blank + findings.Blank);
        }

        var counter = new LineCounter(sources);
        rejected.AddRange(consumer.Refused.Select(r => (counter.LineOf(r.Offset), r.Reason)));
        var file = new StandingFile(Path.GetFullPath(path), SourceRole.Changes, Fingerprint.Of(path), sources.TotalBytes, new(consumer.Rows.Count, rejected.Count, blank), lines, marks);
        return new(file, consumer.Rows, rejected);
    }
}
