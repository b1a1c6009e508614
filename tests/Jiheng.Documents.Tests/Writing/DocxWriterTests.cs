using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiheng.Documents.Model;
using Paragraph = Jiheng.Documents.Model.Paragraph;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Jiheng.Documents.Tests.Writing;

public sealed class DocxWriterTests
{
    [Fact]
    public void Write_EveryStyleMergesChartsLandscape_IsValid()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(OfficeFiles.Docx(SampleDocuments.Notice)), false);

        Assert.Equal([], OfficeFiles.Errors(document));
        Assert.Equal(3, document.MainDocumentPart!.ChartParts.Count());
        var used = document.MainDocumentPart.Document!.Descendants<ParagraphStyleId>().Select(s => s.Val!.Value).ToHashSet();
        Assert.True(used.Count >= Enum.GetValues<ParagraphStyle>().Length, "The sample must use every paragraph style.");
    }

    [Fact]
    public void Write_ChartWorkbook_IsValidAndHoldsTheFigures()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(OfficeFiles.Docx(SampleDocuments.Notice)), false);
        foreach (var chart in document.MainDocumentPart!.ChartParts)
        {
            using var copy = new MemoryStream();
            using (var part = chart.EmbeddedPackagePart!.GetStream()) part.CopyTo(copy);
            using var book = SpreadsheetDocument.Open(copy, false);
            Assert.Equal([], OfficeFiles.Errors(book));
            var values = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellValue>().Select(v => v.Text).ToList();
            Assert.Subset(new HashSet<string> { "0.9145", "1", "0.8485", "1560", "1571.2", "1565", "1566.5", "1568", "1564.1", "1570", "1573.14" }, values.ToHashSet());
            Assert.NotEmpty(values);
        }
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes() =>
        Assert.Equal(OfficeFiles.Docx(SampleDocuments.Notice), OfficeFiles.Docx(SampleDocuments.Notice));

    [Fact]
    public void Write_PageSizes_FollowGbt9704()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(OfficeFiles.Docx(SampleDocuments.Notice)), false);
        var sections = document.MainDocumentPart!.Document!.Descendants<SectionProperties>().ToList();

        // 37 mm = 2098 twips, 28 mm = 1587; 210 − 28 − 156 = 26 mm = 1474; 297 − 37 − 225 = 35 mm = 1984.
        var margin = sections[0].GetFirstChild<PageMargin>()!;
        Assert.Equal((2098, 1587u, 1474u, 1984), (margin.Top!.Value, margin.Left!.Value, margin.Right!.Value, margin.Bottom!.Value));
        Assert.Equal([false, true, false], sections.Select(s => s.GetFirstChild<PageSize>()!.Orient?.Value == PageOrientationValues.Landscape));
        Assert.All(sections, s => Assert.Equal(2, s.Elements<FooterReference>().Count()));
    }

    [Fact]
    public void Write_MergedTable_FillsTheTypeAreaExactly()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(OfficeFiles.Docx(SampleDocuments.Notice)), false);
        var table = document.MainDocumentPart!.Document!.Descendants<Table>().First(t => t.Descendants<GridColumn>().Count() == 6);
        var widths = table.Descendants<GridColumn>().Select(c => int.Parse(c.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        // 225 mm = 12756 twips: 297 mm = 16838, less 35 mm = 1984 and 37 mm = 2098.
        Assert.Equal(16838 - 1984 - 2098, widths.Sum());
        Assert.Equal(2, table.Descendants<TableHeader>().Count());
        Assert.All(table.Elements<TableRow>(), row => Assert.Equal(6, row.Elements<TableCell>().Sum(c => c.TableCellProperties?.GridSpan?.Val?.Value ?? 1)));
    }

    [Fact]
    public void Write_ControlCharactersInText_AreLeftOut()
    {
        var document = new OfficialDocument("题", [new(Model.PageOrientation.Portrait, [new Paragraph(ParagraphStyle.Body, "甲\u0001乙\uD800丙😀")])]);

        Assert.Contains("甲乙丙😀", OfficeFiles.PartText(OfficeFiles.Docx(document), "word/document.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_RowWithTooFewCells_NamesTheRow()
    {
        var table = new Model.Table([1, 1], [new([new("甲"), new("乙")]), new([new("丙")])]);
        var document = new OfficialDocument("题", [new(Model.PageOrientation.Portrait, [new TableBlock(table)])]);

        var error = Assert.Throws<ArgumentException>(() => OfficeFiles.Docx(document));
        Assert.Contains("Row 1", error.Message, StringComparison.Ordinal);
    }
}
