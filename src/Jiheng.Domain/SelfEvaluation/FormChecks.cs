using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Scoring;

namespace Jiheng.Domain.SelfEvaluation;

/// <summary>What a reviewer would send a form back for (表内校验).</summary>
internal static class FormChecks
{
    // Beyond this many times the budget, an execution is a slip of the unit rather than an overspending.
    private const decimal FarOver = 10m;

    internal static IEnumerable<EvaluationIssue> Of(SelfEvaluationResult result)
    {
        foreach (var indicator in result.Indicators)
            foreach (var issue in OfIndicator(indicator, result.Scheme)) yield return issue;
        if (result.Scheme is null) yield break;
        foreach (var issue in Weights(result, result.Scheme)) yield return issue;
        foreach (var line in result.Form.Funds.Where(l => l.Executed.Value > l.Budget.Value))
            yield return new(line.Executed.Value > FarOver * line.Budget.Value ? IssueSeverity.Error : IssueSeverity.Warning, "executed-over-budget", line.Executed.Key, $"{line.Label}全年执行数 {line.Executed.ToQuantity()} 大于全年预算数 {line.Budget.ToQuantity()}；请核对，或说明超预算执行的原因。", line.Executed.Origin);
    }

    private static IEnumerable<EvaluationIssue> OfIndicator(IndicatorResult result, ScoringScheme? scheme)
    {
        var i = result.Indicator;
        // A wordy target that was scored all the same troubles nobody.
        foreach (var d in i.Target.Diagnostics.Where(d => d.Code != "target-not-a-figure" || result.Problem.Length > 0).Concat(i.Actual.Diagnostics))
            yield return new(IssueSeverity.Warning, d.Code, i.Key, $"{i.Level3}：{d.Message}", i.Origin);
        if (result.Problem.Length > 0)
            yield return new(IssueSeverity.Error, "not-scored", i.Key, $"{i.Level3}：{result.Problem}", i.Origin);
        if (scheme is null && result.Completion is not null && !result.Met && i.Reason.Length == 0)
            yield return new(IssueSeverity.Warning, "unmet-without-reason", i.Key, $"{i.Level3}：指标值 {i.Target.Text}，实际完成 {i.Actual.Text}，未达成且没有说明原因；请填写偏差原因和改进措施。", i.Origin);
        if (scheme is null || result.Score is null || i.Reason.Length > 0 || i.Remark.Length > 0) yield break;
        if (!scheme.Reasons.Demands(result.Score.Value, i.Weight, result.Completion!.Value)) yield break;
        yield return new(
            IssueSeverity.Warning,
            "reason-missing",
            i.Key,
            $"{i.Level3}：完成率 {QuantityFormat.Percent(result.Completion.Value, 2)}，得分 {QuantityFormat.Shortest(result.Score.Value)}（分值 {QuantityFormat.Shortest(i.Weight)}），没有说明偏差原因；请填写偏差原因和改进措施。",
            i.Origin);
    }

    private static IEnumerable<EvaluationIssue> Weights(SelfEvaluationResult result, ScoringScheme scheme)
    {
        var prefix = result.Form.KeyPrefix;
        if (result.TotalWeight is { Value: not 100m } sum)
            yield return new(IssueSeverity.Error, "weights-total", prefix + "score.total_weight", $"分值合计为 {QuantityFormat.Shortest(sum.Value)}，应为 100（预算执行率 {QuantityFormat.Shortest(scheme.ExecutionWeight)} ＋ 各指标分值）；请调整{WeightRows(result)}各指标分值。", WeightColumn(result));
        foreach (var (name, points) in scheme.Weights)
        {
            var given = result.Indicators.Where(i => i.Indicator.Level1.StartsWith(name, StringComparison.Ordinal)).Sum(i => i.Indicator.Weight);
            if (given != points)
                yield return new(IssueSeverity.Error, "weights-class", prefix + "score.class", $"“{name}”各指标分值合计为 {QuantityFormat.Shortest(given)}，评分方案“{scheme.Name}”规定为 {QuantityFormat.Shortest(points)}；请调整{WeightRows(result)}分值。", WeightColumn(result));
        }
    }

    private static string WeightRows(SelfEvaluationResult result)
    {
        var lines = result.Indicators.Select(static i => i.Indicator.Origin?.Line ?? 0).Where(static l => l > 0).ToArray();
        return lines.Length == 0 ? "" : $"第{lines.Min()}至{lines.Max()}行";
    }

    // The points stand in a column of the table of indicators; which of them is wrong nobody can say.
    private static Origin? WeightColumn(SelfEvaluationResult result) =>
        result.Indicators.Select(static i => i.Indicator.Origin).FirstOrDefault(static o => o is not null) is { } first ? new Origin(first.Source, 0, "分值") : null;
}
