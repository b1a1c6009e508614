using DocumentFormat.OpenXml.Packaging;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Tests.Writing;

public sealed class XlsxWriterTests
{
    private static readonly NumberFormat Money = new(NumberStyle.Bracketed, 2);

    [Fact]
    public void Write_SumOfAColumn_IsARange()
    {
        var parts = new[] { Input("a", 1.10m), Input("b", 2.20m), Input("c", 3.30m) };
        var total = Derivation.Of(Operator.Add, parts).Named("合计", Units.WanYuan, 2, "total");
        Assert.Equal("SUM(B2:B4)", Formula(Column([.. parts, total]), "B5"));
    }

    [Fact]
    public void Write_SumWithAGap_NamesBothRuns()
    {
        var parts = new[] { Input("a", 1m), Input("b", 2m), Input("x", 9m), Input("c", 3m) };
        var total = Derivation.Of(Operator.Add, parts[0], parts[1], parts[3]).Named("合计", Units.WanYuan, 2, "total");
        Assert.Equal("SUM(B2:B3,B5)", Formula(Column([.. parts, total]), "B6"));
    }

    [Fact]
    public void Write_OperandShownNowhere_StandsOnTheBasisSheet()
    {
        var rate = Derivation.Round(Derivation.Of(Operator.Divide, Input("executed", 79.36m), Input("budget", 86.78m)), Rounding.PercentTwoPlaces).Named("执行率", Units.Ratio, 4, "rate");
        Assert.Equal("ROUND(('计算依据'!C2)/('计算依据'!C3),4)", Formula(Column([rate]), "B2"));
    }

    [Fact]
    public void Write_Bands_AreNestedConditions()
    {
        var bands = new PiecewiseLinear(new Piece(0m, true, 0m, 0m, ""), new Piece(0.6m, true, -1.5m, 2.5m, ""), new Piece(1m, false, 0m, 0m, ""));
        var share = Derivation.Piecewise(Input("rate", 0.8m), bands).Named("比例", Units.Ratio, 4, "share");
        Assert.Equal("IF(B2>1,0,IF(B2>=0.6,(-1.5+2.5*(B2)),0))", Formula(Column([Input("rate", 0.8m), share]), "B3"));
    }

    [Fact]
    public void Write_TextThatLooksLikeAFormula_StaysText()
    {
        var page = new FormPage("表", [], new Table([1], [new Row([new Cell("=HYPERLINK(\"http://a\")")])]), []);
        var values = Read(page, book => SheetText(book, "A1"));
        Assert.Equal("=HYPERLINK(\"http://a\")", values);
    }

    [Fact]
    public void Write_SamePages_GivesSameBytes() => Assert.Equal(Bytes(Column([Input("a", 1m)])), Bytes(Column([Input("a", 1m)])));

    [Fact]
    public void Write_EqualSheetNames_AreNumbered()
    {
        using var stream = new MemoryStream();
        XlsxWriter.Write([Column([Input("a", 1m)]), Column([Input("b", 1m)])], stream);
        using var document = SpreadsheetDocument.Open(stream, false);
        Assert.Equal(["表", "表（2）"], document.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!));
    }

    [Fact]
    public void Write_RoundingToEven_IsRefused() => Assert.Throws<NotSupportedException>(() =>
        Bytes(Column([Derivation.Round(Input("a", 1.5m), new Rounding(0, MidpointRounding.ToEven)).Named("b", Units.WanYuan, 0, "b")])));

    [Fact]
    public void Write_Negative_IsRedInBrackets() => Assert.Contains("#,##0.00;[Red]\\(#,##0.00\\)", OfficeFiles.PartText(Bytes(Column([Input("a", -619m)])), "xl/styles.xml"), StringComparison.Ordinal);

    private static Derivation Input(string key, decimal value) => Derivation.Input(key, key, new(value, Units.WanYuan, 2));

    private static FormPage Column(Derivation[] figures) => new(
        "表",
        [],
        new Table([1, 1], [new Row([new Cell("项目") { Bold = true }, new Cell("金额") { Bold = true }]), .. figures.Select(f => new Row([new Cell(f.Label), new Cell("") { Figure = new CellFigure(f, Money) }]))], 1),
        []);

    private static byte[] Bytes(FormPage page)
    {
        using var stream = new MemoryStream();
        XlsxWriter.Write([page], stream);
        return stream.ToArray();
    }

    private static string? Formula(FormPage page, string cell) => Read(page, book => Cell(book, cell).CellFormula?.Text);

    private static T Read<T>(FormPage page, Func<WorkbookPart, T> read)
    {
        using var stream = new MemoryStream(Bytes(page));
        using var document = SpreadsheetDocument.Open(stream, false);
        Assert.Empty(OfficeFiles.Errors(document));
        return read(document.WorkbookPart!);
    }

    private static string SheetText(WorkbookPart book, string cell) => Cell(book, cell).InnerText;

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Cell(WorkbookPart book, string address) =>
        book.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()).First(c => c.CellReference == address);
}
