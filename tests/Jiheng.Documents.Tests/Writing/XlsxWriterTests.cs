using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Jiheng.Documents.Model;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Row = Jiheng.Documents.Model.Row;

namespace Jiheng.Documents.Tests.Writing;

public sealed class XlsxWriterTests
{
    [Fact]
    public void Write_Forms_IsValid()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(OfficeFiles.Xlsx(SampleForms.All)), false);

        Assert.Equal([], OfficeFiles.Errors(book));
        Assert.Equal(["项目自评", "汇总", "计算依据"], book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value!));
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes() =>
        Assert.Equal(OfficeFiles.Xlsx(SampleForms.All), OfficeFiles.Xlsx(SampleForms.All));

    // The table begins in row 5 with its heading; 计算依据 begins in row 3 with the weight.
    [Theory]
    [InlineData(0, "D6", "ROUND(ROUND(B6/C6,12),4)")]
    [InlineData(0, "E6", "ROUND(ROUND(D6*'计算依据'!$C$3,10),2)")]
    [InlineData(0, "E10", "SUM(E6:E9)")]
    [InlineData(1, "B3", "'项目自评'!D6")]
    [InlineData(1, "B4", "ROUND(ROUND(IF(ROUND('计算依据'!$C$4,10)>1,20-10*'计算依据'!$C$4,IF(ROUND('计算依据'!$C$4,10)>=0.6,-15+25*'计算依据'!$C$4,0)),10),2)")]
    [InlineData(1, "B5", "'项目自评'!B6-'项目自评'!C6")]
    [InlineData(1, "B6", "IF(B5>0,ROUNDUP(B5,0),ROUNDDOWN(B5,0))")]
    [InlineData(1, "B7", "MIN('项目自评'!E10,'计算依据'!$C$5)")]
    [InlineData(1, "B8", "ROUNDDOWN('项目自评'!E10,0)")]
    [InlineData(2, "C4", "'项目自评'!B6/'项目自评'!C6")]
    public void Write_ComputedFigure_BecomesFormula(int sheet, string cell, string formula) =>
        Assert.Equal(formula, CellAt(SampleForms.All, sheet, cell).CellFormula!.Text);

    [Theory]
    [InlineData(0, "D6", "0.9145")]
    [InlineData(0, "E6", "9.15")]
    [InlineData(0, "E7", "8.49")]
    [InlineData(0, "B7", "367065")]
    public void Write_Cell_CachesTheExactValue(int sheet, string cell, string value) =>
        Assert.Equal(value, CellAt(SampleForms.All, sheet, cell).CellValue!.Text);

    [Fact]
    public void Write_EnteredFigure_IsANumberWithoutFormula() =>
        Assert.Null(CellAt(SampleForms.All, 0, "B6").CellFormula);

    [Fact]
    public void Write_TextThatLooksLikeAFormula_StaysText()
    {
        var cell = CellAt(SampleForms.All, 1, "A9");

        Assert.Equal(("=HYPERLINK(\"x\")", CellValues.InlineString), (cell.InnerText, cell.DataType!.Value));
        Assert.Null(cell.CellFormula);
    }

    [Fact]
    public void Write_SumWithASubtotalInBetween_LeavesItOut()
    {
        Derivation[] parts = [.. Enumerable.Range(1, 4).Select(i => SampleForms.Input($"p{i}", "数", i))];
        var subtotal = Derivation.Of(Operator.Add, parts[0], parts[1]).Named("小计", Units.WanYuan, 2, "sub");
        var total = Derivation.Of(Operator.Add, parts).Named("合计", Units.WanYuan, 2, "all");
        Derivation[] column = [parts[0], parts[1], subtotal, parts[2], parts[3], total];
        var page = new FormPage("表", [], new([1], [.. column.Select(d => new Row([SampleForms.Number(d, NumberStyle.Plain, 2)]))]), []);

        Assert.Equal("SUM(A1:A2,A4:A5)", CellAt([page], 0, "A6").CellFormula!.Text);
        Assert.Equal("SUM(A1:A2)", CellAt([page], 0, "A3").CellFormula!.Text);
    }

    [Fact]
    public void Write_FigureWrappedUnderItsOwnKey_DoesNotReferToItself()
    {
        var inner = SampleForms.Input("same", "数", 5m);
        var outer = Derivation.Of(Operator.Same, inner).Named("数", Units.WanYuan, 2, "same");
        var page = new FormPage("表", [], new([1], [new([SampleForms.Number(outer, NumberStyle.Plain, 2)])]), []);

        Assert.Equal("'计算依据'!$C$3", CellAt([page], 0, "A1").CellFormula!.Text);
    }

    [Fact]
    public void Write_HalfToEven_SaysThatNoFunctionExists()
    {
        var even = Derivation.Round(SampleForms.Input("x", "数", 2.5m), new Rounding(0, MidpointRounding.ToEven)).Named("偶舍", Units.WanYuan, 0, "even");
        var page = new FormPage("表", [], new([1], [new([SampleForms.Number(even, NumberStyle.Plain, 0)])]), []);

        Assert.Contains("偶舍", Assert.Throws<NotSupportedException>(() => OfficeFiles.Xlsx([page])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Page_FreezesPanesAndRepeatsHeadings()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(OfficeFiles.Xlsx(SampleForms.All)), false);
        var pane = OfficeFiles.Sheet(book, 0).Descendants<Pane>().Single();

        Assert.Equal(("B6", 5d, 1d), (pane.TopLeftCell!.Value, pane.VerticalSplit!.Value, pane.HorizontalSplit!.Value));
        Assert.Contains("'项目自评'!$5:$5", book.WorkbookPart!.Workbook!.DefinedNames!.Select(n => n.InnerText));
        Assert.Contains("'项目自评'!$A$1:$E$11", book.WorkbookPart.Workbook.DefinedNames!.Select(n => n.InnerText));
    }

    private static Cell CellAt(IReadOnlyList<FormPage> pages, int sheet, string name)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(OfficeFiles.Xlsx(pages)), false);
        return OfficeFiles.Sheet(book, sheet).Descendants<Cell>().Single(c => c.CellReference == name);
    }
}
