using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Jiheng.Documents.Tests.Writing;

/// <summary>A spreadsheet program, given formulas without results, must arrive at the figures of the derivations.</summary>
public sealed class RecomputationTests
{
    [LibreOfficeFact]
    public void Formulas_RecomputedByLibreOffice_EqualTheDerivations()
    {
        var expected = Values(OfficeFiles.Xlsx(SampleForms.All));
        var formulas = expected.Count(e => e.Value.HasFormula);
        var recomputed = Values(LibreOffice.Convert(WithoutResults(OfficeFiles.Xlsx(SampleForms.All)), "xlsx", "xlsx"));

        Assert.Equal(16, formulas);
        foreach (var (cell, value) in expected)
        {
            Assert.True(Math.Abs(value.Number - recomputed[cell].Number) < 1e-9m, $"{cell}: {value.Number} written, {recomputed[cell].Number} recomputed");
        }
    }

    private static byte[] WithoutResults(byte[] file)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var book = SpreadsheetDocument.Open(stream, true))
        {
            foreach (var cell in book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()).Where(c => c.CellFormula is not null)) cell.CellValue = null;
        }

        return stream.ToArray();
    }

    private static Dictionary<string, (decimal Number, bool HasFormula)> Values(byte[] file)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var result = new Dictionary<string, (decimal, bool)>();
        for (var i = 0; i < book.WorkbookPart!.Workbook!.Sheets!.Count(); i++)
        {
            foreach (var cell in OfficeFiles.Sheet(book, i).Descendants<Cell>().Where(c => c.CellValue is not null && (c.DataType is null || c.DataType == CellValues.Number)))
            {
                result[$"{i}!{cell.CellReference}"] = (decimal.Parse(cell.CellValue!.Text, NumberStyles.Float, CultureInfo.InvariantCulture), cell.CellFormula is not null);
            }
        }

        return result;
    }
}
