using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Domain.Evaluation;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Data.Cases;

/// <summary>An evaluation as read from a case (绩效评价案例).</summary>
/// <param name="Submission">Everything its documents are made from.</param>
/// <param name="Scheme">Id of its scoring scheme.</param>
public sealed record EvaluationCase(EvaluationSubmission Submission, string Scheme);

/// <summary>Reads evaluation.yaml with funds.csv and indicators.csv beside it.</summary>
internal static class EvaluationCaseFile
{
    internal static EvaluationCase? Read(CaseInfo info, Diagnostics diagnostics)
    {
        if (info.File("evaluation.yaml").Map(diagnostics) is not { } map) return null;
        var scheme = map.Text("scheme");
        var submission = new EvaluationSubmission
        {
            ReportTitle = map.Text("report_title"),
            CommissionedBy = map.OptionalText("commissioned_by") ?? "",
            Evaluator = map.OptionalText("evaluator") ?? "",
            Basis = map.OptionalText("basis") ?? "",
            Schedule = [.. map.Maps("schedule").Select(s => new EvaluationStage(s.Text("stage"), s.Date("from"), s.Date("to")))],
            Experience = map.Texts("experience"),
            Problems = Points(map, "problems"),
            Recommendations = Points(map, "recommendations"),
            Opinion = map.OptionalMap("opinion") is { } opinion ? $"{opinion.Text("department")}：{opinion.Text("text")}" : "",
            Form = new SelfEvaluationForm
            {
                Kind = FormKind.Evaluation,
                Name = map.Text("project"),
                Year = (int)map.Number("year"),
                Authority = map.OptionalText("department") ?? "",
                Unit = map.Text("unit"),
                ExpectedGoal = string.Join('\n', map.Texts("goals")),
                Funds = FundLineFile.Read(info.File("funds.csv"), "", "项目资金合计", diagnostics),
                Indicators = IndicatorFile.Read(info.File("indicators.csv"), "", true, diagnostics),
            },
        };
        SkipFactsOfLaterStages(map);
        map.ReportUnknownKeys();
        return submission.Form.Indicators.Count == 0 ? null : new(submission, scheme);
    }

    private static EvaluationPoint[] Points(YamlMap map, string key) => [.. map.Maps(key).Select(p => new EvaluationPoint(p.Text("title"), p.Text("detail")))];

    // Facts of the evaluation's plan that its documents do not print; known, so that they are not reported.
    private static void SkipFactsOfLaterStages(YamlMap map)
    {
        if (map.OptionalMap("period") is { } period) _ = (period.Date("from"), period.Date("to"));
        _ = (map.OptionalDate("base_date"), map.OptionalNumber("insured"), map.OptionalNumber("subsidy_per_head"));
    }
}
