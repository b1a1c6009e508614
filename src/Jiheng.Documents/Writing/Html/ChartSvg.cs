using System.Globalization;
using System.Text;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Charts;

namespace Jiheng.Documents.Writing.Html;

/// <summary>Draws a chart as SVG (矢量图) in a field of 640 units' width.</summary>
internal sealed class ChartSvg(StringBuilder html, Chart chart)
{
    private const double Width = 640;
    private const double Left = 120;
    private const double Right = 80;
    private const double Top = 28;
    private const double Bottom = 32;

    private readonly double low = LowOf(chart);
    private readonly double high = Math.Max((double)chart.Series.Max(s => s.Values.Max()), chart.Kind == ChartKind.Line ? double.MinValue : 0);

    private bool IsBar => chart.Kind == ChartKind.Bar;

    private double Height => IsBar ? Top + (chart.Categories.Count * chart.Series.Count * 26) + Bottom : 300;

    public void Write()
    {
        html.Append(CultureInfo.InvariantCulture, $"<svg role=\"img\" viewBox=\"0 0 {Width} {Height}\" font-size=\"13\" aria-label=\"{HtmlText.Encode(Description())}\">\n");
        for (var s = 0; s < chart.Series.Count; s++)
        {
            WriteLegend(s);
            if (chart.Kind == ChartKind.Line) WritePath(s);
            for (var i = 0; i < chart.Categories.Count; i++) WritePoint(s, i);
        }

        for (var i = 0; i < chart.Categories.Count; i++)
        {
            var middle = Along(i + 0.5);
            if (IsBar) WriteText(Left - 8, middle + 4, "end", chart.Categories[i]);
            else WriteText(middle, Height - 10, "middle", chart.Categories[i]);
        }

        html.Append("</svg>\n");
    }

    private string Description() => chart.Title + "：" + string.Join("；", chart.Series.Select(s =>
        s.Name + " " + string.Join("，", chart.Categories.Select((c, i) => $"{c} {HtmlChart.Text(s.Values[i], chart.Format)}"))));

    private void WritePoint(int series, int index)
    {
        var value = chart.Series[series].Values[index];
        var label = HtmlChart.Text(value, chart.Format);
        var (zero, end) = (Across(Math.Max(low, 0)), Across((double)value));
        var thickness = (Along(1) - Along(0)) * 0.7 / chart.Series.Count;
        var start = Along(index + 0.15) + (series * thickness);
        if (IsBar)
        {
            WriteRect(series, Math.Min(zero, end), start, Math.Abs(end - zero), thickness - 2);
            WriteText(Math.Max(zero, end) + 4, start + (thickness / 2) + 4, "start", label);
        }
        else if (chart.Kind == ChartKind.Column)
        {
            WriteRect(series, start, Math.Min(zero, end), thickness - 2, Math.Abs(end - zero));
            WriteText(start + (thickness / 2), Math.Min(zero, end) - 4, "middle", label);
        }
        else
        {
            html.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Along(index + 0.5):0.##}\" cy=\"{end:0.##}\" r=\"3.5\" fill=\"{ColourOf(series)}\"/>\n");
            WriteText(Along(index + 0.5), end + (series % 2 == 0 ? -8 : 16), "middle", label);
        }
    }

    private void WritePath(int series)
    {
        var points = chart.Series[series].Values.Select((v, i) => FormattableString.Invariant($"{Along(i + 0.5):0.##},{Across((double)v):0.##}"));
        html.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke-width=\"2\" stroke=\"{ColourOf(series)}\" points=\"{string.Join(' ', points)}\"/>\n");
    }

    private void WriteLegend(int series)
    {
        if (chart.Series.Count == 1) return;
        WriteRect(series, Left + (series * 120), 6, 10, 10);
        WriteText(Left + (series * 120) + 14, 15, "start", chart.Series[series].Name);
    }

    private void WriteRect(int series, double x, double y, double width, double height) =>
        html.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\" fill=\"{ColourOf(series)}\"/>\n");

    private void WriteText(double x, double y, string anchor, string text) =>
        html.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" text-anchor=\"{anchor}\">{HtmlText.Encode(text)}</text>\n");

    // Position along the axis of categories.
    private double Along(double category)
    {
        var (from, to) = IsBar ? (Top, Height - Bottom) : (20, Width - 20);
        return from + ((to - from) * category / chart.Categories.Count);
    }

    // Position along the axis of values.
    private double Across(double value)
    {
        var (from, to) = IsBar ? (Left, Width - Right) : (Height - Bottom, Top + 20);
        return from + ((to - from) * (value - low) / Math.Max(high - low, 1e-9));
    }

    private static string ColourOf(int series) => "#" + ChartPalette.Of(series);

    // Bars begin at zero; a line may begin a little below its lowest point.
    private static double LowOf(Chart chart)
    {
        var (lowest, highest) = ((double)chart.Series.Min(s => s.Values.Min()), (double)chart.Series.Max(s => s.Values.Max()));
        return chart.Kind == ChartKind.Line ? lowest - ((highest - lowest) * 0.2) : Math.Min(lowest, 0);
    }
}
