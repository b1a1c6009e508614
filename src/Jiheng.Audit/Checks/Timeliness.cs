using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>及时率 100% in a form whose own time limit was missed (及时率与时限矛盾).</summary>
public sealed class Timeliness : AuditRule
{
    // No form has more; tables without a title may hold any number.
    private const int MostLate = 50;

    public override string Id => "form.timely";

    public override string Explanation => "同一张表中，时限指标（≤ n 日、工作日、月）没有达到，而及时率、及时性指标仍填 100% 的，两者矛盾。";

    public override string Example => "三级指标|指标值|实际完成值\n奖励发放及时性|=100%|=100%\n奖励发放时限|≤60日|=70日";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var form in manuscript.Forms)
        {
            var limits = form.Indicators.Where(i => i.Sign is '≤' or '<' && i.Target?.Figure.Unit.Base is "日" or "天" or "工作日" or "个月" or "小时" or "分钟" && i.IsMet is not null).ToArray();
            if (limits.Length == 0) continue;
            var late = limits.Where(l => l.IsMet == false).Take(MostLate).ToArray();
            foreach (var timely in form.Indicators.Where(i => i.Name.Contains("及时", StringComparison.Ordinal) && i.Actual is { Figure: { Unit.IsPercent: true, Value: 100m } }))
                yield return Array.Find(late, l => Related(l, timely)) is { } missed ? Report(timely, missed) : Claim.Holds;
        }
    }

    // Both speak of the same act: 发放, 拨付, 报送, 支付 …
    private static bool Related(Indicator limit, Indicator timely) =>
        timely.Name.Where((_, i) => i + 1 < timely.Name.Length).Select((_, i) => timely.Name.Substring(i, 2))
            .Any(pair => pair is not ("及时" or "时率" or "时性") && limit.Name.Contains(pair, StringComparison.Ordinal));

    private Claim Report(Indicator timely, Indicator missed) => Fails(
        Severity.Warning, $"“{timely.Name}”为 {timely.Actual!.Text}，而“{missed.Name}”目标 {missed.TargetCell!.Verbatim.Trim()}、实际 {missed.ActualCell!.Verbatim.Trim()}，没有按时",
        timely.ActualCell!.Verbatim.Trim(), "低于100%", $"{missed.Actual!.Text} > {missed.Target!.Text}", 0.75m, timely.Place, timely.Actual.Location, missed.Actual.Location, missed.Place);
}
