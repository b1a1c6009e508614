using System.Text;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Reading.Pdf;

namespace Jiheng.Documents.Tests.Reading;

public sealed class WebAndPdfTests
{
    [Fact]
    public void Html_HeadingsAndParagraphs_AreBlocksInOrder()
    {
        var blocks = Html("<h2>概况</h2><p>全年 <b>支出</b>\n 5 万元。</p><div>一、说明<script>var x = 1;</script></div>");
        Assert.Equal([("概况", 2), ("全年 支出 5 万元。", 0), ("一、说明", 1)], blocks.Cast<SourceParagraph>().Select(p => (p.Text.Text, p.HeadingLevel)));
        Assert.Equal("body/p[2]", ((SourceParagraph)blocks[1]).Text.PlaceAt(0).Path);
    }

    [Fact]
    public void Html_RowSpans_PushTheCellsBelowAside()
    {
        var table = Assert.IsType<SourceTable>(Assert.Single(Html("<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>1<br>2</td><td>3</td></tr></table>")));
        Assert.Equal([(0, 1, 2), (1, 2, 1)], table.Rows[0].Cells.Select(c => (c.Column, c.ColumnSpan, c.RowSpan)));
        Assert.Equal([(1, "1\n2"), (2, "3")], table.Rows[1].Cells.Select(c => (c.Column, c.Text.Text)));
        Assert.Equal("body/tbl[1]/r[2]/c[1]", table.Rows[1].Cells[0].Text.PlaceAt(0).Path);
    }

    [Fact]
    public void Html_NestedWithoutEnd_IsReadAsFarAsSense() =>
        Assert.NotNull(Html(string.Concat(Enumerable.Repeat("<div>", 5_000)) + "深"));

    [Fact]
    public void Html_Broken_NeverThrows() =>
        FuzzTests.Break("a.html", "<html><body><h1>一、情况</h1><table><tr><td rowspan=3 colspan=2>甲</td><td>1</td></tr><tr><td>2<table><tr><td>3</td></tr></table></td></tr></table></body></html>"u8.ToArray(), 5, 1000);

    [Fact]
    public void Workbook_Broken_NeverThrows() => FuzzTests.BreakInside(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"3\"><c r=\"C3\" s=\"1\"><v>0.5</v></c></row>", rows => ExcelFileTests.Bytes(rows, "<mergeCell ref=\"A1:C2\"/>"), "a.xlsx", 6);

    [Fact]
    public void Workbook_BrokenFile_NeverThrows() =>
        FuzzTests.Break("a.xlsx", ExcelFileTests.Bytes("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", "<mergeCell ref=\"A1:C2\"/>"), 7, 1000);

    [Fact]
    public void PdfLayout_LinesWithGaps_AreRows()
    {
        var blocks = PdfLayout.Read("一、情况\n\n  单位      金额\n  甲县     12.5\n\n全年支出 12.5 万元。\n");
        var table = Assert.IsType<SourceTable>(blocks[1]);
        Assert.Equal(["甲县", "12.5"], table.Rows[1].Texts());
        Assert.Equal(new SourcePlace(4, 10), table.Rows[1].Cells[1].Text.PlaceAt(0));
        Assert.Equal(3, blocks.Count);
    }

    [Fact]
    public void PdfLayout_EmptyCells_MoveNothingToTheLeft()
    {
        var table = Assert.IsType<SourceTable>(Assert.Single(PdfLayout.Read(
            "              财政补助资金预算数            全年实际支出\n"
            + " 编号   单位      中央       地方        中央       地方\n"
            + "  1    甲县    53837   14079.52   53837   14079.52\n"
            + "  2    乙县     5748              5748     913.98\n"
            + "  3    丙县            23686.98           23686.98\n"
            + "       合计    59585   37766.50   59585   38680.48\n")));
        Assert.Equal(["乙县@1", "5748@2", "5748@4", "913.98@5"], table.Rows[3].Cells.Skip(1).Select(c => $"{c.Text.Text}@{c.Column}"));
        Assert.Equal(["3@0", "丙县@1", "23686.98@3", "23686.98@5"], table.Rows[4].Cells.Select(c => $"{c.Text.Text}@{c.Column}"));
        Assert.Equal(["合计@1", "59585@2", "37766.50@3", "59585@4", "38680.48@5"], table.Rows[5].Cells.Select(c => $"{c.Text.Text}@{c.Column}"));
        Assert.Equal(["2+2", "4+2"], table.Rows[0].Cells.Select(c => $"{c.Column}+{c.ColumnSpan}"));
    }

    [Fact]
    public void PdfLayout_ColumnsThatRunIntoEachOther_AreCountedFromTheLeft()
    {
        var table = Assert.IsType<SourceTable>(Assert.Single(PdfLayout.Read("甲  1\n一个很长的名称  2\n乙  3  4\n丙丙丙丙丙丙丙丙丙  5  6\n")));
        Assert.All(table.Rows, r => Assert.Equal(Enumerable.Range(0, r.Cells.Count), r.Cells.Select(c => c.Column)));
    }

    [Fact]
    public void Pdf_WithoutText_GivesAReason()
    {
        var result = SourceReader.Read("a.pdf", "%PDF-1.4 nothing"u8.ToArray());
        Assert.False(result.IsRead);
        Assert.Contains("PDF", result.Error, StringComparison.Ordinal);
    }

    private static IReadOnlyList<SourceBlock> Html(string body) =>
        SourceAssert.Read("a.html", Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body>{body}</body></html>")).Blocks;
}
