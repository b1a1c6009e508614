namespace Jiheng.Audit.Findings;

/// <summary>One cause, one finding (归并): the same questioned figure is reported once, with the places of every rule that met it.</summary>
internal static class Grouping
{
    internal static IReadOnlyList<Finding> ByCause(IEnumerable<Finding> findings) =>
    [
        .. Absorb([.. findings.GroupBy(f => (f.Locations[0].Place, f.Printed)).Select(Join)])
            .OrderBy(f => f.Locations[0].Place.Line).ThenBy(f => f.Locations[0].Place.Column).ThenBy(f => f.Rule, StringComparer.Ordinal),
    ];

    // A relation that fails because of a figure already questioned says the same thing again, and makes it surer.
    private static IEnumerable<Finding> Absorb(IReadOnlyList<Finding> findings)
    {
        var questioned = new Dictionary<Documents.Reading.SourcePlace, Finding>();
        foreach (var finding in findings.Where(f => f.Rule is "near.miss" or "table.row")) questioned.TryAdd(finding.Locations[0].Place, finding);
        var merged = questioned.ToDictionary(q => q.Key, q => new List<Finding> { q.Value });
        foreach (var finding in findings)
        {
            if (questioned.TryGetValue(finding.Locations[0].Place, out var own) && own == finding) continue;
            if (finding.Locations.Skip(1).FirstOrDefault(l => merged.ContainsKey(l.Place)) is { } cause) merged[cause.Place].Add(finding);
            else yield return finding;
        }

        foreach (var group in merged.Values)
            yield return group[0] with { Severity = group.Max(f => f.Severity), Locations = [.. group.SelectMany(f => f.Locations).Distinct()] };
    }

    private static Finding Join(IEnumerable<Finding> group)
    {
        var ordered = group.OrderByDescending(f => f.Severity).ThenByDescending(f => f.Confidence).ToArray();
        return ordered[0] with { Locations = [.. ordered.SelectMany(f => f.Locations).Distinct()] };
    }
}
