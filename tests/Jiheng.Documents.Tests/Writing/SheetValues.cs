using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Jiheng.Documents.Tests.Writing;

/// <summary>What the cells of a workbook hold.</summary>
internal static class SheetValues
{
    /// <summary>Number and formula of every numeric cell, by sheet and address.</summary>
    internal static Dictionary<(string Sheet, string Cell), (string Value, string? Formula)> Of(string path)
    {
        using var document = SpreadsheetDocument.Open(path, false);
        var book = document.WorkbookPart!;
        var values = new Dictionary<(string, string), (string, string?)>();
        foreach (var sheet in book.Workbook.Sheets!.Elements<Sheet>())
        {
            var part = (WorksheetPart)book.GetPartById(sheet.Id!);
            foreach (var cell in part.Worksheet.Descendants<Cell>().Where(c => c.DataType is null || c.DataType == CellValues.Number))
                if (cell.CellValue is not null || cell.CellFormula is not null) values[(sheet.Name!, cell.CellReference!)] = (cell.CellValue?.Text ?? "", cell.CellFormula?.Text);
        }

        return values;
    }
}
