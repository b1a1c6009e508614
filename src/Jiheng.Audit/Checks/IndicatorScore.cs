using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>The score of an indicator against its target and actual value (指标得分).</summary>
public sealed class IndicatorScore : AuditRule
{
    // Beyond 130% of the target points may be taken off for a target set too low.
    private const decimal Excess = 1.3m;

    public override string Id => "form.score";

    public override string Explanation => "得分不得超过分值；表内写有评分规则的，能读出分档的按分档核对，读不出的不核对；没有评分规则的，定量指标达到目标得满分，未达到的按比例得分或不得分，其他分数提示说明评分办法。";

    public override string Example => "一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|≥10次|=12次|10|8|";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => "《项目支出绩效评价管理办法》（财预〔2020〕10号）：定量指标得分评定方法";

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from form in manuscript.Forms
        let decimals = form.Indicators.Select(i => i.Score?.Figure.Decimals ?? 0).DefaultIfEmpty(0).Max()
        from indicator in form.Indicators
        where indicator is { Weight: not null, Score: not null }
        select Check(indicator, indicator.Weight!, indicator.Score!, decimals);

    private Claim Check(Indicator row, PrintedFigure weight, PrintedFigure score, int decimals)
    {
        if (score.Figure.Value > weight.Figure.Value)
            return Fails(Severity.Error, $"得分 {score.Text} 超过分值 {weight.Text}", score.Text, $"不超过{weight.Text}", $"{score.Figure.Number} > {weight.Figure.Number}", 0.95m, score.Location, weight.Location);
        // Scores printed to two decimals in one row are not rounded to whole points in the next.
        var printed = Interval.OfPrinted(score.Figure.Value, Math.Max(decimals, score.Figure.Decimals));
        if (row.Criterion is { } criterion) return ScoreBands.Of(criterion) is { } bands ? ByBands(row, weight, score, printed, bands) : Claim.NotCheckable;
        if (row.IsMet is not { } met || row.Target is not { Figure.Amount: > 0 } target || row.Actual is not { } actual) return Claim.NotCheckable;
        var (top, bottom) = row.Sign is '≤' or '<' ? (target.Figure, actual.Figure) : (actual.Figure, target.Figure);
        if (top.Amount >= Excess * bottom.Amount || (!met && score.Figure.Value == 0)) return Claim.Holds;
        if (!met && Interval.Divide(top.Interval, bottom.Interval) is not { } _) return Claim.NotCheckable;
        var range = met ? Interval.Exact(weight.Figure.Value) : Capped(Rounded(Interval.Divide(top.Interval, bottom.Interval)!.Value)).Scale(weight.Figure.Value);
        if (range.Intersects(printed)) return Claim.HoldsFor(score, weight, target, actual);
        var expected = Ranges.Text(met ? range : Interval.Exact(weight.Figure.Value * top.Amount / bottom.Amount), Math.Max(score.Figure.Decimals, 2), "分");
        return Report(row, score, expected, $"{weight.Figure.Number} × min(1, {top.Number} ÷ {bottom.Number}) = {expected}");
    }

    private Claim ByBands(Indicator row, PrintedFigure weight, PrintedFigure score, Interval printed, ScoreBands bands)
    {
        if (row.Actual is not { Figure.Unit.IsPercent: true } actual) return Claim.NotCheckable;
        // 完成率 may be the value itself or the value over its target.
        var rates = row.Target is { Figure.Amount: > 0 } target ? [actual.Figure.Value, 100m * actual.Figure.Amount / target.Figure.Amount] : new[] { actual.Figure.Value };
        var earned = rates.Select(r => bands.Earned(r, weight.Figure.Value)).OfType<decimal>().ToArray();
        if (earned.Length == 0) return Claim.NotCheckable;
        return Array.Exists(earned, printed.Contains) ? Claim.Holds : Report(row, score, Ranges.Number(earned[0], Math.Max(score.Figure.Decimals, 1)) + "分", $"评分规则：{row.Criterion!.Verbatim.Trim()}");
    }

    // Many offices round the rate to two decimals of a percent before they multiply.
    private static Interval Rounded(Interval ratio) => new(ratio.Lower - 0.00005m, ratio.Upper + 0.00005m);

    private static Interval Capped(Interval ratio) => new(Math.Min(ratio.Lower, 1m), Math.Min(ratio.Upper, 1m));

    private Claim Report(Indicator row, PrintedFigure score, string expected, string derivation) => Fails(
        Severity.Warning, $"目标 {row.TargetCell?.Text}、实际 {row.ActualCell!.Text}，得分印为 {score.Text}，按通常算法得 {expected}", score.Text, expected, derivation, 0.7m,
        [score.Location, row.Actual!.Location, .. row.Target is { } target ? new[] { target.Location } : []]);
}
