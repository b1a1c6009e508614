using Jiheng.Audit.Findings;
using Jiheng.Documents.Reading;

namespace Jiheng.AuditBench;

/// <summary>One changed figure and whether the audit noticed it.</summary>
internal sealed record Tried(string Path, string Kind, PrintedFigure Figure, string Slip, bool Noticed);

/// <summary>Changes drawn with one seed (一个种子的改动): how many figures there were to draw from, and how many slips were drawn that no calculator shows.</summary>
internal sealed record Draw(int Seed, bool InProse, int Figures, int InVain, IReadOnlyList<Tried> Tried)
{
    internal double Share => Tried.Count(t => t.Noticed) / (double)Tried.Count;
}

/// <summary>Changes one figure many times with fixed seeds, in tables and in prose (改动一个数字).</summary>
internal static class Changes
{
    internal const int Times = 300;

    internal static readonly int[] Seeds = [20240615, 31, 9704];

    /// <summary>Tables hold nearly all relations: drawn from one pot, the prose would hardly ever be tried.</summary>
    internal static IReadOnlyList<Draw> Of(IReadOnlyList<string> paths)
    {
        var documents = paths.Select(SourceReader.Read).Select(r => r.Document).OfType<SourceDocument>().Select(d => (Document: d, Audit: Product.Auditor.Run(d))).ToList();
        var candidates = documents.SelectMany(d => Relations.In(d.Document).Select(f => (d.Document, d.Audit, Tied: f))).ToArray();
        return [.. new[] { false, true }.SelectMany(inProse => Seeds.Select(seed => Of(seed, inProse, [.. candidates.Where(c => c.Tied.InProse == inProse)])))];
    }

    private static Draw Of(int seed, bool inProse, (SourceDocument Document, DocumentAudit Audit, TiedFigure Tied)[] pot)
    {
        var random = new Random(seed);
        random.Shuffle(pot);
        var (tried, inVain) = (new List<Tried>(), 0);
        foreach (var (document, audit, tied) in pot)
        {
            if (tried.Count == Times) break;
            var (slip, drawn) = tied.Slip(random);
            inVain += drawn;
            if (slip is not null) tried.Add(new(document.Path, tied.Kind, tied.Figure, slip, Change.IsNoticed(audit, Change.Apply(document, tied.Figure, slip), tied.Figure, slip)));
        }

        return new(seed, inProse, pot.Length, inVain, tried);
    }

    /// <summary>What was not noticed, for whoever mends it.</summary>
    internal static IEnumerable<string> Missed(IReadOnlyList<Draw> draws) =>
        from missed in draws.SelectMany(d => d.Tried)
        where !missed.Noticed
        select $"未发现 {missed.Kind} {Path.GetFileName(missed.Path)} {missed.Figure.Text.PlaceAt(missed.Figure.Start)}：{missed.Figure.Shown} → {missed.Slip}";
}
