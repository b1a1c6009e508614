using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.FundStatements;

/// <summary>
/// Computes a fund statement (基金收支分析表): growth, execution, balances and months of reserve, per fund and for all
/// funds together. The total's rates come from the summed amounts, never from the rates of the funds.
/// </summary>
public static class FundStatement
{
    /// <summary>Id of the consolidated fund in keys.</summary>
    public const string TotalId = "total";

    /// <summary>Computes the statement.</summary>
    /// <exception cref="ArgumentException">There are no funds.</exception>
    /// <exception cref="UnitMismatchException">Amounts are not all in one unit.</exception>
    public static FundStatementResult Compute(IReadOnlyList<Fund> funds)
    {
        if (funds.Count == 0) throw new ArgumentException("A statement needs at least one fund.", nameof(funds));
        RequireOneUnit(funds);
        var diagnostics = funds.SelectMany(FundDiagnostics.Of).ToList();
        return new([.. funds.Select(Analyse)], Analyse(Consolidation.Of(funds, diagnostics)), diagnostics);
    }

    private static FundResult Analyse(Fund fund)
    {
        var key = "fund." + fund.Id;
        var (income, expenditure) = (Analyse(fund.Income, $"{key}.income"), Analyse(fund.Expenditure, $"{key}.expenditure"));
        var unit = income.Actual.Unit;
        var decimals = Math.Max(income.Actual.Decimals, expenditure.Actual.Decimals);
        var balance = Derivation.Of(Operator.Subtract, income.Actual, expenditure.Actual).Named("当期结余", unit, decimals, key + ".balance");
        var cumulative = fund.LastCumulative is { } last
            ? Derivation.Of(Operator.Add, last, balance).Named("滚存结余", unit, Math.Max(decimals, last.Decimals), key + ".cumulative")
            : null;
        return new(fund.Id, fund.Name, income, expenditure, balance, fund.LastCumulative, cumulative, Months(cumulative, expenditure.Actual, key));
    }

    private static FundLineResult Analyse(FundLine line, string key)
    {
        var change = line.LastYear is { } last
            ? Derivation.Of(Operator.Subtract, line.Actual, last).Named("较上年增减额", line.Actual.Unit, Math.Max(line.Actual.Decimals, last.Decimals), key + ".change")
            : null;
        return new(
            line.Id, line.Name, line.Actual, line.Budget, line.LastYear, change,
            Rate(change, line.LastYear, "较上年增长率", key + ".growth"), Rate(line.Actual, line.Budget, "预算执行率", key + ".execution"),
            [.. line.Parts.Select(p => Analyse(p, $"{key}.{p.Id}"))]);
    }

    private static Derivation? Rate(Derivation? part, Derivation? whole, string label, string key) => part is null || whole is null || whole.Value == 0
        ? null
        : Derivation.Round(Derivation.Of(Operator.Divide, part, whole), Rounding.PercentTwoPlaces).Named(label, Units.Ratio, Rounding.PercentTwoPlaces.Decimals, key);

    private static Derivation? Months(Derivation? cumulative, Derivation expenditure, string key)
    {
        if (cumulative is null || expenditure.Value <= 0) return null;
        var twelve = Derivation.Constant("全年月数", Quantity.Of(12m, Units.None));
        var monthly = Derivation.Of(Operator.Divide, expenditure, twelve).Named("月均支出", expenditure.Unit, expenditure.Decimals);
        return Derivation.Round(Derivation.Of(Operator.Divide, cumulative, monthly).Named("", Units.Month, 6), Rounding.TwoPlaces).Named("可支付月数", Units.Month, 2, key + ".months_of_reserve");
    }

    private static void RequireOneUnit(IReadOnlyList<Fund> funds)
    {
        var unit = funds[0].Income.Actual.Unit;
        var amounts = funds.SelectMany(static f => Amounts(f.Income).Concat(Amounts(f.Expenditure)).Append(f.LastCumulative));
        foreach (var amount in amounts)
        {
            if (amount is not null && amount.Unit != unit) throw new UnitMismatchException(amount.Unit, unit);
        }
    }

    private static IEnumerable<Derivation?> Amounts(FundLine line) =>
        new[] { line.Actual, line.Budget, line.LastYear }.Concat(line.Parts.SelectMany(Amounts));
}
