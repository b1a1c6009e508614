using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Charts;

/// <summary>Writes the description of a chart (DrawingML): title, plot, axes, legend, link to its workbook.</summary>
internal sealed class ChartXml(Markup c, Chart chart)
{
    private const int CategoryAxis = 111111111;
    private const int ValueAxis = 222222222;

    private readonly ChartText text = new(c);

    public void Write(string workbookRelation)
    {
        c.Start("chartSpace").Value("date1904", "0").Value("lang", "zh-CN").Value("roundedCorners", "0").Start("chart");
        text.WriteTitle(chart.Title);
        c.Value("autoTitleDeleted", "0").Start("plotArea").Flag("layout");
        WritePlot();
        WriteCategoryAxis();
        WriteValueAxis();
        c.End();
        if (chart.Series.Count > 1) c.Start("legend").Value("legendPos", "b").Value("overlay", "0").End();
        c.Value("plotVisOnly", "1").Value("dispBlanksAs", "gap").End();
        c.Start("spPr");
        ChartShape.WriteNoLine(c.Xml);
        c.End();
        text.WriteDefault(900);
        c.Start("externalData");
        c.Xml.WriteAttributeString("r", "id", Ooxml.Relations, workbookRelation);
        c.Value("autoUpdate", "0").End().End();
    }

    private void WritePlot()
    {
        var line = chart.Kind == ChartKind.Line;
        c.Start(line ? "lineChart" : "barChart");
        if (!line) c.Value("barDir", chart.Kind == ChartKind.Bar ? "bar" : "col");
        c.Value("grouping", line ? "standard" : "clustered").Value("varyColors", "0");
        var series = new ChartSeriesXml(c, chart, text);
        for (var i = 0; i < chart.Series.Count; i++) series.Write(i);
        if (line) c.Value("marker", "1");
        else c.Value("gapWidth", 60);
        c.Value("axId", CategoryAxis).Value("axId", ValueAxis).End();
    }

    // Bars read from the top down in the order of the categories, hence the reversed axis.
    private void WriteCategoryAxis()
    {
        c.Start("catAx").Value("axId", CategoryAxis);
        c.Start("scaling").Value("orientation", chart.Kind == ChartKind.Bar ? "maxMin" : "minMax").End();
        c.Value("delete", "0").Value("axPos", chart.Kind == ChartKind.Bar ? "l" : "b");
        c.Start("numFmt").Set("formatCode", "General").Set("sourceLinked", "0").End();
        c.Value("majorTickMark", "none").Value("minorTickMark", "none").Value("tickLblPos", "low");
        WriteLine("7F7F7F");
        c.Value("crossAx", ValueAxis).Value("crosses", "autoZero").Value("auto", "1").Value("lblAlgn", "ctr").Value("lblOffset", 100).Value("noMultiLvlLbl", "0").End();
    }

    private void WriteValueAxis()
    {
        c.Start("valAx").Value("axId", ValueAxis).Start("scaling").Value("orientation", "minMax");
        if (StartsAtZero) c.Value("min", "0");
        c.End().Value("delete", "0").Value("axPos", chart.Kind == ChartKind.Bar ? "b" : "l").Start("majorGridlines");
        WriteLine("D9D9D9");
        c.End();
        c.Start("numFmt").Set("formatCode", NumberCodes.Of(chart.Format with { Decimals = 0 })).Set("sourceLinked", "0").End();
        c.Value("majorTickMark", "none").Value("minorTickMark", "none").Value("tickLblPos", "nextTo");
        WriteLine("D9D9D9");
        c.Value("crossAx", CategoryAxis).Value("crosses", chart.Kind == ChartKind.Bar ? "max" : "autoZero").Value("crossBetween", "between").End();
    }

    // A bar that does not start at zero lies about proportions; a line may show where the movement is.
    private bool StartsAtZero => chart.Kind != ChartKind.Line && chart.Series.All(s => s.Values.All(v => v >= 0));

    private void WriteLine(string colour)
    {
        c.Start("spPr");
        ChartShape.WriteLine(c.Xml, colour, 6350);
        c.End();
    }
}
