using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>A reason for a deviation beside an indicator that has none (没有偏差而填写了偏差原因).</summary>
public sealed partial class ReasonOfMet : AuditRule
{
    public override string Id => "reason.met";

    public override string Explanation => "实际完成值等于指标值、得分等于分值的指标，没有偏差；偏差原因一栏却写有“偏差原因”“未完成原因”“受……影响”的，两者矛盾。";

    public override string Example => "三级指标|指标值|实际完成值|分值|得分|偏差原因分析及改进措施\n拨付及时率|=100%|100%|10|10|偏差原因：受疫情影响，拨付推迟";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => "《项目支出绩效评价管理办法》（财预〔2020〕10号）：对未完成绩效目标或偏离较大的，应当分析并说明原因";

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from form in manuscript.Forms
        from indicator in form.Indicators
        where indicator is { Target: not null, Actual: not null, Weight: not null, Score: not null, Note.Text.Length: > 5 }
        select Check(indicator, indicator.Note!);

    private Claim Check(Indicator row, Passage note)
    {
        // 100 for 100% leaves the unit out.
        var same = row.Actual!.Figure.Value == row.Target!.Figure.Value && (row.Actual.Figure.SameKind(row.Target.Figure) || row.Actual.Figure.Unit.Base.Length == 0);
        if (!same || row.Score!.Figure.Value != row.Weight!.Figure.Value || !Reason().IsMatch(note.Text) || None().IsMatch(note.Text)) return Claim.Holds;
        return Fails(
            Findings.Severity.Warning, $"“{row.Name}”实际完成值 {row.ActualCell!.Text} 等于指标值 {row.TargetCell!.Text}，得分 {row.Score.Text}，没有偏差，却填写了偏差原因", note.Verbatim.Trim(), "空白或“无”",
            $"实际 {row.ActualCell.Text}，目标 {row.TargetCell.Text}", 0.7m, note.Locate(0, note.Text.Length), row.Actual.Location, row.Target.Location);
    }

    [GeneratedRegex("^(?:偏差|未完成|扣分)的?原因|未(?:能)?(?:完成|达到)|受[^,，。;]{1,8}影响")]
    private static partial Regex Reason();

    [GeneratedRegex("原因:?(?:无|没有)|^无|无偏差|已完成|已达到|全部完成|其他|下年|下一步")]
    private static partial Regex None();
}
