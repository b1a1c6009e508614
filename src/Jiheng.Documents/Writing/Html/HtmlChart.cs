using System.Globalization;
using System.Text;
using Jiheng.Documents.Model;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Writing.Html;

/// <summary>A chart as horizontal bars drawn in SVG, with its figures as a table behind one click (网页图表).</summary>
internal static class HtmlChart
{
    private const int RowHeight = 22;
    private const int LabelWidth = 130;
    private const int BarWidth = 420;
    private static readonly string[] Colours = ["#1f5fa8", "#8fb3d9", "#b5b5b5", "#d9a441"];

    internal static void Write(StringBuilder html, Chart chart)
    {
        var greatest = chart.Series.SelectMany(s => s.Values).Select(Math.Abs).DefaultIfEmpty(1m).Max();
        var height = chart.Categories.Count * chart.Series.Count * RowHeight + 8;
        html.Append("<figure class=\"jh-chart\">\n<svg role=\"img\" aria-label=\"").Append(HtmlText.Encode(chart.Title))
            .Append(CultureInfo.InvariantCulture, $"\" viewBox=\"0 0 {LabelWidth + BarWidth + 110} {height}\" font-size=\"13\">\n");
        for (var i = 0; i < chart.Categories.Count; i++)
            for (var j = 0; j < chart.Series.Count; j++)
                Bar(html, chart, i, j, greatest == 0m ? 1m : greatest);
        html.Append("</svg>\n<figcaption>").Append(HtmlText.Encode(chart.Title)).Append("</figcaption>\n");
        Figures(html, chart);
        html.Append("</figure>\n");
    }

    private static void Bar(StringBuilder html, Chart chart, int category, int series, decimal greatest)
    {
        var value = chart.Series[series].Values[category];
        var top = (category * chart.Series.Count + series) * RowHeight + 4;
        var width = decimal.Round(Math.Abs(value) / greatest * BarWidth, 1);
        if (series == 0) html.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth - 6}\" y=\"{top + 13}\" text-anchor=\"end\">{HtmlText.Encode(chart.Categories[category])}</text>");
        html.Append(CultureInfo.InvariantCulture, $"<rect x=\"{LabelWidth}\" y=\"{top}\" width=\"{width}\" height=\"{RowHeight - 6}\" fill=\"{Colours[series % Colours.Length]}\"/>");
        html.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth + width + 5}\" y=\"{top + 13}\">{HtmlText.Encode(Text(value, chart.Format))}</text>\n");
    }

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

    private static string Text(decimal value, NumberFormat format) => format.Style switch
    {
        NumberStyle.Percent => QuantityFormat.Percent(value, format.Decimals),
        NumberStyle.Grouped => QuantityFormat.Grouped(value, format.Decimals),
        NumberStyle.Bracketed => QuantityFormat.Bracketed(value, format.Decimals),
        _ => QuantityFormat.Plain(value, format.Decimals),
    };
}
