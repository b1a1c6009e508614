using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Reports.Transfer;

/// <summary>Part two, fourth section: the indicators one by one (绩效指标完成情况分析), and the classes that were left out.</summary>
internal sealed class IndicatorsPart(TransferMaterial material, ReportText text)
{
    private readonly IReadOnlyList<IndicatorResult> indicators = material.Result.Indicators;

    public void Write()
    {
        text.Heading(2, "绩效指标完成情况分析");
        Overview();
        foreach (var (level1, level2) in IndicatorFramework.Classes) Class(level1, level2);
        foreach (var other in indicators.Where(static r => IndicatorFramework.Classes.All(c => !IndicatorFramework.Matches(r.Indicator.Level1, c.Level1))).GroupBy(static r => r.Indicator.Level1))
            Class(other.Key, []);
        text.Table($"绩效指标完成情况", "", IndicatorTables.Results(text, indicators));
    }

    private void Overview()
    {
        var all = Sums.Count("indicators", "绩效指标数", indicators.Count, "项");
        var (met, unmet) = (indicators.Count(static r => r.Met), indicators.Count(static r => r.Completion is not null && !r.Met));
        var open = indicators.Count - met - unmet;
        var clauses = new[]
        {
            met == indicators.Count ? text.Say($"全部达成") : text.Say($"达成{Sums.Count("met", "达成的指标数", met, "项")}"),
            unmet > 0 ? text.Say($"未达成{Sums.Count("unmet", "未达成的指标数", unmet, "项")}") : Clause.None,
            open > 0 ? text.Say($"未能评定{Sums.Count("open", "未能评定的指标数", open, "项")}") : Clause.None,
        };
        text.Body($"绩效指标共{all}，{Clause.Join("、", clauses)}。");
    }

    private void Class(string level1, IReadOnlyList<string> frame)
    {
        var own = indicators.Where(r => IndicatorFramework.Matches(r.Indicator.Level1, level1)).ToArray();
        text.Heading(3, level1 + "完成情况分析");
        var absent = frame.Where(c => own.All(r => !IndicatorFramework.Matches(r.Indicator.Level2, c))).ToArray();
        if (own.Length == 0)
        {
            text.Body($"下达的绩效目标没有设置{level1}（包括{string.Join("、", absent)}），不作分析。");
            return;
        }

        foreach (var group in own.GroupBy(static r => r.Indicator.Level2))
        {
            var indicators = group.ToArray();
            text.Heading(4, group.Key);
            for (var i = 0; i < indicators.Length; i++) text.Body(Of(text, indicators[i], indicators.Length > 1 ? Circled(i + 1) : ""));
        }

        if (absent.Length > 0) text.Body($"下达的绩效目标没有设置{string.Join("、", absent)}，不作分析。");
    }

    /// <summary>One indicator: target, actual, rates, met or not, points.</summary>
    /// <param name="text">The report.</param>
    /// <param name="r">The indicator.</param>
    /// <param name="number">Its number among its siblings; none where it is the only one.</param>
    internal static Clause Of(ReportText text, IndicatorResult r, string number)
    {
        var i = r.Indicator;
        var head = text.Say($"{number}{i.Level3}：指标值{Quoted(i.Target.Text)}，实际完成{(i.Actual.Text.Length > 0 ? Quoted(i.Actual.Text) : "值未填报")}");
        if (IndicatorFigures.Completion(r) is not { } completion) return text.Say($"{head}，{(r.Problem.Length > 0 ? "不能计算完成率：" + r.Problem.TrimEnd('。') : "属定性指标，不计算完成率")}。");
        var score = IndicatorFigures.Score(r) is { } points ? text.Say($"，得{points}（分值{IndicatorFigures.Weight(r)}）") : Clause.None;
        return text.Say($"{head}，完成率{completion}，偏差率{IndicatorFigures.Deviation(r)!}，{Judgement(r)}{score}。");
    }

    private static string Judgement(IndicatorResult r)
    {
        if (r.Met) return r.Completion!.Value > 1m ? "超额达成" : "达成";
        return r.Indicator.Reason.Length > 0 ? "未达成（原因见第三部分）" : "未达成，未填报原因";
    }

    // Words stand in quotation marks, figures as they are: 指标值“逐步推开”, 指标值≥90%.
    private static string Quoted(string value) => value.Any(char.IsDigit) ? value : $"“{value}”";

    private static string Circled(int position) => position <= 20 ? ((char)('①' + position - 1)).ToString() : $"（{HeadingNumbers.Chinese(position)}）";
}
