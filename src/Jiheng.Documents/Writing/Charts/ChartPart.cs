using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Charts;

/// <summary>The parts of a chart in a Word file: the picture's description and the workbook behind it.</summary>
internal sealed class ChartPart(Chart chart, int number)
{
    private const string WorkbookRelation = "rIdBook";

    private string Name => $"word/charts/chart{number}.xml";

    private string Workbook => $"Microsoft_Excel_Sheet{number}.xlsx";

    public IEnumerable<Part> Parts =>
        [new(Name, Ooxml.ChartType), new($"word/embeddings/{Workbook}", Ooxml.WorkbookType)];

    public Relation Relation => new(RelationId(number), Ooxml.RelationType("chart"), $"charts/chart{number}.xml");

    public static string RelationId(int number) => $"rIdChart{number}";

    public void Write(OpcPackage package)
    {
        using (var xml = package.Open(Name)) new ChartXml(new Markup(xml, "c", Ooxml.Chart), chart).Write(WorkbookRelation);
        package.Relate(Name, [new(WorkbookRelation, Ooxml.RelationType("package"), "../embeddings/" + Workbook)]);
        package.Write($"word/embeddings/{Workbook}", ChartWorkbook.ToBytes(chart));
    }
}
