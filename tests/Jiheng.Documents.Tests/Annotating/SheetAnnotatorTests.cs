using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Jiheng.Documents.Annotating;
using Jiheng.Documents.Model;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Tests.Reading;
using Jiheng.Documents.Tests.Reports;
using Jiheng.Documents.Writing;

namespace Jiheng.Documents.Tests.Annotating;

public sealed class SheetAnnotatorTests
{
    private static readonly byte[] Book = Write();

    private static readonly string Sheet = SourceAssert.Read("a.xlsx", Book).Blocks.OfType<SourceParagraph>().First().Text.Text;

    [Fact]
    public void Annotate_Cells_KeepsTheWorkbookAndAddsANoteEach()
    {
        var copy = SheetAnnotator.Annotate(Book, [Comment("B3", "甲"), Comment("C4", "乙"), Comment("B3", "丙")], "审核")!;
        Assert.Equal(Dump(Book), Dump(copy));
        using var book = SpreadsheetDocument.Open(new MemoryStream(copy), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book).Select(e => e.Description));
        var comments = book.WorkbookPart!.WorksheetParts.Select(p => p.WorksheetCommentsPart).OfType<WorksheetCommentsPart>().Single().Comments.CommentList!.Elements<Comment>();
        Assert.Equal([("B3", "甲\n丙"), ("C4", "乙")], comments.Select(c => (c.Reference!.Value!, c.InnerText)));
    }

    [Fact]
    public void Annotate_WhereNotesAreAlready_GivesNoCopy() =>
        Assert.Null(SheetAnnotator.Annotate(SheetAnnotator.Annotate(Book, [Comment("B3", "甲")], "审核")!, [Comment("B3", "乙")], "审核"));

    // Columns of 2, 30 and 2 characters are 19, 215 and 19 pixels (7 a character, 5 at the edges); the next are 64.01. From C on, 312 = 215 + 19 + 64.01 + 13.99.
    [Theory]
    [InlineData("<cols><col min=\"1\" max=\"2\" width=\"2\"/><col min=\"3\" max=\"3\" width=\"30\"/><col min=\"4\" max=\"4\" width=\"2\"/></cols>", 2, 312, 5, 13)]
    [InlineData("<cols><col min=\"1\" max=\"9\" width=\"2\"/></cols>", 0, 57, 3, 0)]
    [InlineData("<cols><col min=\"2\" max=\"2\" hidden=\"1\" width=\"30\"/></cols><cols/>", 1, 10, 2, 10)]
    [InlineData("", 1, 64, 1, 64)]
    public void Right_OfSoManyPixels_CountsTheColumnsWidths(string markup, int column, int pixels, int index, int offset) =>
        Assert.Equal((index, offset), new SheetExtent(System.Xml.Linq.XElement.Parse($"<worksheet>{markup}</worksheet>")).Right(column, pixels));

    [Fact]
    public void Down_OfSoManyPixels_CountsTheRowsHeights() => // 30 points are 40 pixels, the usual 13.5 are 18: 100 = 18 + 40 + 18 + 18 + 6
        Assert.Equal((4, 6), new SheetExtent(System.Xml.Linq.XElement.Parse("<worksheet><sheetData><row r=\"2\" ht=\"30\"/></sheetData></worksheet>")).Down(0, 100));

    [OfficeFact]
    public void Annotate_OpenedInLibreOffice_ShowsTheNotes()
    {
        var folder = Directory.CreateTempSubdirectory("jiheng-notes-").FullName;
        try
        {
            var file = Path.Combine(folder, "a.xlsx");
            File.WriteAllBytes(file, SheetAnnotator.Annotate(Book, [Comment("B3", "合计不符")], "审核")!);
            Assert.Contains("合计不符", File.ReadAllText(Office.Convert([file], "fods", folder)[0]), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static SourceComment Comment(string cell, string text) => new(new(0, 1, $"{Sheet}!{cell}"), 1, [text]);

    private static byte[] Write()
    {
        using var stream = new MemoryStream();
        XlsxWriter.Write(SampleCaseDocuments.All.Select(d => d.Document.Pages).First(p => p.Count > 0), stream);
        return stream.ToArray();
    }

    private static string Dump(byte[] file) => string.Join('\n', SourceAssert.Read("a.xlsx", file).Blocks.SelectMany(SourceAssert.Of).Select(t => $"{t.PlaceAt(0).Path}:{t.Text}"));
}
