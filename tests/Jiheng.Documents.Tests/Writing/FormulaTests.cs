using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Jiheng.Documents.Model;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Jiheng.Documents.Tests.Writing;

/// <summary>Formulas at the edges: units, circles, limits of spreadsheets.</summary>
public sealed class FormulaTests
{
    [Fact]
    public void Write_OneAmountInTwoUnits_IsNotReferredToAcrossThem()
    {
        var wan = SampleForms.Input("total", "合计", 15_000m);
        var yi = Derivation.Input("total", "合计", new(1.5m, Units.YiYuan, 2));
        var doubled = Derivation.Of(Operator.Add, yi, yi).Named("两年合计", Units.YiYuan, 2, "twice");

        // 1.5 亿元 + 1.5 亿元 = 3 亿元; A1 holds 15000, in 万元.
        Assert.DoesNotContain("A1", Formula([wan, doubled], "A2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MidpointRounding.ToPositiveInfinity)]
    [InlineData(MidpointRounding.ToNegativeInfinity)]
    public void Write_RoundingUpOrDown_HasAFormula(MidpointRounding mode)
    {
        var x = SampleForms.Input("x", "数", -7.42m);
        var rounded = Derivation.Round(x, new Rounding(0, mode)).Named("整数", Units.WanYuan, 0, "whole");

        Assert.Contains("ROUNDUP(A1,0)", Formula([x, rounded], "A2"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_MoreAddendsThanAFunctionTakes_NestsTheSum()
    {
        Derivation[] parts = [.. Enumerable.Range(1, 300).Select(i => SampleForms.Input(Invariant($"p{i}"), "数", i))];
        var total = Derivation.Of(Operator.Add, parts).Named("合计", Units.WanYuan, 2, "all");

        var longest = Formula([total], "A1").Split("SUM(").Max(part => part.Count(c => c == ','));
        Assert.InRange(longest, 1, 254);
    }

    [Fact]
    public void Write_FigureUnderItsOwnKey_DoesNotReferToItself()
    {
        var outer = Derivation.Of(Operator.Same, SampleForms.Input("same", "数", 5m)).Named("数", Units.WanYuan, 2, "same");

        Assert.Contains("计算依据", Formula([outer], "A1"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LongChainOfUnshownSteps_StaysWithinTheLimitOfAFormula()
    {
        var bands = new PiecewiseLinear(new Piece(0m, true, 0m, 0m, ""), new Piece(0.6m, true, -1.5m, 2.5m, ""), new Piece(0.9m, true, 0m, 1m, ""));
        var x = SampleForms.Input("x", "率", 0.95m);
        for (var i = 0; i < 6; i++) x = Derivation.Piecewise(x, bands);

        // Five mentions of x a step: 5⁶ = 15625 without cells for the steps.
        Assert.InRange(Formula([x.Named("折算率", Units.Ratio, 4, "y")], "A1").Length, 1, 8192);
    }

    private static string Formula(Derivation[] figures, string cell)
    {
        var page = new FormPage("表", [], new([1], [.. figures.Select(f => new Row([SampleForms.Number(f, NumberStyle.Plain, 2)]))]), []);
        using var book = SpreadsheetDocument.Open(new MemoryStream(OfficeFiles.Xlsx([page])), false);
        return OfficeFiles.Sheet(book, 0).Descendants<Cell>().Single(c => c.CellReference == cell).CellFormula!.Text;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
