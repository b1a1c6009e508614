using Jiheng.Documents.Reports.Prose;
using Jiheng.Documents.Reports.Transfer;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Domain.Targets;

namespace Jiheng.Documents.Reports.Evaluation;

/// <summary>Part three: the indicators one by one, class by class (绩效评价指标分析).</summary>
internal static class EvaluationIndicators
{
    public static void Write(ReportText text, EvaluationMaterial material)
    {
        text.Heading(1, "绩效评价指标分析");
        foreach (var group in material.Result.Indicators.GroupBy(static r => r.Indicator.Level1))
        {
            text.Heading(2, group.Key + "情况");
            foreach (var indicator in group) text.Body(Sentence(text, indicator));
        }
    }

    private static Clause Sentence(ReportText text, IndicatorResult result)
    {
        var (indicator, code) = (result.Indicator, result.Indicator.Code.Length > 0 ? result.Indicator.Code + " " : "");
        var points = result.Score is null ? text.Say($"分值{IndicatorFigures.Weight(result)}，未能计分") : text.Say($"分值{IndicatorFigures.Weight(result)}，得{IndicatorFigures.Score(result)!}");
        var completion = result.Completion is null || result.Met ? Clause.None : text.Say($"，完成率{IndicatorFigures.Completion(result)!}，未达到指标值");
        var reached = indicator.Target is QualitativeTarget
            ? text.Say($"要求“{indicator.Target.Text}”，评价为“{indicator.Actual.Text}”")
            : text.Say($"指标值{indicator.Target.Text}，实际完成{indicator.Actual.Text}{completion}");
        var remark = indicator.Remark.Length > 0 ? text.Say($"{indicator.Remark.TrimEnd('。')}。") : Clause.None;
        var reason = indicator.Reason.Length > 0 ? text.Say($"未达到的原因：{indicator.Reason.TrimEnd('。')}。") : Clause.None;
        return text.Say($"{code}{indicator.Level3}（{points}）。{reached}。{remark}{reason}");
    }
}
