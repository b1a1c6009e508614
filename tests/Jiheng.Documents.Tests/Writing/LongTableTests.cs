using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiheng.Documents.Model;
using Jiheng.Documents.Tests.Reading;
using Jiheng.Documents.Writing;
using PageOrientation = Jiheng.Documents.Model.PageOrientation;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Jiheng.Documents.Tests.Writing;

public sealed class LongTableTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(2000)]
    public void Write_LongMergedTable_IsValidAndWhole(int rows)
    {
        var page = new FormPage("长表", [], SampleTables.Long(rows), []) { Orientation = PageOrientation.Landscape };
        var docx = OfficeFiles.Docx(new("长表", [FormSection.Of(page)]));
        using var word = WordprocessingDocument.Open(new MemoryStream(docx), false);
        using var book = SpreadsheetDocument.Open(new MemoryStream(OfficeFiles.Xlsx([page])), false);

        // A table for each page, with the heading on each.
        var tables = word.MainDocumentPart!.Document!.Descendants<Table>().Count();
        Assert.True(tables > rows / 40);
        Assert.Equal(rows + tables, word.MainDocumentPart.Document.Descendants<TableRow>().Count());

        // Read again, it is one table; merges begin every ten rows in the first column and every five in the second.
        var read = Assert.Single(SourceAssert.Read("长表.docx", docx).Tables());
        Assert.Equal(rows + 1, read.Rows.Count);
        Assert.Equal((rows / 10) + (rows / 5), read.Rows.SelectMany(static r => r.Cells).Count(static c => c.RowSpan > 1));
        Assert.Equal((rows / 10) + (rows / 5), OfficeFiles.Sheet(book, 0).Descendants<DocumentFormat.OpenXml.Spreadsheet.MergeCell>().Count());
        if (rows == 200) Assert.Equal([], OfficeFiles.Errors(word));
    }
}
