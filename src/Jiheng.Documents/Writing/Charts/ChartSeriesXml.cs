using System.Globalization;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Charts;

/// <summary>Writes a series of a chart with its labels and the cells of the workbook that it comes from.</summary>
internal sealed class ChartSeriesXml(Markup c, Chart chart, ChartText text)
{
    public void Write(int index)
    {
        var series = chart.Series[index];
        var column = (char)('B' + index);
        var last = chart.Categories.Count + 1;
        c.Start("ser").Value("idx", index).Value("order", index);
        c.Start("tx").Start("strRef").Text("f", $"Sheet1!${column}$1").Start("strCache").Value("ptCount", 1);
        WritePoint(0, series.Name);
        c.End().End().End();
        WriteLook(index);
        WriteLabels(index);
        c.Start("cat").Start("strRef").Text("f", $"Sheet1!$A$2:$A${last}").Start("strCache").Value("ptCount", chart.Categories.Count);
        for (var i = 0; i < chart.Categories.Count; i++) WritePoint(i, chart.Categories[i]);
        c.End().End().End();
        c.Start("val").Start("numRef").Text("f", $"Sheet1!${column}$2:${column}${last}").Start("numCache").Text("formatCode", NumberCodes.Of(chart.Format));
        c.Value("ptCount", series.Values.Count);
        for (var i = 0; i < series.Values.Count; i++) WritePoint(i, series.Values[i].ToString(CultureInfo.InvariantCulture));
        c.End().End().End();
        if (chart.Kind == ChartKind.Line) c.Value("smooth", "0");
        c.End();
    }

    private void WritePoint(int index, string value) => c.Start("pt").Set("idx", index).Text("v", value).End();

    private void WriteLook(int index)
    {
        var colour = ChartPalette.Of(index);
        c.Start("spPr");
        if (chart.Kind == ChartKind.Line) ChartShape.WriteLine(c.Xml, colour, 28575);
        else ChartShape.WriteFill(c.Xml, colour);
        c.End();
        if (chart.Kind != ChartKind.Line)
        {
            c.Value("invertIfNegative", "0");
            return;
        }

        c.Start("marker").Value("symbol", "circle").Value("size", 6).Start("spPr");
        ChartShape.WriteFill(c.Xml, colour);
        c.End().End();
    }

    private void WriteLabels(int index)
    {
        c.Start("dLbls");
        for (var i = 0; i < chart.Categories.Count && StandsBelowSomewhere(index); i++)
        {
            c.Start("dLbl").Value("idx", i);
            WriteLabel(IsLowest(index, i) ? "b" : "t");
            c.End();
        }

        WriteLabel(chart.Kind == ChartKind.Line ? "t" : "outEnd");
        c.End();
    }

    private void WriteLabel(string position)
    {
        c.Start("numFmt").Set("formatCode", NumberCodes.Of(chart.Format)).Set("sourceLinked", "0").End().Flag("spPr");
        text.WriteDefault(900);
        c.Value("dLblPos", position);
        c.Value("showLegendKey", "0").Value("showVal", "1").Value("showCatName", "0").Value("showSerName", "0").Value("showPercent", "0").Value("showBubbleSize", "0");
    }

    // Where lines run close together, the label of the lower one goes beneath it, or the two would cover each other.
    private bool StandsBelowSomewhere(int index) =>
        chart.Kind == ChartKind.Line && chart.Series.Count > 1 && Enumerable.Range(0, chart.Categories.Count).Any(i => IsLowest(index, i));

    private bool IsLowest(int index, int point)
    {
        for (var other = 0; other < chart.Series.Count; other++)
        {
            var (own, theirs) = (chart.Series[index].Values[point], chart.Series[other].Values[point]);
            if (other != index && (theirs < own || (theirs == own && other < index))) return false;
        }

        return true;
    }
}
