using System.Globalization;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Charts;

/// <summary>The workbook that opens on “编辑数据”: categories in column A, a series in each further column.</summary>
internal static class ChartWorkbook
{
    private const string Book = "xl/workbook.xml";
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const string Styles = "xl/styles.xml";

    public static byte[] ToBytes(Chart chart)
    {
        using var bytes = new MemoryStream();
        using (var package = new OpcPackage(bytes, [new(Book, Ooxml.SheetType("sheet.main")), new(Sheet, Ooxml.SheetType("worksheet")), new(Styles, Ooxml.SheetType("styles"))]))
        {
            package.Relate("", [new("rId1", Ooxml.RelationType("officeDocument"), Book)]);
            package.Relate(Book, [new("rId1", Ooxml.RelationType("worksheet"), "worksheets/sheet1.xml"), new("rId2", Ooxml.RelationType("styles"), "styles.xml")]);
            WriteBook(package);
            WriteStyles(package, NumberCodes.Of(chart.Format));
            WriteSheet(package, chart);
        }

        return bytes.ToArray();
    }

    private static void WriteBook(OpcPackage package)
    {
        using var xml = package.Open(Book);
        var s = new Markup(xml, "", Ooxml.Sheet);
        s.Start("workbook").Start("sheets").Start("sheet").Set("name", "Sheet1").Set("sheetId", 1);
        xml.WriteAttributeString("r", "id", Ooxml.Relations, "rId1");
        s.End().End().End();
    }

    private static void WriteStyles(OpcPackage package, string format)
    {
        using var xml = package.Open(Styles);
        var s = new Markup(xml, "", Ooxml.Sheet);
        s.Start("styleSheet").Start("numFmts").Set("count", 1).Start("numFmt").Set("numFmtId", 164).Set("formatCode", format).End().End();
        s.Start("fonts").Set("count", 1).Start("font").Value("sz", 11).Value("name", "宋体").End().End();
        s.Start("fills").Set("count", 1).Start("fill").Start("patternFill").Set("patternType", "none").End().End().End();
        s.Start("borders").Set("count", 1).Flag("border").End();
        s.Start("cellStyleXfs").Set("count", 1).Flag("xf").End();
        s.Start("cellXfs").Set("count", 2).Flag("xf").Start("xf").Set("numFmtId", 164).Set("applyNumberFormat", 1).End().End();
        s.End();
    }

    private static void WriteSheet(OpcPackage package, Chart chart)
    {
        using var xml = package.Open(Sheet);
        var s = new Markup(xml, "", Ooxml.Sheet);
        s.Start("worksheet").Start("cols").Start("col").Set("min", 1).Set("max", chart.Series.Count + 1).Set("width", 18).Set("customWidth", 1).End().End();
        s.Start("sheetData").Start("row").Set("r", 1);
        for (var i = 0; i < chart.Series.Count; i++) WriteText(s, $"{(char)('B' + i)}1", chart.Series[i].Name);
        s.End();
        for (var row = 0; row < chart.Categories.Count; row++)
        {
            s.Start("row").Set("r", row + 2);
            WriteText(s, $"A{row + 2}", chart.Categories[row]);
            for (var i = 0; i < chart.Series.Count; i++)
            {
                var value = chart.Series[i].Values[row].ToString(CultureInfo.InvariantCulture);
                s.Start("c").Set("r", $"{(char)('B' + i)}{row + 2}").Set("s", 1).Text("v", value).End();
            }

            s.End();
        }

        s.End().End();
    }

    private static void WriteText(Markup s, string cell, string text) =>
        s.Start("c").Set("r", cell).Set("t", "inlineStr").Start("is").Text("t", text).End().End();
}
