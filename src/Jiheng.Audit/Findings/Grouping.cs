namespace Jiheng.Audit.Findings;

/// <summary>One cause, one finding (归并): the same questioned figure is reported once, with the places of every rule that met it.</summary>
internal static class Grouping
{
    internal static IReadOnlyList<Finding> ByCause(IEnumerable<Finding> findings) =>
    [
        .. findings
            .GroupBy(f => (f.Locations[0].Place, f.Printed))
            .Select(Join)
            .OrderBy(f => f.Locations[0].Place.Line).ThenBy(f => f.Locations[0].Place.Column).ThenBy(f => f.Rule, StringComparer.Ordinal),
    ];

    private static Finding Join(IEnumerable<Finding> group)
    {
        var ordered = group.OrderByDescending(f => f.Severity).ThenByDescending(f => f.Confidence).ToArray();
        return ordered[0] with { Locations = [.. ordered.SelectMany(f => f.Locations).Distinct()] };
    }
}
