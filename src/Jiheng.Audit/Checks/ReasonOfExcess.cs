using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>A reason that would explain the opposite deviation (偏差原因与偏差方向相反).</summary>
public sealed partial class ReasonOfExcess : AuditRule
{
    // Below, the deviation that the reason speaks of may be another.
    private const decimal Clearly = 1.1m;

    public override string Id => "reason.excess";

    public override string Explanation => "指标行的偏差原因应当与偏差方向一致：实际值超过目标一成以上，原因却只写受影响、未开展、减少、人员不足等；没有达到目标，原因却只写超出预期、需求增加等的，提示核对。";

    public override string Example => "项目名称|甲||||\n一级指标|三级指标|指标值|实际完成值|偏差原因分析\n产出|就诊人次|≥132人次|479人次|受疫情影响，部分人员不能外出就诊";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from form in manuscript.Forms
        from indicator in form.Indicators
        where indicator is { IsMet: not null, Note.Text.Length: > 3, Actual: not null, Target.Figure.Amount: > 0 } && indicator.Sign is '≥' or '>' or '='
        select Check(indicator, indicator.Note!);

    private Claim Check(Indicator row, Passage note)
    {
        var (actual, target) = (row.Actual!, row.Target!);
        var over = actual.Figure.Amount >= Clearly * target.Figure.Amount;
        // What the reason says of measures to come is no reason.
        var reason = note.Text.Split(["改进措施", "整改措施", "下一步"], StringSplitOptions.None)[0];
        if ((!over && row.IsMet == true) || Hindered().IsMatch(reason) == Furthered().IsMatch(reason)) return Claim.Holds;
        if (over != Hindered().IsMatch(reason)) return Claim.Holds;
        return Fails(
            Findings.Severity.Warning, $"“{row.Name}”目标 {row.TargetCell!.Text}、实际 {row.ActualCell!.Text}，{(over ? "已经超过目标" : "没有达到目标")}，所写原因说明的却是{(over ? "没有完成" : "超额完成")}", note.Verbatim.Trim(), over ? "超过目标的原因" : "没有达到目标的原因",
            $"{actual.Text} {(over ? '>' : '<')} {target.Text}", 0.7m, note.Locate(0, note.Text.Length), actual.Location, target.Location);
    }

    [GeneratedRegex("受[^,，。;]{0,8}影响|未(?:能|开展|完成|实施|到位|及时)|不能|无法|不足|不够|减少|下降|滞后|推迟|延迟|取消|偏晚|进度缓慢|停")]
    private static partial Regex Hindered();

    [GeneratedRegex("超(?:出|过|额|预期)|增加|增长|提高|扩大|需求|加大|提前|高于|新增|放开|上升|多于")]
    private static partial Regex Furthered();
}
