using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Register.Schemes;

namespace Jiheng.Register.Reports;

/// <summary>Part three: what is reduced in which pooling area and scheme (分统筹区、险种情况).</summary>
internal static class AreaPart
{
    // More bars than this are unreadable on a page; then prefectures are shown.
    private const int MostBars = 24;

    internal static void Write(ReportText text, CheckMaterial material)
    {
        text.Heading(1, "分险种和统筹区情况");
        text.Heading(2, "分险种");
        Schemes(text, material);
        text.Heading(2, "分统筹区");
        var areMany = AreaAnnexes.AreWanted(material);
        if (MainScheme(material) is { } main)
        {
            if (areMany) text.Table($"{main}医保分地州市核减情况", "人次", AreaTable.ByPrefecture(text, material, main));
            else text.Table($"{main}医保分统筹区核减情况", "人次", AreaTable.Of(text, material, main, merged: false));
        }

        Areas(text, material);
        if (areMany) text.Body($"各统筹区的情况见附件。");
        else if (SchemesOf(material) is { Length: > 1 } schemes) text.Table($"各险种分统筹区核减", "人次", SchemeTable.Of(text, material, schemes, merged: false));
    }

    internal static string[] SchemesOf(CheckMaterial material) => [.. material.Summary.Counts.Select(static c => c.Scheme).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The scheme whose subsidy is at stake; null when there are no rows.</summary>
    internal static string? MainScheme(CheckMaterial material) => SchemesOf(material) is var schemes && schemes.Contains(InsuranceSchemes.Residents) ? InsuranceSchemes.Residents : schemes.FirstOrDefault();

    private static void Schemes(ReportText text, CheckMaterial material)
    {
        var schemes = material.Summary.Counts.GroupBy(static c => c.Scheme).OrderBy(static g => g.Key, StringComparer.Ordinal).ToArray();
        var rows = schemes.Select(g => AreaTable.Figures(text, material, "scheme." + g.Key, [new Cell(g.Key)], [.. g]));
        text.Table($"分险种核减情况", "人次", CountTables.Of(1, [Tables.Head(["险种", .. AreaTable.Heads(material)]), .. rows]));
        text.Chart(new(ChartKind.Column, "各险种重复参保和死亡后仍参保（人次）", [.. schemes.Select(static g => g.Key)],
            [new("重复参保", [.. schemes.Select(static g => (decimal)g.Sum(static c => c.Surplus))]), new("死亡后仍参保", [.. schemes.Select(static g => (decimal)g.Sum(static c => c.Deceased))])], Tables.Grouped));
    }

    private static void Areas(ReportText text, CheckMaterial material)
    {
        var areas = material.Summary.Counts.GroupBy(c => AreaNames.Of(material.Regions, c.Area)).ToArray();
        if (areas.Length > MostBars) areas = [.. material.Summary.Counts.GroupBy(c => AreaNames.PrefectureOf(material.Regions, c.Area))];
        if (areas.Length is < 2 or > MostBars) return;
        text.Chart(new(ChartKind.Bar, "各统筹区核减（人次）", [.. areas.Select(static a => a.Key)], [new("核减", [.. areas.Select(static a => (decimal)a.Sum(static c => c.Reduction))])], Tables.Grouped));
    }
}
