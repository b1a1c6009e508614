using Jiheng.Fuzz.Seeds;

namespace Jiheng.Fuzz.Giants;

/// <summary>Workbooks near the limits (巨型工作簿).</summary>
internal static class GiantSheets
{
    private const int Part = 31_000_000;

    internal static readonly (string Name, Func<byte[]> Make)[] All =
    [
        ("numbers.xlsx", () => Sheet(GiantWords.Text("<row><c><v>12345.67</v></c><c><v>2</v></c></row>", Part))),
        ("formatted.xlsx", () => Sheet(GiantWords.Text("<row><c s=\"1\"><v>12345.67</v></c><c s=\"3\"><v>45000</v></c></row>", Part))),
        ("strings.xlsx", () => Sheet(GiantWords.Text("<row><c t=\"s\"><v>0</v></c></row>", Part))),
        ("long-shared-string.xlsx", () => Sheet(GiantWords.Text("<row><c t=\"s\"><v>0</v></c></row>", 20_000_000), strings: "<si><t>" + GiantWords.Text("收入1万元，", 32_000) + "</t></si>")),
        ("endless-shared-string.xlsx", () => Sheet("<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>" + GiantWords.Text("9", Part) + "</t></si>")),
        ("endless-cell.xlsx", () => Sheet("<row><c t=\"inlineStr\"><is><t>" + GiantWords.Text("9", Part) + "</t></is></c></row>")),
        ("rich-strings.xlsx", () => Sheet("<row><c t=\"s\"><v>0</v></c></row>", strings: GiantWords.Text("<si><r><t>1</t></r><r><t>2</t></r></si>", Part))),
        ("far-columns.xlsx", () => Sheet(GiantWords.Text("<row><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row>", Part))),
        ("wide-rows.xlsx", () => Sheet(GiantWords.Text("<row><c r=\"IV1\"><v>1</v></c></row>", 10_000_000))),
        ("empty-rows.xlsx", () => Sheet(GiantWords.Text("<row/>", 7_000_000))),
        ("one-row.xlsx", () => Sheet("<row>" + GiantWords.Text("<c><v>1</v></c>", Part) + "</row>")),
        ("merges.xlsx", () => Sheet("<row><c><v>1</v></c></row>", "<mergeCells>" + GiantWords.Text("<mergeCell ref=\"A1:XFD900\"/>", 20_000_000) + "</mergeCells>")),
        ("merged-rows.xlsx", () => Sheet(GiantWords.Text("<row>" + GiantWords.Text("<c><v>1</v></c>", 3_800) + "</row>", 2_000_000), "<mergeCells>" + string.Concat(Enumerable.Range(1, 9_000).Select(i => $"<mergeCell ref=\"B{(i % 400) + 1}:IV{(i % 400) + 40}\"/>")) + "</mergeCells>")),
        ("deep-cell.xlsx", () => Sheet("<row><c>" + string.Concat(Enumerable.Repeat("<is>", 380)) + string.Concat(Enumerable.Repeat("</is>", 380)) + "</c></row>")),
        ("cell-of-elements.xlsx", () => Sheet("<row><c t=\"inlineStr\"><is>" + GiantWords.Text("<r><t>1</t></r>", Part) + "</is></c></row>")),
        ("styles.xlsx", () => Sheet("<row><c s=\"9\"><v>1</v></c></row>", styles: "<cellXfs>" + GiantWords.Text("<xf numFmtId=\"176\"/>", Part) + "</cellXfs>")),
    ];

    private static byte[] Sheet(string rows, string more = "", string strings = "<si><t>甲</t></si>", string? styles = null) => SeedFiles.Zip(
        [.. ExcelSeed.Parts.Where(p => p.Name is not ("xl/worksheets/sheet1.xml" or "xl/sharedStrings.xml") && (styles is null || p.Name != "xl/styles.xml")),
            .. styles is null ? [] : new[] { ("xl/styles.xml", $"<styleSheet>{styles}</styleSheet>") },
            ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{rows}</sheetData>{more}</worksheet>"), ("xl/sharedStrings.xml", $"<sst>{strings}</sst>")], packed: false);
}
