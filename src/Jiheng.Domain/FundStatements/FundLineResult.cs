using Jiheng.Domain.Derivations;

namespace Jiheng.Domain.FundStatements;

/// <summary>A line with what follows from it (收支项目分析); keys fund.total.income.growth and the like.</summary>
/// <param name="Id">Id of the line.</param>
/// <param name="Name">Name as printed.</param>
/// <param name="Actual">Actual.</param>
/// <param name="Budget">Budget, or null.</param>
/// <param name="LastYear">Last year, or null.</param>
/// <param name="Change">Actual − last year (增减额), or null.</param>
/// <param name="Growth">Change ÷ last year (增长率), a bare ratio rounded to two decimals of a percent; null when last year is absent or 0.</param>
/// <param name="Execution">Actual ÷ budget (预算执行率), likewise.</param>
/// <param name="Parts">The parts.</param>
public sealed record FundLineResult(
    string Id, string Name, Derivation Actual, Derivation? Budget, Derivation? LastYear,
    Derivation? Change, Derivation? Growth, Derivation? Execution, IReadOnlyList<FundLineResult> Parts);

/// <summary>A fund with everything that follows from its figures (基金收支分析).</summary>
/// <param name="Id">Id of the fund; total for the consolidated one.</param>
/// <param name="Name">Name as printed.</param>
/// <param name="Income">Income.</param>
/// <param name="Expenditure">Expenditure.</param>
/// <param name="Balance">Income − expenditure (当期结余).</param>
/// <param name="LastCumulative">Cumulative balance of last year, or null.</param>
/// <param name="Cumulative">Last cumulative + balance (滚存结余), or null.</param>
/// <param name="MonthsOfReserve">Cumulative ÷ (annual expenditure ÷ 12) (可支付月数), two decimals; null when unknown or nothing is spent.</param>
public sealed record FundResult(
    string Id, string Name, FundLineResult Income, FundLineResult Expenditure,
    Derivation Balance, Derivation? LastCumulative, Derivation? Cumulative, Derivation? MonthsOfReserve);

/// <summary>The statement of several funds (基金收支情况表).</summary>
/// <param name="Funds">Each fund.</param>
/// <param name="Total">All of them together (合计).</param>
/// <param name="Diagnostics">Figures that do not agree, in Chinese, each with its arithmetic.</param>
public sealed record FundStatementResult(IReadOnlyList<FundResult> Funds, FundResult Total, IReadOnlyList<string> Diagnostics);
