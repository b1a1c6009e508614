using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>Writes xl/workbook.xml: the sheets, what of them prints, and which rows repeat on every page.</summary>
internal static class WorkbookPart
{
    public static void Write(OpcPackage package, string part, IReadOnlyList<SheetLayout> sheets, FigureSheet? basis)
    {
        using var xml = package.Open(part);
        var s = new Markup(xml, "", Ooxml.Sheet);
        s.Start("workbook").Start("bookViews").Start("workbookView").Set("activeTab", 0).End().End().Start("sheets");
        foreach (var sheet in sheets) WriteSheet(s, sheet.Name, sheet.Index);
        if (basis is not null) WriteSheet(s, FigureSheet.Name, basis.Index);
        s.End().Start("definedNames");
        foreach (var sheet in sheets)
        {
            var last = new CellAddress(sheet.Index, sheet.LastRow, sheet.Columns - 1);
            WriteName(s, "_xlnm.Print_Area", sheet.Index, $"{sheet.Quoted}!$A$1:{last.Absolute}");
            var heading = sheet.Page.Table.HeadingRows;
            if (heading > 0) WriteName(s, "_xlnm.Print_Titles", sheet.Index, $"{sheet.Quoted}!${sheet.FirstTableRow}:${sheet.FirstTableRow + heading - 1}");
        }

        if (basis is not null) WriteName(s, "_xlnm.Print_Titles", basis.Index, $"{SheetNames.Quote(FigureSheet.Name)}!$2:$2");
        s.End().Start("calcPr").Set("calcId", 191029).Set("fullCalcOnLoad", 1).End().End();
    }

    public static string RelationId(int sheet) => $"rIdSheet{sheet + 1}";

    private static void WriteSheet(Markup s, string name, int index)
    {
        s.Start("sheet").Set("name", name).Set("sheetId", index + 1);
        s.Xml.WriteAttributeString("r", "id", Ooxml.Relations, RelationId(index));
        s.End();
    }

    private static void WriteName(Markup s, string name, int sheet, string range)
    {
        s.Start("definedName").Set("name", name).Set("localSheetId", sheet);
        s.Xml.WriteString(range);
        s.End();
    }
}
