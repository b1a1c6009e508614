using Jiheng.Domain.Derivations;
using Jiheng.Domain.FundStatements;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Tests.FundStatements;

public sealed class FundStatementTests
{
    // Kashgar 2022, 亿元. Last year's cumulative balances follow from 51.18 − 6.14 and 38.41 − 4.33.
    private static readonly Fund Civil = new(
        "civil", "机关事业单位养老保险基金", Line("income", "基金收入", 41.45m, 39.15m, 43.23m), Line("expenditure", "基金支出", 35.31m, 36.08m, 32.89m), Yi(45.04m));

    private static readonly Fund Resident = new(
        "resident", "城乡居民养老保险基金", Line("income", "基金收入", 10.78m, 11.66m, 11.73m), Line("expenditure", "基金支出", 6.45m, 6.57m, 6.45m), Yi(34.08m));

    private static readonly FundStatementResult Kashgar = FundStatement.Compute([Civil, Resident]);

    [Fact]
    public void Compute_Kashgar_RatesOfTheTotalComeFromSummedAmounts()
    {
        var total = Kashgar.Total;
        // 41.45 + 10.78 = 52.23; (52.23 − 54.96) ÷ 54.96 = −4.967% → −4.97%; 52.23 ÷ 50.81 = 102.795% → 102.79%
        Assert.Equal((52.23m, -2.73m, -0.0497m, 1.0279m), (total.Income.Actual.Value, total.Income.Change!.Value, total.Income.Growth!.Value, total.Income.Execution!.Value));
        // (41.76 − 39.34) ÷ 39.34 = 6.151%; 41.76 ÷ 42.65 = 97.913%
        Assert.Equal((41.76m, 2.42m, 0.0615m, 0.9791m), (total.Expenditure.Actual.Value, total.Expenditure.Change!.Value, total.Expenditure.Growth!.Value, total.Expenditure.Execution!.Value));
    }

    [Fact]
    public void Compute_Kashgar_BalancesAndReserve()
    {
        // 41.45 − 35.31, 10.78 − 6.45, 52.23 − 41.76
        Assert.Equal([6.14m, 4.33m, 10.47m], Kashgar.Funds.Append(Kashgar.Total).Select(f => f.Balance.Value));
        Assert.Equal([51.18m, 38.41m, 89.59m], Kashgar.Funds.Append(Kashgar.Total).Select(f => f.Cumulative!.Value));
        // 89.59 ÷ (41.76 ÷ 12) = 89.59 ÷ 3.48 = 25.744…
        Assert.Equal((25.74m, "个月"), (Kashgar.Total.MonthsOfReserve!.Value, Kashgar.Total.MonthsOfReserve.Unit.Symbol));
    }

    [Fact]
    public void Compute_Kashgar_FundsByThemselves()
    {
        // −1.78 ÷ 43.23 = −4.117%, 41.45 ÷ 39.15 = 105.875%; −0.95 ÷ 11.73 = −8.099%, 10.78 ÷ 11.66 = 92.453%
        Assert.Equal([(-0.0412m, 1.0587m), (-0.0810m, 0.9245m)], Kashgar.Funds.Select(f => (f.Income.Growth!.Value, f.Income.Execution!.Value)));
        Assert.Equal([(0.0736m, 0.9787m), (0m, 0.9817m)], Kashgar.Funds.Select(f => (f.Expenditure.Growth!.Value, f.Expenditure.Execution!.Value)));
    }

    [Fact]
    public void Compute_EveryFigure_HasItsKeyAndRecomputes()
    {
        var total = Kashgar.Total;
        Derivation[] figures = [total.Income.Actual, total.Income.Growth!, total.Expenditure.Execution!, total.Balance, total.Cumulative!, total.MonthsOfReserve!];
        Assert.Equal(
            ["fund.total.income", "fund.total.income.growth", "fund.total.expenditure.execution", "fund.total.balance", "fund.total.cumulative", "fund.total.months_of_reserve"],
            figures.Select(f => f.Key));
        Assert.All(figures, f => Assert.Equal(f.Value, Arithmetic.Recompute(f)));
        Assert.Equal(Rounding.PercentTwoPlaces, total.Income.Growth!.Rounding);
        Assert.Empty(Kashgar.Diagnostics);
    }

    [Fact]
    public void Compute_PartsThatDoNotAddUp_IsADiagnosticWithTheArithmetic()
    {
        FundLine[] parts = [Part("personal", 3.55m), Part("subsidy", 6.72m), Part("interest", 0.32m), Part("other", 0.11m), Part("transfer", 0.04m)];
        var result = FundStatement.Compute([Resident with { Income = Resident.Income with { Parts = parts } }]);
        Assert.Equal(
            "城乡居民养老保险基金的基金收入10.78亿元与各项之和不符：3.55＋6.72＋0.32＋0.11＋0.04＝10.74，相差0.04亿元，超出四舍五入可以解释的范围，请核对是否有漏列或印错的项目。",
            Assert.Single(result.Diagnostics));
        Assert.Equal(10.78m, result.Total.Income.Actual.Value);
    }

    [Fact]
    public void Compute_PartsOffByRounding_SaysSo()
    {
        // 3.55 + 6.72 + 0.50 = 10.77, one hundredth from 10.78: three parts may be 0.015 off together.
        FundLine[] parts = [Part("personal", 3.55m), Part("subsidy", 6.72m), Part("rest", 0.50m)];
        var result = FundStatement.Compute([Resident with { Income = Resident.Income with { Parts = parts } }]);
        Assert.EndsWith("相差0.01亿元，在四舍五入可以解释的范围内。", Assert.Single(result.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_FigureThatOneFundLacks_IsLackingInTheTotal()
    {
        var result = FundStatement.Compute([Civil, Resident with { LastCumulative = null }]);
        Assert.Null(result.Total.Cumulative);
        Assert.Null(result.Total.MonthsOfReserve);
        Assert.Equal(51.18m, result.Funds[0].Cumulative!.Value);
        Assert.Equal("城乡居民养老保险基金没有上年末滚存结余，合计的上年末滚存结余从缺。", Assert.Single(result.Diagnostics));
    }

    [Fact]
    public void Compute_NothingLastYearOrNoBudget_HasNoRate()
    {
        var fund = Civil with { Income = Line("income", "基金收入", 1m, 0m, 0m), Expenditure = Line("expenditure", "基金支出", 0m, 1m, 1m) };
        var result = FundStatement.Compute([fund]).Funds[0];
        Assert.Null(result.Income.Growth);
        Assert.Null(result.Income.Execution);
        Assert.Null(result.MonthsOfReserve);
        Assert.Equal(-1m, result.Expenditure.Growth!.Value);
    }

    [Fact]
    public void Compute_MixedUnits_Throws() =>
        Assert.Throws<UnitMismatchException>(() => FundStatement.Compute([Civil with { LastCumulative = Derivation.Input("x", "x", Quantity.Of(1m, Units.WanYuan)) }]));

    private static FundLine Line(string id, string name, decimal actual, decimal budget, decimal lastYear) => new(id, name, Yi(actual), Yi(budget), Yi(lastYear), []);

    private static FundLine Part(string id, decimal actual) => new(id, id, Yi(actual), null, null, []);

    private static Derivation Yi(decimal value) => Derivation.Input("x", "金额", Quantity.Of(value, Units.YiYuan));
}
