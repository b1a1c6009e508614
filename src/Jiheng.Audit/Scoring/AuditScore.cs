using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Scoring;

/// <summary>How well the audit did on labelled documents (审核评分): recall by tier, precision, hard false alarms, and both by rule.</summary>
/// <param name="Documents">Documents that have labels.</param>
/// <param name="Must">Labels of tier must.</param>
/// <param name="Should">Labels of tier should.</param>
/// <param name="Reported">Findings of severity error or warning; right when a label speaks of them.</param>
/// <param name="Hard">Errors reported on figures that are known to be right.</param>
/// <param name="Rules">The same by rule.</param>
/// <param name="Misses">Labels of tier must and should that nothing matched, with their document.</param>
/// <param name="Extras">Errors and warnings that no label speaks of, with their document.</param>
public sealed record AuditScore(
    int Documents, Count Must, Count Should, Count Reported, int Hard, IReadOnlyList<RuleScore> Rules,
    IReadOnlyList<(string Document, Label Label)> Misses, IReadOnlyList<(string Document, Finding Finding)> Extras)
{
    /// <summary>Scores every document whose file name has labels; others are passed over.</summary>
    public static AuditScore Of(IEnumerable<DocumentAudit> audits, IReadOnlyDictionary<string, DocumentLabels> labels)
    {
        ArgumentNullException.ThrowIfNull(audits);
        ArgumentNullException.ThrowIfNull(labels);
        var scored = audits.Select(a => (Audit: a, Name: Path.GetFileNameWithoutExtension(a.Path))).Where(a => labels.ContainsKey(a.Name)).ToArray();
        var wanted = scored.SelectMany(s => labels[s.Name].Labels.Select(l => (Document: s.Name, Label: l, Found: s.Audit.Findings.Any(f => LabelMatch.Matches(f, l))))).ToArray();
        var reported = scored.SelectMany(s => s.Audit.Findings.Where(f => f.Severity >= Severity.Warning)
            .Select(f => (Document: s.Name, Finding: f, Right: labels[s.Name].Labels.Any(l => LabelMatch.Matches(f, l))))).ToArray();
        Count Tier(LabelTier tier) => new(wanted.Count(w => w.Label.Tier == tier && w.Found), wanted.Count(w => w.Label.Tier == tier));
        var rules = reported.Select(r => r.Finding.Rule).Concat(wanted.Where(w => w.Label.Tier != LabelTier.May).Select(w => w.Label.Rule)).Distinct().Order(StringComparer.Ordinal)
            .Select(rule => new RuleScore(
                rule,
                new(reported.Count(r => r.Finding.Rule == rule && r.Right), reported.Count(r => r.Finding.Rule == rule)),
                new(wanted.Count(w => w.Label.Rule == rule && w.Label.Tier != LabelTier.May && w.Found), wanted.Count(w => w.Label.Rule == rule && w.Label.Tier != LabelTier.May))));
        return new(
            scored.Length, Tier(LabelTier.Must), Tier(LabelTier.Should), new(reported.Count(r => r.Right), reported.Length),
            reported.Count(r => !r.Right && labels[r.Document].Clean.Any(c => LabelMatch.IsHard(r.Finding, c))),
            [.. rules],
            [.. wanted.Where(w => !w.Found && w.Label.Tier != LabelTier.May).Select(w => (w.Document, w.Label))],
            [.. reported.Where(r => !r.Right).Select(r => (r.Document, r.Finding))]);
    }
}

/// <summary>Precision and recall of one rule (规则评分).</summary>
/// <param name="Rule">Its identifier, or a label's kind.</param>
/// <param name="Precision">Errors and warnings that a label speaks of, among all that it reported.</param>
/// <param name="Recall">Labels that name it and were noticed, by whatever rule.</param>
public sealed record RuleScore(string Rule, Count Precision, Count Recall);

/// <summary>So many of so many (命中数).</summary>
public readonly record struct Count(int Hits, int Of)
{
    /// <summary>0 to 1; 1 of nothing.</summary>
    public decimal Share => Of == 0 ? 1m : (decimal)Hits / Of;

    /// <summary>As printed: 0.93（14/15）, — of nothing.</summary>
    public override string ToString() => Of == 0 ? "—" : $"{Math.Round(Share, 2, MidpointRounding.AwayFromZero):F2}（{Hits}/{Of}）";
}
