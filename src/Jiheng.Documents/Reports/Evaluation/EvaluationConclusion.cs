using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Documents.Reports.Transfer;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Reports.Evaluation;

/// <summary>Part two: the total, the grade, the classes (综合评价结论).</summary>
internal static class EvaluationConclusion
{
    private static readonly NumberFormat Percent = new(NumberStyle.Percent, 2);

    public static void Write(ReportText text, EvaluationMaterial material)
    {
        var result = material.Result;
        text.Heading(1, "综合评价结论");
        if (result.Total is not { } total)
        {
            var open = result.Indicators.Where(static r => r.Score is null).Select(static r => r.Indicator.Level3);
            text.Body($"{string.Join("、", open)}未能计分，不汇总总分和等级。");
            return;
        }

        var grade = result.Grade.Length > 0 ? text.Say($"，评价等级为“{result.Grade}”") : Clause.None;
        text.Body($"{result.Form.Year}年度{result.Form.Name}综合得分{total}{grade}。{Lost(text, result)}{Spared(text, result)}");
        if (result.Classes.Where(static c => c.Rate is { Value: < 1m }).MinBy(static c => c.Rate!.Value) is { } lowest)
            text.Body($"各类指标中得分率最低的是{lowest.Name}，分值{lowest.Weight}，得{lowest.Score}，得分率{lowest.Rate!}。");
        text.Table($"各类指标得分情况", "分", Table(text, result, total));
        var rated = result.Classes.Where(static c => c.Rate is not null).ToArray();
        if (rated.Length > 0)
            text.Chart(new Chart(ChartKind.Column, "各类指标得分率", [.. rated.Select(static c => c.Name)], [new("得分率", [.. rated.Select(static c => c.Rate!.Value)])], Percent));
    }

    // What cost points comes right after the total; a reader looks for it there.
    private static Clause Lost(ReportText text, SelfEvaluationResult result)
    {
        var lacking = result.Indicators.Where(static r => r.Score is { } s && s.Value < r.Indicator.Weight).ToArray();
        var full = result.Indicators.Count - lacking.Length;
        return lacking.Length == 0
            ? text.Say($"{result.Indicators.Count}项三级指标均得满分。")
            : text.Say($"{result.Indicators.Count}项三级指标中{full}项得满分，失分的是{Clause.Join("、", lacking.Select(r => text.Say($"{r.Indicator.Level3}（分值{IndicatorFigures.Weight(r)}，得{IndicatorFigures.Score(r)!}）")))}。");
    }

    // A rule may leave a missed target its full points; the reader is told so, or he would take the target for met.
    private static Clause Spared(ReportText text, SelfEvaluationResult result)
    {
        var spared = result.Indicators.Where(static r => r is { Met: false, Completion: not null, Score: { } s } && s.Value >= r.Indicator.Weight).ToArray();
        return spared.Length == 0
            ? Clause.None
            : text.Say($"其中{Clause.Join("、", spared.Select(r => text.Say($"{r.Indicator.Level3}完成率{IndicatorFigures.Completion(r)!}")))}，未达到指标值，按评分规则不扣分。");
    }

    private static Table Table(ReportText text, SelfEvaluationResult result, Derivation total)
    {
        var rate = result.TotalWeight is { Value: > 0m } weight ? Sums.Rate("total.score", "综合得分率", total, weight) : null;
        return new(
            [34, 22, 22, 22],
            [
                IndicatorTables.Head("一级指标", "分值", "得分", "得分率"),
                .. result.Classes.Select(c => Line(text, c.Name, c.Weight, c.Score, c.Rate, total.Decimals, false)),
                Line(text, "合计", result.TotalWeight, total, rate, total.Decimals, true),
            ],
            1);
    }

    private static Row Line(ReportText text, string name, Derivation? weight, Derivation score, Derivation? rate, int decimals, bool bold)
    {
        Cell Centred(Derivation? figure, NumberFormat format) =>
            figure is null ? new Cell("—") : text.Figure(figure, format) with { Align = CellAlign.Center, Bold = bold };
        return new(
        [
            new(name) { Bold = bold },
            Centred(weight, new(NumberStyle.Plain, weight?.Decimals ?? 0)),
            Centred(score, new(NumberStyle.Plain, decimals)),
            Centred(rate, Percent),
        ]);
    }
}
