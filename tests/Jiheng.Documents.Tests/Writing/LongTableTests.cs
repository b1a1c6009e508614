using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing;
using PageOrientation = Jiheng.Documents.Model.PageOrientation;

namespace Jiheng.Documents.Tests.Writing;

public sealed class LongTableTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(2000)]
    public void Write_LongMergedTable_IsValidAndWhole(int rows)
    {
        var page = new FormPage("长表", [], SampleTables.Long(rows), []) { Orientation = PageOrientation.Landscape };
        using var word = WordprocessingDocument.Open(new MemoryStream(OfficeFiles.Docx(new("长表", [FormSection.Of(page)]))), false);
        using var book = SpreadsheetDocument.Open(new MemoryStream(OfficeFiles.Xlsx([page])), false);

        Assert.Equal(rows + 1, word.MainDocumentPart!.Document!.Descendants<TableRow>().Count());

        // Merges begin every ten rows in the first column and every five in the second.
        Assert.Equal((rows / 10) + (rows / 5), word.MainDocumentPart.Document.Descendants<VerticalMerge>().Count(m => m.Val?.Value == MergedCellValues.Restart));
        Assert.Equal((rows / 10) + (rows / 5), OfficeFiles.Sheet(book, 0).Descendants<DocumentFormat.OpenXml.Spreadsheet.MergeCell>().Count());
        if (rows == 200) Assert.Equal([], OfficeFiles.Errors(word));
    }
}
