using Jiheng.Documents.Recognition.Tables;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Recognition.Forms;

/// <summary>Makes the typed self-evaluation form (自评表) of what a form holds.</summary>
internal sealed class SelfEvaluationMaker(RecognitionScope scope)
{
    internal RecognisedSelfEvaluation? Of(FormArea area, FormContents contents, FormKind kind, string title)
    {
        var texts = new IndicatorTexts(scope, "");
        var indicators = contents.Indicators.Select((row, i) => texts.Of(row, i + 1)).ToArray();
        if (indicators.Length == 0)
        {
            scope.Diagnostics.Warn(scope.At(area.Place), title, "带有三级指标和指标值的指标表", "这张表没有读到指标，未导入；请核对表头");
            return null;
        }

        var form = new SelfEvaluationForm
        {
            Kind = kind,
            Name = Name(contents, kind, title),
            Year = scope.YearOf(area),
            CentralAuthority = Field(contents, "central_authority"),
            Authority = Field(contents, kind == FormKind.Department ? "department_name" : kind == FormKind.SocialInsuranceFund && contents.Fields.ContainsKey("fund_department") ? "fund_department" : "authority"),
            Unit = Field(contents, "unit"),
            ExpectedGoal = Goal(contents, "expected_goal"),
            ActualGoal = Goal(contents, "actual_goal"),
            Funds = new FundLines(scope, "", AmountUnit.Of(area, Units.WanYuan)).Of(contents),
            Management = [.. contents.Management.Select(static m => new ManagementItem(IndicatorNames.OneLine(m.Name.Text), m.Situation?.Text ?? "", m.Problems?.Text ?? "无"))],
            Indicators = indicators,
            Remark = Field(contents, "remark") is { Length: > 0 } remark ? remark : "无",
        };
        return new(title, area.Place, form, Printed(contents, texts));
    }

    private static string Name(FormContents contents, FormKind kind, string title)
    {
        if (kind == FormKind.Department && Field(contents, "department_name") is { Length: > 0 } department) return department;
        if (Field(contents, "name") is { Length: > 0 } name) return name;
        // A score sheet names its project in the title: …项目绩效评价综合评分表.
        var at = title.IndexOf("绩效评价", StringComparison.Ordinal);
        return at > 0 ? title[..at] : title;
    }

    private static string Field(FormContents contents, string field) => contents.Fields.TryGetValue(field, out var cell) && !cell.IsDash ? IndicatorNames.OneLine(cell.Text) : "";

    private static string Goal(FormContents contents, string role) => string.Join('\n', contents.Goals.Where(g => g.Role == role).Select(static g => g.Cell.Text));

    private static PrintedScores Printed(FormContents contents, IndicatorTexts texts)
    {
        var execution = contents.Funds.Select(static f => f.Cells).FirstOrDefault(static c => c.TryGetValue("weight", out var weight) && !weight.IsDash);
        return new(
            Points(execution?.GetValueOrDefault("weight")), Points(execution?.GetValueOrDefault("score")),
            [.. contents.Indicators.Select(r => texts.Points(r, "score"))], [.. contents.Indicators.Select(static r => r.Text("rule"))], Points(contents.Totals.Score))
        {
            HasWeights = contents.Indicators.Exists(r => texts.Points(r, "weight") is not null),
        };
    }

    private static decimal? Points(GridCell? cell) => cell is not null && NumberText.TryRead(cell.Text.TrimEnd('分'), out var value, out _) ? value : null;
}
