using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>Income − expenditure = balance of the period (当期结余).</summary>
public sealed partial class Balance : AuditRule
{
    private const int Near = 120;

    public override string Id => "balance";

    public override string Explanation => "同一段中写明基金收入、支出和当期结余（赤字）时，当期结余＝收入－支出，赤字＝支出－收入；写明年初（上年）累计结余的，年末累计结余＝年初累计结余＋当期结余。";

    public override string Example => "基金收入10.00亿元，基金支出8.00亿元，当期结余3.00亿元。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var passage in manuscript.Prose)
            foreach (var figure in passage.Figures.Where(Words.IsLevel))
                if (BalanceWord().IsMatch(figure.Label)) yield return Compare(passage, figure, 1m);
                else if (Shortfall().IsMatch(figure.Label)) yield return Compare(passage, figure, -1m);
                else if (Closing().IsMatch(figure.Label) && Cumulative(passage, figure) is { } claim) yield return claim;
    }

    private Claim? Cumulative(Passage passage, Figure closing)
    {
        var levels = passage.Figures.Where(f => f != closing && f.SameKind(closing) && Words.IsLevel(f)).ToArray();
        var opening = Array.Find(levels, f => Opening().IsMatch(f.Label) && Math.Abs(f.Start - closing.Start) < Near);
        var year = levels.LastOrDefault(f => f.End <= closing.Start && BalanceWord().IsMatch(f.Label));
        if (opening is null || year is null) return null;
        var sum = opening.Estimate + year.Estimate;
        if (sum.With(closing.Estimate) == Agreement.Holds || (opening.Estimate - year.Estimate).With(closing.Estimate) == Agreement.Holds) return Claim.HoldsFor(PrintedFigure.Of(passage, [closing, opening, year]));
        var expected = Ranges.Number((opening.Amount + year.Amount) / closing.Unit.Factor, closing.Decimals) + closing.Unit.Symbol;
        return Fails(
            Severity.Error, $"累计结余印为 {passage.Printed(closing)}，上年累计结余加当期结余为 {expected}", passage.Printed(closing), expected,
            $"{passage.Printed(opening)} + {passage.Printed(year)} = {expected}{Ranges.Bounds(sum, closing.Decimals, closing.Unit.Symbol, closing.Unit.Factor)}", 0.8m, passage.Locate(closing), passage.Locate(opening), passage.Locate(year));
    }

    private Claim Compare(Passage passage, Figure balance, decimal sign)
    {
        var levels = passage.Figures.Where(f => f.End <= balance.Start && f.SameKind(balance) && Words.IsLevel(f) && !Words.IsReference(f)).ToArray();
        var (income, spent) = (levels.Where(f => Income().IsMatch(f.Label)).ToArray(), levels.Where(f => Spent().IsMatch(f.Label)).ToArray());
        if (income.Length == 0 || spent.Length == 0) return Claim.NotCheckable;
        foreach (var a in income)
            if (Array.Find(spent, b => (a.Estimate - b.Estimate).Scale(sign).With(balance.Estimate) == Agreement.Holds) is { } b) return Claim.HoldsFor(PrintedFigure.Of(passage, [balance, a, b]));
        var expected = Ranges.Number(sign * (income[0].Amount - spent[0].Amount) / balance.Unit.Factor, balance.Decimals) + balance.Unit.Symbol;
        return Fails(
            Severity.Error, $"“{balance.Label}”印为 {passage.Printed(balance)}，{(sign > 0 ? "收入减支出" : "支出减收入")}为 {expected}", passage.Printed(balance), expected,
            $"{passage.Printed((sign > 0 ? income : spent)[0])} - {passage.Printed((sign > 0 ? spent : income)[0])} = {expected}{Ranges.Bounds((income[0].Estimate - spent[0].Estimate).Scale(sign), balance.Decimals, balance.Unit.Symbol, balance.Unit.Factor)}", 0.85m, passage.Locate(balance), passage.Locate(income[0]), passage.Locate(spent[0]));
    }

    [GeneratedRegex("(?:当期|当年|本年|本期)(?:基金)?(?:收支)?(?:赤字|缺口|收不抵支)$")]
    private static partial Regex Shortfall();

    [GeneratedRegex(@"(?:当期|当年|本年|本期)(?:基金)?(?:收支)?结[余存]$|收支结[余存]$")]
    private static partial Regex BalanceWord();

    [GeneratedRegex(@"(?<!年初|上年|上年末)(?:累计|滚存)(?:基金)?(?:结余|结存)$")]
    private static partial Regex Closing();

    [GeneratedRegex(@"(?:年初|上年末?|上年度末?|期初)(?:累计|滚存)?(?:基金)?(?:结余|结存)?$")]
    private static partial Regex Opening();

    [GeneratedRegex(@"收入(?:合计|总计|小计)?$")]
    private static partial Regex Income();

    [GeneratedRegex(@"支出(?:合计|总计|小计)?$")]
    private static partial Regex Spent();
}
