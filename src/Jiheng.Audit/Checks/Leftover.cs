using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>预算 a，支出 b，结余 c: what is left of a budget against what was granted and spent (预算结余).</summary>
public sealed partial class Leftover : AuditRule
{
    // Farther off, other amounts are meant.
    private const decimal Meant = 3m;

    public override string Id => "leftover";

    public override string Explanation => "同一段中写明预算（下达、到位）、支出和结余（结转）时，结余＝预算－支出；写有上年结转的，也可以是上年结转＋预算－支出。段中有几个预算数或支出数的，与任何一对之差相符即可；另写有收回、上解、调减等数而不相符的，不比较；写有收入的基金收支段落由 balance 核对。";

    public override string Example => "调整后预算864.00万元，实际支出846.72万元，年末结余12.28万元。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from sentence in passage.Sentences
        where !sentence.Text.Contains("收入", StringComparison.Ordinal)
        from left in sentence.Figures
        where left.Unit.Base == "元" && left.Value > 0 && Left().IsMatch(left.Label) && !Kept().IsMatch(left.Label)
        let claim = Check(passage, sentence, left)
        where claim is not null
        select claim;

    private Claim? Check(Passage passage, Sentence sentence, Figure left)
    {
        // Beside the income of a fund only the sentence itself speaks of the budget.
        var from = passage.Text.Contains("收入", StringComparison.Ordinal) ? sentence.Start : 0;
        var levels = passage.Figures.Where(f => f.End <= left.Start && f.Start >= from && f.SameKind(left) && Words.IsLevel(f) && !Words.IsPerHead(f)).ToArray();
        var opening = levels.Where(f => Opening().IsMatch(f.Label)).ToArray();
        var granted = levels.Except(opening).Where(f => Granted().IsMatch(f.Label) && !Spent().IsMatch(f.Label)).ToArray();
        var spent = levels.Where(f => Spent().IsMatch(f.Label)).ToArray();
        if (granted.Length == 0 || spent.Length == 0) return null;
        foreach (var due in granted)
            foreach (var done in spent)
                foreach (var before in opening.Prepend(null))
                    if (Remainder(before, due, done).With(left.Estimate) == Agreement.Holds)
                        return Claim.HoldsFor(PrintedFigure.Of(passage, new[] { left, due, done, before }.OfType<Figure>()));
        // 收回财政 20 万元: what was taken back is neither spent nor left.
        if (Array.Exists(levels, f => Moved().IsMatch(f.Label))) return Claim.NotCheckable;
        // The pair that comes nearest is meant, where no other fits.
        var (budget, actual) = granted.SelectMany(g => spent.Select(s => (g, s))).MinBy(p => Math.Abs((p.g.Amount - p.s.Amount) - left.Amount));
        return Report(passage, left, budget, actual, opening.LastOrDefault());
    }

    private static Estimate Remainder(Figure? opening, Figure granted, Figure spent) =>
        opening is null ? granted.Estimate - spent.Estimate : opening.Estimate + granted.Estimate - spent.Estimate;

    private Claim Report(Passage passage, Figure left, Figure budget, Figure actual, Figure? last)
    {
        var remainder = Remainder(last, budget, actual);
        if (remainder.Value <= 0 || remainder.Value > Meant * left.Amount || left.Amount > Meant * remainder.Value) return Claim.NotCheckable;
        var expected = Ranges.Number(remainder.Value / left.Unit.Factor, Math.Max(left.Decimals, Math.Max(budget.Decimals, actual.Decimals))) + left.Unit.Symbol;
        var formula = $"{(last is null ? "" : passage.Printed(last) + " + ")}{passage.Printed(budget)} - {passage.Printed(actual)}";
        return Fails(
            Severity.Warning, $"“{left.Label}”印为 {passage.Printed(left)}，{formula} = {expected}", passage.Printed(left), expected,
            $"{formula} = {expected}{Ranges.Bounds(remainder, left.Decimals, left.Unit.Symbol, left.Unit.Factor)}", 0.75m, [passage.Locate(left), passage.Locate(budget), passage.Locate(actual), .. last is null ? [] : new[] { passage.Locate(last) }]);
    }

    [GeneratedRegex("(?:结余结转|结转结余|结余|结转)(?:资金|金额|指标|至?下年)?$")]
    private static partial Regex Left();

    // Balances of funds and of earlier years are kept elsewhere.
    [GeneratedRegex("滚存|累计|基金|上年|去年|年初|期初|统筹|账户|往年|历年")]
    private static partial Regex Kept();

    [GeneratedRegex("上年|去年|年初结|期初|结转|往年")]
    private static partial Regex Opening();

    [GeneratedRegex("预算|下达|到位|收到|安排|拨入|总额|批复|资金$|指标$")]
    private static partial Regex Granted();

    [GeneratedRegex(Words.Withdrawn + "|追加|调增|调减")]
    private static partial Regex Moved();

    [GeneratedRegex("支出|执行|使用|支付|拨付|报账")]
    private static partial Regex Spent();
}
