using Jiheng.Documents.Forms;
using Jiheng.Documents.Forms.Binding;
using Jiheng.Documents.Model;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.SelfEvaluations;

/// <summary>A self-evaluation as its official form (自评表纸面): the page that prints, what of it is filled in, and what the screen says below.</summary>
public sealed class EvaluationSheet
{
    private const string List = "indicators[";
    private readonly SelfEvaluationPaper paper;
    private readonly bool mayWrite;
    private readonly Dictionary<string, string> values;

    public EvaluationSheet(SelfEvaluationPaper paper, SelfEvaluationFigures figures, FormDefinition form, bool mayWrite, IReadOnlyList<Finding>? problems = null)
    {
        (this.paper, Figures, this.mayWrite) = (paper, figures, mayWrite);
        values = EvaluationFields.Of(paper);
        Page = FormLayout.Layout(form, SelfEvaluationRecord.Of(figures.Result));
        Findings = [.. problems ?? [], .. figures.Missing.Select(static m => new Finding(true, $"{m.Name}：{m.What}，汇总数不含该单位。")), .. figures.Result.Issues.Select(static i => Finding.Of(i, FieldOf(i)))];
    }

    public SelfEvaluationFigures Figures { get; }

    public FormPage Page { get; }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The address that explains its figures.</summary>
    public string Derivations => $"/api/v1/self-evaluations/{paper.Id}/derivation?figure=";

    public bool IsRollUp => paper.IsRollUp;

    public Guid Id => paper.Id;

    /// <summary>The mark of its rows.</summary>
    public string Layout => EvaluationFields.LayoutOf(paper);

    /// <summary>县市配套 is asked for beside the sheet, which has no place for it.</summary>
    public FieldEditor? CountyMatch => mayWrite && !paper.IsRollUp ? new(EvaluationFields.Match, "县市配套（万元）", values[EvaluationFields.Match]) { IsFigure = true, Longest = 30 } : null;

    public IReadOnlyList<FieldEditor> Edit(Cell cell)
    {
        if (!mayWrite) return [];
        if (cell.Field is "expected_goal" or "actual_goal") return [new(cell.Field, cell.Field == "expected_goal" ? "总体目标" : "全年实际完成情况", values[cell.Field]) { Longest = 4000, Lines = 4 }];
        if (Words(cell.Field) is { } words) return [words];
        if (cell.Field is EvaluationFields.Central or EvaluationFields.Local)
            return paper.IsRollUp ? [] : [new(cell.Field, cell.Field == EvaluationFields.Central ? "中央财政资金全年执行数（万元）" : "地方资金全年执行数（万元）", values[cell.Field], "executed") { IsFigure = true, Longest = 30 }];
        if (IndicatorAt(cell.Field) is not { } indicator) return [];
        var at = cell.Field[..(cell.Field.IndexOf('.', StringComparison.Ordinal) + 1)];
        return cell.Field[at.Length..] switch
        {
            // What rolls up from below stands there as it comes.
            "actual" => RolledUp(cell.Field) ? [] : [new(cell.Field, indicator.Indicator.Level3 + " 全年实际完成值", values[cell.Field], "actual")],
            "reason" => [
                new(at + "reason", indicator.Indicator.Level3 + " 未完成原因", values[at + "reason"], "reason") { Lead = "原因", Longest = 1000 },
                new(at + "measures", indicator.Indicator.Level3 + " 改进措施", values[at + "measures"], "measures") { Lead = "措施", Longest = 1000 }],
            _ => [],
        };
    }

    // What is said in words beside the goals: who is in charge, how the money was managed, what else there is.
    private FieldEditor? Words(string field)
    {
        if (!values.TryGetValue(field, out var value)) return null;
        if (field is "central_authority" or "authority") return new(field, field == "authority" ? "地方主管部门" : "中央主管部门", value) { Longest = 200 };
        if (field == "remark") return new(field, "说明", value) { Longest = EvaluationTexts.Longest, Lines = 2 };
        var isSituation = field.EndsWith(".situation", StringComparison.Ordinal);
        return EvaluationTexts.Items.FirstOrDefault(i => field.StartsWith($"management[{i.Id}].", StringComparison.Ordinal)) is { Id: not null } item
            ? new(field, item.Name + (isSituation ? " 情况说明" : " 存在问题和改进措施"), value, isSituation ? "situation" : "problems") { Longest = EvaluationTexts.Longest }
            : null;
    }

    public FieldNote? Note(Cell cell)
    {
        if (!cell.Field.EndsWith("].actual", StringComparison.Ordinal) || IndicatorAt(cell.Field) is not { } result) return null;
        var weight = QuantityFormat.Shortest(result.Indicator.Weight);
        return result.Score is { } score
            ? new($"得分 {QuantityFormat.Shortest(score.Value)}／{weight}", score.Key)
            : new($"分值 {weight}", Problem: result.Indicator.Actual.Text.Length == 0 ? "" : "未能计分");
    }

    private IndicatorResult? IndicatorAt(string field) => field.StartsWith(List, StringComparison.Ordinal) ? Figures.Result.Indicators[NumberIn(field) - 1] : null;

    private bool RolledUp(string field) => paper.Indicators.OrderBy(static i => i.Ordinal).ElementAt(NumberIn(field) - 1).RollUp is not null;

    private static int NumberIn(string field) => int.Parse(field[List.Length..field.IndexOf(']', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);

    private static string FieldOf(EvaluationIssue issue)
    {
        const string list = "indicators.";
        if (!issue.Key.StartsWith(list, StringComparison.Ordinal)) return "";
        var what = issue.Code.Contains("reason", StringComparison.Ordinal) ? "reason" : "actual";
        return FieldEditor.IdOf($"indicators[{issue.Key[list.Length..]}].{what}");
    }
}
