using AngleSharp.Html.Parser;
using Jiheng.Documents.Model;
using Jiheng.Documents.Tests.Reports;
using Jiheng.Documents.Writing;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Tests.Writing;

public sealed class HtmlPageTests
{
    [Fact]
    public void Fragment_HostileText_IsEncodedAndChineseIsNot()
    {
        var html = HtmlWriter.Fragment(Page(new Cell("<script>alert(1)</script>甲\n乙 & 丙")));
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;甲<br>乙 &amp; 丙", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Fragment_Merges_AreSpans()
    {
        var table = new HtmlParser().ParseDocument(HtmlWriter.Fragment(Page(new Cell("合并") { RowSpan = 2, ColumnSpan = 2 }, new Cell("右") { Align = CellAlign.Right, Red = true }))).QuerySelector("td")!;
        Assert.Equal(("2", "2"), (table.GetAttribute("colspan"), table.GetAttribute("rowspan")));
    }

    [Fact]
    public void Fragment_Figure_NamesItsKey()
    {
        var figure = new CellFigure(Derivation.Input("score.total", "总分", new(94m, Units.Point, 2)), new NumberFormat(NumberStyle.Plain, 2));
        Assert.Contains("data-figure=\"score.total\">94.00</td>", HtmlWriter.Fragment(Page(new Cell("94.00") { Figure = figure })), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_EverySampleDocument_IsWellFormedWithHeadsAndOneChartTableEach()
    {
        foreach (var (_, document) in SampleCaseDocuments.All)
        {
            var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(HtmlWriter.Page(document.Text!));
            Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
            Assert.All(page.QuerySelectorAll("figure"), f => Assert.NotNull(f.QuerySelector("details table")));
            Assert.Equal(document.Text!.Sections.SelectMany(s => s.Blocks).OfType<ChartBlock>().Count(), page.QuerySelectorAll("figure").Length);
        }
    }

    private static FormPage Page(params Cell[] cells)
    {
        var columns = cells.Sum(c => c.ColumnSpan);
        Row[] rows = cells[0].RowSpan == 1 ? [new Row(cells)] : [new Row(cells), new Row([new Cell("下")])];
        return new("表", [new Paragraph(ParagraphStyle.FormTitle, "标题")], new Table([.. Enumerable.Repeat(1, columns)], rows), []);
    }
}
