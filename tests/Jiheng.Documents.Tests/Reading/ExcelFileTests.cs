using Jiheng.Documents.Reading;
using Jiheng.Documents.Reading.Office;
using Jiheng.Documents.Tests.Reports;
using Jiheng.Documents.Writing;

namespace Jiheng.Documents.Tests.Reading;

public sealed class ExcelFileTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("0.995836", "0.00%", "99.58%")]
    [InlineData("0.125", "0%", "13%")]
    [InlineData("1086900.48", "#,##0.00", "1,086,900.48")]
    [InlineData("-619", "#,##0_);(#,##0)", "(619)")]
    [InlineData("-619", "0;[Red]-0", "-619")]
    [InlineData("0.30000000000000004", "", "0.3")]
    [InlineData("1.2345E3", "General", "1234.5")]
    [InlineData("9.5", "0.0\"分\"", "9.5分")]
    [InlineData("0", "0;-0;\"—\"", "—")]
    [InlineData("45657", "yyyy\"年\"m\"月\"d\"日\"", "2024年12月31日")]
    [InlineData("45657", "yyyy-mm-dd", "2024-12-31")]
    [InlineData("12", "", "12")]
    [InlineData("无", "0.00", "无")]
    public void Number_InItsFormat_IsWhatExcelShows(string stored, string code, string shown) =>
        Assert.Equal(shown, NumberDisplay.Of(stored, code));

    [Theory]
    [InlineData("C5", 4, 2)]
    [InlineData("$AA$10", 9, 26)]
    [InlineData("XFD1048576", 1048575, 16383)]
    public void Address_Written_IsReadAndWrittenBack(string text, int row, int column)
    {
        Assert.Equal(new CellAddress(row, column), CellAddress.Parse(text));
        Assert.Equal(text.Replace("$", "", StringComparison.Ordinal), new CellAddress(row, column).ToString());
    }

    [Theory]
    [InlineData("5")]
    [InlineData("C0")]
    [InlineData("XFE1")]
    [InlineData("A99999999999")]
    public void Address_OffTheSheet_IsNone(string text) => Assert.Null(CellAddress.Parse(text));

    [Fact]
    public void Sheet_SharedInlineAndMergedCells_AreRead()
    {
        var document = Workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"C3\" s=\"1\"><v>0.5</v></c></row>", "<mergeCell ref=\"A1:C1\"/>");
        var table = Assert.Single(document.Tables());
        Assert.Equal(["合计表"], table.Rows[0].Texts());
        Assert.Equal(3, table.Rows[0].Cells[0].ColumnSpan);
        Assert.Equal(["甲", "", "50.00%"], table.Rows[1].Texts());
        Assert.Equal("表一!C3", table.Rows[1].Cells[2].Text.PlaceAt(0).ToString());
    }

    [Fact]
    public void SampleWorkbooks_WrittenAndRead_HaveTheTextsOfTheirTables()
    {
        var compared = 0;
        foreach (var (_, document) in SampleCaseDocuments.All.Where(d => d.Document.Pages.Count > 0))
        {
            using var stream = new MemoryStream();
            XlsxWriter.Write(document.Pages, stream);
            var read = SourceAssert.Read("a.xlsx", stream.ToArray());
            foreach (var (page, table) in document.Pages.Zip(read.Tables()))
            {
                var texts = table.Rows.SelectMany(r => r.Texts()).ToHashSet();
                var missing = page.Table.Rows.SelectMany(r => r.Cells).Where(c => c.Figure is null).Select(c => c.Text.Trim()).Where(t => t.Length > 0 && !texts.Contains(t)).ToList();
                Assert.True(missing.Count == 0, $"{page.Name}: {string.Join(" / ", missing)}");
                compared++;
            }
        }

        Assert.True(compared > 10, $"only {compared} sheets were compared");
    }

    internal static byte[] Bytes(string rows, string merges) => Archive.Of(
        ("_rels/.rels", Archive.Relations(("r1", "officeDocument", "xl/workbook.xml"))),
        ("xl/_rels/workbook.xml.rels", Archive.Relations(("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "sharedStrings", "sharedStrings.xml"), ("r3", "styles", "styles.xml"))),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"表一\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\"><si><r><t>合计</t></r><r><t>表</t></r><rPh sb=\"0\" eb=\"1\"><t>hj</t></rPh></si></sst>"),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData><mergeCells>{merges}</mergeCells></worksheet>"));

    private static SourceDocument Workbook(string rows, string merges) => SourceAssert.Read("a.xlsx", Bytes(rows, merges));
}
