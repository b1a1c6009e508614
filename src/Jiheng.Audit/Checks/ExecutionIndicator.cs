using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>The indicator 预算执行率 of a form against the form's own amounts and against the report's text (执行率指标).</summary>
public sealed partial class ExecutionIndicator : AuditRule
{
    private const int ShortestName = 4;

    // Percentage points by which the rate of a part, such as 基本养老支出, may differ from that of the form.
    private const decimal OfPart = 0.2m;

    public override string Id => "form.rate";

    public override string Explanation => "表内“预算执行率”指标的实际完成值，应当等于同一张表资金栏的执行数÷预算数；表内以“率”命名的指标，实际完成值应当与同一项目正文中同名的比率一致（正文各处都不一致时才报）。人员经费、收入等部分口径的执行率不比较；名称另有限定、相差不到 0.2 个百分点的，只作提示。";

    public override string Example => "项目名称|甲项目|||\n资金|全年预算数|全年执行数|分值|执行率\n年度资金总额|200.00|180.00|10|90.00%\n一级指标|三级指标|指标值|实际完成值|分值|得分\n产出指标|预算执行率|≥95%|95%|10|10";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var told = manuscript.Prose.ToHashSet();
        for (var f = 0; f < manuscript.Forms.Count; f++)
        {
            var form = manuscript.Forms[f];
            var end = f + 1 < manuscript.Forms.Count ? manuscript.Forms[f + 1].Start : int.MaxValue;
            foreach (var indicator in form.Indicators.Where(i => i.Actual is { Figure.Unit.IsPercent: true } && i.Name.EndsWith('率')))
            {
                if (Execution().IsMatch(indicator.Name) && !Partial().IsMatch(indicator.Name) && form.Total is { Budget: { } budget, Spent: { } spent } && Amounts(indicator, budget, spent) is { } own) yield return own;
                if (indicator.Name.Length >= ShortestName && Text(indicator, [.. manuscript.Passages.Take(Math.Min(end, manuscript.Passages.Count)).Skip(form.Start).Where(told.Contains)]) is { } claim) yield return claim;
            }
        }
    }

    private Claim? Amounts(Indicator row, PrintedFigure budget, PrintedFigure spent)
    {
        if (Estimate.Divide(spent.Estimate, budget.Estimate) is not { } ratio) return null;
        var (rate, actual) = (ratio.Scale(100m), row.Actual!);
        if (rate.With(actual.Estimate) == Agreement.Holds) return Claim.HoldsFor(actual, budget, spent);
        var expected = Ranges.Text(rate, Math.Max(actual.Figure.Decimals, 2), "%");
        return Fails(
            Whole().IsMatch(row.Name) || Math.Abs(rate.Value - actual.Figure.Value) >= OfPart ? Findings.Severity.Warning : Findings.Severity.Note, $"“{row.Name}”的实际完成值为 {actual.Text}，本表执行数与预算数之比为 {expected}", actual.Text, expected,
            $"{spent.Figure.Number} ÷ {budget.Figure.Number} = {Ranges.Result(rate, actual.Figure.Decimals, "%")}", 0.7m, actual.Location, spent.Location, budget.Location);
    }

    private Claim? Text(Indicator row, Passage[] prose)
    {
        var told = prose.SelectMany(p => p.Figures.Where(f => f.Unit.IsPercent && f.Label.EndsWith(row.Name, StringComparison.Ordinal) && !IsGoal(p, f)).Select(f => new PrintedFigure(p, f))).ToArray();
        if (told.Length == 0) return null;
        var actual = row.Actual!;
        if (Array.Exists(told, t => t.Estimate.With(actual.Estimate) == Agreement.Holds)) return Claim.HoldsFor(actual);
        return Fails(
            Findings.Severity.Warning, $"“{row.Name}”表内实际完成值为 {actual.Text}，正文为 {told[0].Text}", actual.Text, told[0].Text, $"{actual.Text} ≠ {told[0].Text}", 0.75m,
            [actual.Location, .. told.Select(t => t.Location)]);
    }

    private static bool IsGoal(Passage passage, Figure figure) => Goal().IsMatch(passage.Text[Math.Max(0, figure.Start - 8)..figure.Start]) || passage.Text.AsSpan(figure.End) is ['以', ..] or ['-' or '~' or '至', ..];

    [GeneratedRegex("预算执行率$|资金执行率$")]
    private static partial Regex Execution();

    // 基本养老支出预算执行率 may be of a part of the form's amounts.
    [GeneratedRegex("^(?:项目|资金|补助资金|全年|年度)?(?:支出)?(?:预算|资金)执行率$")]
    private static partial Regex Whole();

    [GeneratedRegex("收入|人员|公用|三公|采购|中央|地方|自治区|省级|市级|县级|上级|基建|政府性")]
    private static partial Regex Partial();

    [GeneratedRegex("[≥≤><]|目标|不低于|不少于|达到.{0,2}$|以上$|应达|指标值|权重|分值")]
    private static partial Regex Goal();
}
