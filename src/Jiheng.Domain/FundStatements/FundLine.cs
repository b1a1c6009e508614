using Jiheng.Domain.Derivations;

namespace Jiheng.Domain.FundStatements;

/// <summary>A line of a fund statement (收支项目): a total such as 基金收入, or one of its parts such as 财政补贴收入.</summary>
/// <param name="Id">Stable id used in keys, e.g. income or subsidy.</param>
/// <param name="Name">Name as printed.</param>
/// <param name="Actual">This year's actual (本年决算数).</param>
/// <param name="Budget">This year's budget (本年预算数); null when the statement has none.</param>
/// <param name="LastYear">Last year's actual (上年决算数); null when the statement has none.</param>
/// <param name="Parts">The parts (其中); empty when none are listed.</param>
public sealed record FundLine(string Id, string Name, Derivation Actual, Derivation? Budget, Derivation? LastYear, IReadOnlyList<FundLine> Parts);

/// <summary>One social insurance fund in one year (社会保险基金).</summary>
/// <param name="Id">Stable id used in keys, e.g. resident_pension.</param>
/// <param name="Name">Name as printed.</param>
/// <param name="Income">Income (基金收入) with its parts.</param>
/// <param name="Expenditure">Expenditure (基金支出) with its parts.</param>
/// <param name="LastCumulative">Cumulative balance at the end of last year (上年末滚存结余); null when unknown.</param>
public sealed record Fund(string Id, string Name, FundLine Income, FundLine Expenditure, Derivation? LastCumulative);
