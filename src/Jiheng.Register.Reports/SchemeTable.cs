using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;

namespace Jiheng.Register.Reports;

/// <summary>What is reduced in each pooling area and each scheme (各险种分统筹区核减), a column for each scheme.</summary>
internal static class SchemeTable
{
    internal static Table Of(ReportText text, CheckMaterial material, string[] schemes, bool merged)
    {
        var areas = material.Summary.Counts.GroupBy(static c => c.Area).GroupBy(a => AreaNames.PrefectureOf(material.Regions, a.Key));
        var rows = areas.SelectMany(p => p.Select((area, i) => new Row(
        [
            .. Tables.Label(p.Key, i, p.Count(), merged), new Cell(AreaNames.Of(material.Regions, area.Key)),
            .. Counts(text, material, schemes, "area." + area.Key, area.Key),
        ])));
        var total = new Row([new Cell("合计") { ColumnSpan = 2, Bold = true }, .. Counts(text, material, schemes, "area.total", null)]);
        return CountTables.Of(2, [Tables.Head(["地州市", "统筹区", .. schemes, "合计"]), .. rows, total]);
    }

    private static IEnumerable<Cell> Counts(ReportText text, CheckMaterial material, string[] schemes, string key, string? area)
    {
        var counts = material.Summary.Counts.Where(c => area is null || c.Area == area).ToArray();
        return schemes.Select(s => Tables.Count(text, material, $"{key}.{s}", counts.Where(c => c.Scheme == s).Sum(static c => c.Reduction)))
            .Append(Tables.Count(text, material, key + ".all", counts.Sum(static c => c.Reduction)));
    }
}
