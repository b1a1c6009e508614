using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;

namespace Jiheng.Audit.Checks;

/// <summary>A target that was missed and nothing said about it (未达到目标而没有说明原因).</summary>
public sealed partial class UnmetTarget : AuditRule
{
    public override string Id => "form.unmet";

    public override string Explanation => "自评表中实际完成值没有达到指标值，而本行没有填写原因的，应当说明原因；表内没有原因一栏、得分也没有扣减的，作为提示。";

    public override string Example => "项目名称|甲项目|||\n一级指标|三级指标|指标值|实际完成值\n产出指标|参保人数|≥1000人|980人";

    public override string Tolerance => Tolerances.Exact;

    public override string Citation => "《项目支出绩效评价管理办法》（财预〔2020〕10号）：未完成绩效目标的，应当说明原因和改进措施";

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from form in manuscript.Forms
        from indicator in form.Indicators
        where indicator is { Target: not null, Actual: not null, IsMet: not null } && indicator.Sign is '≥' or '>' or '≤' or '<' or '='
        select Check(indicator, indicator.Target!, indicator.Actual!);

    private Claim Check(Indicator row, PrintedFigure target, PrintedFigure actual)
    {
        // Within rounding of either figure the target is met.
        if (row.IsMet == true || actual.Figure.Interval.Intersects(target.Figure.Interval)) return Claim.Holds;
        if (row.Note is { Text.Length: > 3 }) return Claim.Holds;
        // Points taken off say that the miss was seen, where the form asks for nothing more.
        if (!row.AsksReason && row is { Score: { } score, Weight: { } weight } && score.Figure.Value < weight.Figure.Value) return Claim.Holds;
        var goal = row.TargetCell!.Text;
        var told = Reason().IsMatch(row.ActualCell?.Text ?? "");
        return told ? Claim.Holds : Fails(
            row.AsksReason ? Findings.Severity.Warning : Findings.Severity.Note, $"“{row.Name}”的实际完成值 {actual.Text} 没有达到指标值 {goal}，没有说明原因", actual.Text, goal,
            $"{actual.Text} 未达到 {goal}", 0.75m, actual.Location, target.Location, row.Place);
    }

    [GeneratedRegex("因|由于|受.{1,6}影响")]
    private static partial Regex Reason();
}
