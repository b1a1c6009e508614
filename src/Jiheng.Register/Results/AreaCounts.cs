namespace Jiheng.Register.Results;

/// <summary>Makes and writes the counts by pooling area and scheme (分统筹区、险种人次).</summary>
internal static class AreaCounts
{
    private static readonly string[] Head = ["统筹区", "险种", "参保人次", "其中：重复", "其中：已死亡", "核减人次", "审定人数", "上报人数", "上报与审定之差"];

    /// <param name="counts">Accepted rows.</param>
    /// <param name="totals">What is not to be counted.</param>
    /// <param name="reported">What was reported; a place that is in no file has no rows.</param>
    internal static AreaCount[] Of(SortedDictionary<(string Area, string Scheme), long> counts, ResultTotals totals, IReadOnlyDictionary<(string Area, string Scheme), long> reported) =>
    [
        .. counts.Keys.Concat(reported.Keys).Distinct().OrderBy(static p => p.Area, StringComparer.Ordinal).ThenBy(static p => p.Scheme, StringComparer.Ordinal)
            .Select(p => new AreaCount(p.Area, p.Scheme, counts.GetValueOrDefault(p), totals.Of(TotalKind.Duplicate, p.Area, p.Scheme), totals.Of(TotalKind.Deceased, p.Area, p.Scheme))
            {
                Reduction = totals.Of(TotalKind.Reduction, p.Area, p.Scheme),
                Reported = reported.TryGetValue(p, out var heads) ? heads : null,
            }),
    ];

    internal static void Write(TextWriter writer, IEnumerable<AreaCount> counts)
    {
        writer.Write(CsvText.Row(Head));
        foreach (var c in counts)
        {
            string[] reported = c.Reported is { } heads ? [RowWriting.Text(heads), Difference(heads - c.Audited)] : ["", ""];
            writer.Write(CsvText.Row([c.Area, c.Scheme, RowWriting.Text(c.Rows), RowWriting.Text(c.Surplus), RowWriting.Text(c.Deceased), RowWriting.Text(c.Reduction), RowWriting.Text(c.Audited), .. reported]));
        }
    }

    // Brackets for what is less, as in the ministry's tables: a minus sign would begin a formula.
    internal static string Difference(long value) => value < 0 ? $"({RowWriting.Text(-value)})" : RowWriting.Text(value);
}
