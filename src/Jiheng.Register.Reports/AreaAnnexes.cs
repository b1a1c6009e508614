using Jiheng.Documents.Model;
using Jiheng.Documents.Reports;
using Jiheng.Documents.Reports.Prose;

namespace Jiheng.Register.Reports;

/// <summary>
/// The tables of a register with many pooling areas (分统筹区附表): each by itself in its section, where the writer plans the pages and repeats the labels of
/// prefectures that go on to the next.
/// </summary>
internal static class AreaAnnexes
{
    // More rows than this do not stand on one page with text around them.
    private const int MostInText = 16;

    internal static bool AreWanted(CheckMaterial material) => material.Summary.Counts.Select(static c => c.Area).Distinct().Count() > MostInText;

    internal static IReadOnlyList<(string Title, Section Section)> Of(ReportText text, CheckMaterial material)
    {
        if (!AreWanted(material) || AreaPart.MainScheme(material) is not { } main) return [];
        var schemes = AreaPart.SchemesOf(material);
        (string Title, Table Table)[] tables =
        [
            ($"{main}医保分统筹区核减情况", AreaTable.Of(text, material, main, merged: true)),
            .. schemes.Length > 1 ? [("各险种分统筹区核减", SchemeTable.Of(text, material, schemes, merged: true))] : Array.Empty<(string, Table)>(),
        ];
        return [.. tables.Select(static (t, i) => (t.Title, Page(Annexes.Label(i + 1), t.Title, t.Table)))];
    }

    private static Section Page(string label, string title, Table table) => new(PageOrientation.Portrait,
    [
        new Paragraph(ParagraphStyle.AnnexLabel, label), new Paragraph(ParagraphStyle.FormTitle, title), new Paragraph(ParagraphStyle.UnitLine, "单位：人次"), new TableBlock(table),
    ]);
}
