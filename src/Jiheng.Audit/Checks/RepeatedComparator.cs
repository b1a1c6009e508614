using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>An actual value that repeats the target's comparator: ≥95% (实际值照抄目标).</summary>
public sealed class RepeatedComparator : AuditRule
{
    public override string Id => "form.actual";

    public override string Explanation => "实际完成值应当是确定的数：填成“≥95%”“≤0.1%”的，是照抄指标值，没有反映实际完成情况。一张表报一次。";

    public override string Example => "三级指标|指标值|实际完成值\n满意率|≥95%|≥95%";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => "《项目支出绩效评价管理办法》（财预〔2020〕10号）：绩效自评应当如实反映绩效目标实现情况";

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var form in manuscript.Forms)
        {
            var actual = form.Indicators.Where(i => i.Actual is not null).ToArray();
            var copied = actual.Where(i => i.ActualCell!.Text[0] is '≥' or '≤' or '>' or '<').ToArray();
            foreach (var _ in actual.Except(copied)) yield return Claim.Holds;
            if (copied.Length > 0) yield return Report(copied);
        }
    }

    private Claim Report(Indicator[] copied) => Fails(
        Severity.Warning, $"实际完成值填成了比较式“{copied[0].ActualCell!.Text}”，共 {copied.Length} 处", copied[0].ActualCell!.Verbatim.Trim(), "具体完成值", "", 0.85m,
        [.. copied.Select(i => i.ActualCell!.Locate(0, i.ActualCell.Text.Length))]);
}
