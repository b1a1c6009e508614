using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Documents.Reports.Transfer;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Reports.Evaluation;

/// <summary>Part one: the project, its goals, its money, and how it was evaluated (基本情况).</summary>
internal static class EvaluationSummary
{
    public static void Write(ReportText text, EvaluationMaterial material)
    {
        var (source, form) = (material.Submission, material.Result.Form);
        text.Line(ParagraphStyle.Title, $"{TitleLines.Of(source.ReportTitle, form.Name)}");
        text.Line(ParagraphStyle.Subtitle, $"（{form.Year}年度）");
        text.Heading(1, "基本情况");
        text.Heading(2, "项目概况");
        var basis = source.Basis.Length > 0 ? text.Say($"，依据{source.Basis}设立") : Clause.None;
        var authority = form.Authority.Length > 0 && form.Authority != form.Unit ? text.Say($"，主管部门为{form.Authority}") : Clause.None;
        text.Body($"{form.Name}由{form.Unit}实施{authority}{basis}。");
        if (form.ExpectedGoal.Length > 0)
        {
            text.Heading(2, "绩效目标");
            text.Entered(form.ExpectedGoal);
        }

        Money(text, material.Result);
        Work(text, material);
    }

    private static void Money(ReportText text, SelfEvaluationResult result)
    {
        if (result.Form.Funds is not [var total, ..]) return;
        text.Heading(2, "资金安排和使用");
        var initial = total.Initial is { } planned ? text.Say($"年初预算{planned.Called("资金年初预算数")}，") : Clause.None;
        var arrived = total.Arrived is { } came ? text.Say($"实际到位{came.Called("资金实际到位数")}，") : Clause.None;
        var rate = result.ExecutionRate is { } executed ? text.Say($"，预算执行率{executed}") : Clause.None;
        text.Body($"{result.Form.Year}年度{initial}{arrived}实际支出{total.Executed.Called("资金实际支出数")}{rate}。");
        text.Table($"项目资金安排和使用情况", "万元", Table(text, result));
    }

    private static Table Table(ReportText text, SelfEvaluationResult result)
    {
        (string Heading, Func<FundLine, Derivation?> Figure)[] all =
        [
            ("年初预算数", static f => f.Initial), ("实际到位数", static f => f.Arrived), ("实际支出数", static f => f.Executed),
            ("执行率", f => result.ExecutionRates.GetValueOrDefault(f.Id)),
        ];
        var columns = all.Where(c => result.Form.Funds.Any(f => c.Figure(f) is not null)).ToArray();
        return new([30, .. columns.Select(static _ => 18)],
            [
                IndicatorTables.Head(["资金来源", .. columns.Select(static c => c.Heading)]),
                .. result.Form.Funds.Select(f => new Row([text.Words(f.Label), .. columns.Select(c => Cell(text, c.Figure(f)?.Called(f.Label + c.Heading)))])),
            ],
            1);
    }

    private static Cell Cell(ReportText text, Derivation? figure) => figure is null ? new("—") : text.Figure(
        figure, ReferenceEquals(figure.Unit, Domain.Quantities.Units.Ratio) ? new(NumberStyle.Percent, 2) : new(NumberStyle.Plain, figure.Decimals));

    private static void Work(ReportText text, EvaluationMaterial material)
    {
        var source = material.Submission;
        if (source.Schedule.Count == 0 && source.CommissionedBy.Length == 0) return;
        text.Heading(2, "评价工作开展情况");
        if (source.CommissionedBy.Length > 0 && source.Evaluator.Length > 0) text.Body($"评价由{source.CommissionedBy}委托{source.Evaluator}开展，指标体系和计分办法见附件{1}。");
        if (source.Schedule.Count == 0) return;
        var stages = Clause.Join("，", source.Schedule.Select(s => text.Say($"{s.Name}（{ChineseDate.Of(s.From)}至{ChineseDate.Within(s.To, s.From.Year)}）")));
        text.Body($"评价工作分{source.Schedule.Count}个阶段：{stages}。");
    }
}
