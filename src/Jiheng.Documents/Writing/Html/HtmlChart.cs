using System.Text;
using Jiheng.Documents.Model;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Writing.Html;

/// <summary>A chart drawn in SVG, with its figures as a table behind one click (网页图表).</summary>
internal static class HtmlChart
{
    internal static void Write(StringBuilder html, Chart chart)
    {
        html.Append("<figure class=\"jh-chart\">\n");
        new ChartSvg(html, chart).Write();
        html.Append("<figcaption>").Append(HtmlText.Encode(chart.Title)).Append("</figcaption>\n");
        Figures(html, chart);
        html.Append("</figure>\n");
    }

    internal static string Text(decimal value, NumberFormat format) => format.Style switch
    {
        NumberStyle.Percent => QuantityFormat.Percent(value, format.Decimals),
        NumberStyle.Grouped => QuantityFormat.Grouped(value, format.Decimals),
        NumberStyle.Bracketed => QuantityFormat.Bracketed(value, format.Decimals),
        _ => QuantityFormat.Plain(value, format.Decimals),
    };

    private static void Figures(StringBuilder html, Chart chart)
    {
        html.Append("<details><summary>查看数据</summary><table><thead><tr><th scope=\"col\"></th>");
        foreach (var series in chart.Series) html.Append("<th scope=\"col\">").Append(HtmlText.Encode(series.Name)).Append("</th>");
        html.Append("</tr></thead><tbody>\n");
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            html.Append("<tr><th scope=\"row\">").Append(HtmlText.Encode(chart.Categories[i])).Append("</th>");
            foreach (var series in chart.Series) html.Append("<td class=\"jh-right\">").Append(HtmlText.Encode(Text(series.Values[i], chart.Format))).Append("</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody></table></details>\n");
    }
}
