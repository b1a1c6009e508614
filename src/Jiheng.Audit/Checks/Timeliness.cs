using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>及时率 100% in a form whose own time limit was missed (及时率与时限矛盾).</summary>
public sealed partial class Timeliness : AuditRule
{
    // No form has more; tables without a title may hold any number.
    private const int MostLate = 50;

    public override string Id => "form.timely";

    public override string Explanation => "同一张表中，时限指标（≤ n 日、工作日、月）没有达到，而及时率、及时性指标仍填 100% 的，两者矛盾；正文同一句中写明时限和更长的实际用时、又写按时率 100% 的也是。";

    public override string Example => "三级指标|指标值|实际完成值\n奖励发放及时性|=100%|=100%\n奖励发放时限|≤60日|=70日";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var claim in manuscript.Prose.SelectMany(p => p.Sentences).Select(Told).OfType<Claim>()) yield return claim;
        foreach (var form in manuscript.Forms)
        {
            var limits = form.Indicators.Where(i => i.Sign is '≤' or '<' && i.Target?.Figure.Unit.Base is "日" or "天" or "工作日" or "个月" or "小时" or "分钟" && i.IsMet is not null).ToArray();
            if (limits.Length == 0) continue;
            var late = limits.Where(l => l.IsMet == false).Take(MostLate).ToArray();
            foreach (var timely in form.Indicators.Where(i => i.Name.Contains("及时", StringComparison.Ordinal) && i.Actual is { Figure: { Unit.IsPercent: true, Value: 100m } }))
                yield return Array.Find(late, l => Related(l, timely)) is { } missed ? Report(timely, missed) : Claim.Holds;
        }
    }

    // 约定15个工作日内结算，实际平均用时23个工作日，按时完成率100%: the same in one sentence.
    private Claim? Told(Sentence sentence)
    {
        var rate = sentence.Figures.FirstOrDefault(f => f is { Unit.IsPercent: true, Value: 100m } && Punctual().IsMatch(f.Label));
        if (rate is null) return null;
        var limit = sentence.Figures.FirstOrDefault(f => f.Unit.Base is "工作日" or "日" or "天" or "小时" && (Limit().IsMatch(f.Label) || sentence.Passage.Text.AsSpan(f.End).StartsWith("内")));
        var taken = limit is null ? null : sentence.Figures.FirstOrDefault(f => f.Start > limit.End && f.Unit.Base == limit.Unit.Base && Taken().IsMatch(f.Label));
        if (limit is null || taken is null) return null;
        var passage = sentence.Passage;
        return taken.Amount <= limit.Amount ? Claim.Holds : Fails(
            Severity.Warning, $"“{rate.Label}”为 {passage.Printed(rate)}，同一句中时限为 {passage.Printed(limit)}、实际为 {passage.Printed(taken)}，没有按时", passage.Printed(rate), "低于100%",
            $"{passage.Printed(taken)} > {passage.Printed(limit)}", 0.75m, passage.Locate(rate), passage.Locate(limit), passage.Locate(taken));
    }

    [GeneratedRegex("(?:及时|按时|按期)[^,，;]{0,4}率$")]
    private static partial Regex Punctual();

    [GeneratedRegex("(?:约定|规定|时限|不超过|应在|要求)[^,，;]{0,8}$")]
    private static partial Regex Limit();

    [GeneratedRegex("实际|用时|平均|耗时")]
    private static partial Regex Taken();

    // Both speak of the same act: 发放, 拨付, 报送, 支付 …
    private static bool Related(Indicator limit, Indicator timely) =>
        timely.Name.Where((_, i) => i + 1 < timely.Name.Length).Select((_, i) => timely.Name.Substring(i, 2))
            .Any(pair => pair is not ("及时" or "时率" or "时性") && limit.Name.Contains(pair, StringComparison.Ordinal));

    private Claim Report(Indicator timely, Indicator missed) => Fails(
        Severity.Warning, $"“{timely.Name}”为 {timely.Actual!.Text}，而“{missed.Name}”目标 {missed.TargetCell!.Text}、实际 {missed.ActualCell!.Text}，没有按时",
        timely.ActualCell!.Verbatim.Trim(), "低于100%", $"{missed.Actual!.Text} > {missed.Target!.Text}", 0.75m, timely.Place, timely.Actual.Location, missed.Actual.Location, missed.Place);
}
