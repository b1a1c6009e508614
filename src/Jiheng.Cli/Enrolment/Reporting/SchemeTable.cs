using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;

namespace Jiheng.Cli.Enrolment.Reporting;

/// <summary>What is reduced in each pooling area and each scheme (各险种分统筹区核减), a column for each scheme.</summary>
internal static class SchemeTable
{
    private const int NameWidth = 24;
    private const int CountWidth = 20;

    internal static Table Of(ReportText text, CheckMaterial material, string[] schemes)
    {
        var areas = material.Summary.Counts.GroupBy(static c => c.Area).GroupBy(a => AreaNames.PrefectureOf(material.Regions, a.Key));
        var rows = areas.SelectMany(p => p.Select((area, i) => new Row(
        [
            .. i == 0 ? [new Cell(p.Key) { RowSpan = p.Count() }] : Array.Empty<Cell>(), new Cell(AreaNames.Of(material.Regions, area.Key)),
            .. Counts(text, material, schemes, "area." + area.Key, area.Key),
        ])));
        var total = new Row([new Cell("合计") { ColumnSpan = 2, Bold = true }, .. Counts(text, material, schemes, "area.total", null)]);
        return new([NameWidth, NameWidth, .. schemes.Select(static _ => CountWidth), CountWidth], [Tables.Head(["地州市", "统筹区", .. schemes, "合计"]), .. rows, total], 1);
    }

    private static IEnumerable<Cell> Counts(ReportText text, CheckMaterial material, string[] schemes, string key, string? area)
    {
        var counts = material.Summary.Counts.Where(c => area is null || c.Area == area).ToArray();
        return schemes.Select(s => Tables.Count(text, material, $"{key}.{s}", counts.Where(c => c.Scheme == s).Sum(static c => c.Reduction)))
            .Append(Tables.Count(text, material, key + ".all", counts.Sum(static c => c.Reduction)));
    }
}
