using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Register.Results;

namespace Jiheng.Register.Reports;

/// <summary>A table of what is reduced by pooling area (核减表), prefectures merged, with their total; reported heads only where some were given.</summary>
internal static class AreaTable
{
    // A prefecture that stands once beside all of its areas: such a table is not parted by a page unless somebody plans its pages.
    internal static Table Of(ReportText text, CheckMaterial material, string scheme, bool merged)
    {
        var counts = material.Summary.Counts.Where(c => c.Scheme == scheme).ToArray();
        var rows = counts.GroupBy(c => AreaNames.PrefectureOf(material.Regions, c.Area)).SelectMany(p => p.Select((c, i) => Figures(text, material, $"{scheme}.{c.Area}",
            [.. Tables.Label(p.Key, i, p.Count(), merged), new Cell(AreaNames.Of(material.Regions, c.Area))], [c])));
        var total = Figures(text, material, scheme + ".total", [new Cell("合计") { ColumnSpan = 2, Bold = true }], counts);
        return CountTables.Of(2, [Tables.Head(["地州市", "统筹区", .. Heads(material)]), .. rows, total]);
    }

    /// <summary>The same with a row for each prefecture.</summary>
    internal static Table ByPrefecture(ReportText text, CheckMaterial material, string scheme)
    {
        var counts = material.Summary.Counts.Where(c => c.Scheme == scheme).ToArray();
        var rows = counts.GroupBy(c => AreaNames.PrefectureOf(material.Regions, c.Area)).Select(p => Figures(text, material, $"{scheme}.prefecture.{p.Key}", [new Cell(p.Key)], [.. p]));
        var total = Figures(text, material, scheme + ".prefectures", [new Cell("合计") { Bold = true }], counts);
        return CountTables.Of(1, [Tables.Head(["地州市", .. Heads(material)]), .. rows, total]);
    }

    internal static string[] Heads(CheckMaterial material) => ["参保登记", "重复", "已死亡", "核减", "审定", .. HasReported(material) ? ["上报", "上报多出"] : Array.Empty<string>()];

    internal static Row Figures(ReportText text, CheckMaterial material, string key, Cell[] names, AreaCount[] counts)
    {
        Cell Count(string part, Func<AreaCount, long> value) => Tables.Count(text, material, $"{key}.{part}", counts.Sum(value));
        Cell[] reported = !HasReported(material) ? [] : Array.TrueForAll(counts, static c => c.Reported is not null)
            ? [Count("reported", static c => c.Reported!.Value), Difference(text, counts.Sum(static c => c.Reported!.Value - c.Audited))]
            : [new("—"), new("—")];
        return new(
        [
            .. names, Count("rows", static c => c.Rows), Count("duplicates", static c => c.Surplus), Count("deceased", static c => c.Deceased),
            Count("reduction", static c => c.Reduction), Count("audited", static c => c.Audited), .. reported,
        ]);
    }

    private static bool HasReported(CheckMaterial material) => material.Summary.Counts.Any(static c => c.Reported is not null);

    private static Cell Difference(ReportText text, long value) => new(text.Ledger.Text(Documents.Forms.FigureFormat.Print(value, new(NumberStyle.Bracketed, 0)))) { Align = CellAlign.Right, Red = value < 0 };
}
