using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>Writes the workbook part: sheets, print areas, headings that repeat on every printed page (工作簿).</summary>
internal static class BookXml
{
    internal static void Write(OpcPackage package, string part, IReadOnlyList<SheetPlan> sheets, string? basis)
    {
        using var xml = package.Open(part);
        var s = new Markup(xml, "", Ooxml.Sheet);
        s.Start("workbook").Start("bookViews").Start("workbookView").Set("activeTab", 0).End().End().Start("sheets");
        var names = basis is null ? sheets.Select(x => x.Name) : sheets.Select(x => x.Name).Append(basis);
        foreach (var (name, i) in names.Select((n, i) => (n, i + 1)))
        {
            s.Start("sheet").Set("name", name).Set("sheetId", i);
            xml.WriteAttributeString("r", "id", Ooxml.Relations, $"rId{i}");
            s.End();
        }

        s.End().Start("definedNames");
        for (var i = 0; i < sheets.Count; i++) WriteNames(s, sheets[i], i);
        s.End().Start("calcPr").Set("calcId", 191029).Set("fullCalcOnLoad", 1).End().End();
    }

    private static void WriteNames(Markup s, SheetPlan sheet, int index)
    {
        var lastColumn = Address.ColumnName(sheet.Columns);
        Name("_xlnm.Print_Area", $"'{sheet.Name}'!$A$1:${lastColumn}${sheet.LastRow}");
        if (sheet.Page.Table.HeadingRows > 0)
            Name("_xlnm.Print_Titles", $"'{sheet.Name}'!${sheet.FirstTableRow}:${sheet.FirstTableRow + sheet.Page.Table.HeadingRows - 1}");

        void Name(string name, string reference)
        {
            s.Start("definedName").Set("name", name).Set("localSheetId", index);
            s.Xml.WriteString(reference);
            s.End();
        }
    }
}
