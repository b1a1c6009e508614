using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>各项目标任务全面完成 above an indicator that missed its target (称全部完成而有指标未完成).</summary>
public sealed partial class AllMet : AuditRule
{
    public override string Id => "form.all";

    public override string Explanation => "自评表“实际完成情况”写明目标（任务、指标）全部完成、全面完成的，同一张表各项指标的实际完成值都应当达到指标值（按印出的小数取区间）。";

    public override string Example => "项目名称|甲项目||||\n|预期目标|实际完成情况|||\n|资助困难群众参保，减轻负担。|资助困难群众参保，各项目标任务全面完成。|||\n一级指标|三级指标|指标值|实际完成值|分值|得分\n产出指标|资助参保人数|≥3.6万人|3.42万人|10|9.5";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from goal in GoalCell.Of(manuscript)
        where goal.IsActual
        let said = All().Match(goal.Text.Text)
        where said.Success
        select Check(goal, said);

    private Claim Check(GoalCell goal, Match said)
    {
        var missed = goal.Form.Indicators.Where(i => i is { IsMet: false, Target: not null, Actual: not null } && i.Sign is '≥' or '>' or '≤' or '<' && !i.Actual.Figure.Interval.Intersects(i.Target.Figure.Interval)).ToArray();
        if (missed.Length == 0) return Claim.Holds;
        var place = goal.Text.Locate(said.Index, said.Index + said.Length);
        var first = missed[0];
        return Fails(
            Severity.Warning, $"文中写“{place.Quote}”，有 {missed.Length} 项指标没有达到指标值，如“{first.Name}”{first.Actual!.Text}（指标值 {first.TargetCell!.Text}）", place.Quote, $"{missed.Length}项未完成",
            $"{first.Actual.Text} 未达到 {first.TargetCell.Text}", 0.7m, [place, .. missed.Select(m => m.Actual!.Location)]);
    }

    [GeneratedRegex("(?:各项|所有|全部)(?:绩效|年度|工作)*(?:目标|任务|指标)(?:任务)?(?:均|都|已|全部|全面|圆满|按期)*(?:完成|实现|达成)|(?:目标|任务|指标)(?:均|都|全部|全面)(?:已|圆满|按期)?(?:完成|实现|达成)|(?<!未)(?:全面|全部|圆满)(?:完成|实现)了?(?:年初|年度|各项|既定|预期|绩效|工作)*(?:目标|任务|指标)")]
    private static partial Regex All();
}
