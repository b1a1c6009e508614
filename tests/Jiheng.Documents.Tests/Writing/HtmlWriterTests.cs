using System.Xml.Linq;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing;

namespace Jiheng.Documents.Tests.Writing;

public sealed class HtmlWriterTests
{
    [Fact]
    public void Fragment_MarkupInText_IsEncodedAndChineseIsNot()
    {
        var page = new FormPage("表", [], new([1], [new([new("<script>甲\"&'")])]), []);

        Assert.Contains("&lt;script&gt;甲&quot;&amp;&#x27;</td>", HtmlWriter.Fragment(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Fragment_MergedTable_KeepsSpansAndScopes()
    {
        var html = HtmlWriter.Fragment(new FormPage("表", [], SampleTables.Merged, []));
        var table = XElement.Parse(html[html.IndexOf("<thead", StringComparison.Ordinal)..(html.IndexOf("</thead>", StringComparison.Ordinal) + 8)]);
        var heads = table.Descendants("th").ToList();

        // Two heading rows: five cells over the first, the two under 数值 in the second.
        Assert.Equal(7, heads.Count);
        Assert.Equal("colgroup", heads.Single(h => h.Value == "数值").Attribute("scope")!.Value);
        Assert.Equal("2", heads.Single(h => h.Value == "备注").Attribute("rowspan")!.Value);
        Assert.Contains("rowspan=\"3\" class=\"jh-center\">产出指标</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Fragment_CellWithFigure_NamesItsKey() =>
        Assert.Contains("data-figure=\"score.total\">37.15</td>", HtmlWriter.Fragment(SampleForms.Scores), StringComparison.Ordinal);

    [Fact]
    public void Fragment_Chart_HasANamedPictureAndItsTable()
    {
        var html = HtmlWriter.Fragment(new OfficialDocument("题", [new(PageOrientation.Portrait, [new ChartBlock(SampleDocuments.Bars(ChartKind.Bar))])]));

        Assert.Contains("aria-label=\"各市预算执行率：执行率 甲市 91.45%，乙市 100.00%，丙市 84.85%\"", html, StringComparison.Ordinal);
        Assert.Contains("84.85%</td>", html, StringComparison.Ordinal);
    }
}
