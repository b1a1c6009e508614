using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>完成年度预算的 p% in the words of a form and of the report (文字所写的预算完成比例与表内数字).</summary>
public sealed partial class FormTold : AuditRule
{
    // Farther off, the budget of a part is meant.
    private const decimal Meant = 1m;

    public override string Id => "form.told";

    public override string Explanation => "自评表文字中“完成年度预算的 p%”应当等于同一张表的执行数÷预算数；社保基金自评表中“收入（支出）预算执行率”的实际完成值，应当与报告正文写的同一险种收入（支出）完成预算的比例一致（正文有一处一致即可，相差一个百分点以上的视为口径不同，不比较）。";

    public override string Example => "项目名称|城乡居民养老保险基金支出\n预算数：|6573|执行数：|6454\n年度目标|按期发放养老金，完成年度预算的97.20%。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var (f, form) in manuscript.Forms.Index())
            if (form.Total is { Budget: { } budget, Spent: { } spent } && Estimate.Divide(spent.Estimate, budget.Estimate) is { } ratio)
                foreach (var told in Cells(manuscript, f)) yield return Own(told, budget, spent, ratio.Scale(100m));
        var prose = Prose(manuscript).ToLookup(p => (p.Fund, p.Side), p => p.Rate);
        foreach (var form in manuscript.Forms)
            if (manuscript.Labels.Within("fund_names", form.Name) is [var fund])
                foreach (var row in form.Indicators.Where(i => i.Actual is { Figure.Unit.IsPercent: true } && Execution().IsMatch(i.Name)))
                    if (prose[(fund, Side().Match(row.Name).Value)].ToArray() is { Length: > 0 } told) yield return Text(row, told);
    }

    // 完成年度预算的 97.86% in a cell between this form and the next.
    private static IEnumerable<PrintedFigure> Cells(Manuscript manuscript, int form)
    {
        var end = form + 1 < manuscript.Forms.Count ? manuscript.Forms[form + 1].Start : int.MaxValue;
        return from passage in manuscript.Passages.Skip(manuscript.Forms[form].Start).TakeWhile((_, i) => i + manuscript.Forms[form].Start < end)
               where passage.InTable && passage.Only is null
               from rate in passage.Figures
               where rate.Unit.IsPercent && Done().IsMatch(rate.Label) && !rate.Label.Contains("收入", StringComparison.Ordinal)
               select new PrintedFigure(passage, rate);
    }

    private Claim Own(PrintedFigure told, PrintedFigure budget, PrintedFigure spent, Estimate rate)
    {
        if (rate.With(told.Estimate) == Agreement.Holds) return Claim.HoldsFor(told, budget, spent);
        var expected = Ranges.Text(rate, Math.Max(told.Figure.Decimals, 2), "%");
        return Fails(
            Findings.Severity.Warning, $"表内文字写完成预算的 {told.Text}，本表执行数与预算数之比为 {expected}", told.Text, expected, $"{spent.Figure.Number} ÷ {budget.Figure.Number} = {expected}", 0.75m, told.Location, spent.Location, budget.Location);
    }

    // What the report tells of a fund's income or expenditure, by the last of the two words before the rate.
    private static IEnumerable<(string Fund, string Side, PrintedFigure Rate)> Prose(Manuscript manuscript)
    {
        var (fund, side) = ("", "");
        foreach (var passage in manuscript.Prose.Where(p => !p.InTable))
        {
            var named = manuscript.Labels.Within("fund_names", passage.Text);
            if (named.Count == 1) fund = named[0];
            if (NumberedHeading.Of(passage) is { Level: 1 }) side = "";
            foreach (var rate in passage.Figures.Where(f => f.Unit.IsPercent && Done().IsMatch(f.Label)))
            {
                side = Side().Matches(passage.Text[..rate.Start]).LastOrDefault()?.Value ?? side;
                if (named.Count <= 1 && fund.Length > 0 && side.Length > 0) yield return (fund, side, new(passage, rate));
            }

            side = Side().Matches(passage.Text).LastOrDefault()?.Value ?? side;
        }
    }

    private Claim Text(Indicator row, PrintedFigure[] told)
    {
        var actual = row.Actual!;
        if (Array.Exists(told, t => IsSame(t.Figure, actual.Figure))) return Claim.HoldsFor(actual);
        var near = told.MinBy(t => Math.Abs(t.Figure.Value - actual.Figure.Value))!;
        return Math.Abs(near.Figure.Value - actual.Figure.Value) > Meant ? Claim.NotCheckable : Fails(
            Findings.Severity.Warning, $"“{row.Name}”表内实际完成值为 {actual.Text}，正文写完成预算的 {near.Text}", actual.Text, near.Text, $"{actual.Text} ≠ {near.Text}", 0.65m, actual.Location, near.Location);
    }

    // 105.29% and 105.30% were rounded alike, and one of them wrongly.
    private static bool IsSame(Figure one, Figure other) => one.Decimals == other.Decimals ? one.Value == other.Value : one.Interval.Intersects(other.Interval);

    [GeneratedRegex("完成(?:了)?(?:全年|年度|年初|本年|当年|调整后?|全年度)?(?:收入|支出)?预算(?:数|任务)?的?$")]
    private static partial Regex Done();

    [GeneratedRegex("(?:收入|支出).*(?:预算执行率|预算完成率|完成率|执行率)$")]
    private static partial Regex Execution();

    [GeneratedRegex("收入|支出")]
    private static partial Regex Side();
}
