using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>A share of a whole above 100% (不可能超过 100% 的比率).</summary>
public sealed partial class PercentCeiling : AuditRule
{
    public override string Id => "percent.ceiling";

    public override string Explanation => "满意度、知晓率、覆盖率、合格率、准确率、及时率、参保率、回收率、报销比例等是部分占全体的比率，不可能超过 100%。";

    public override string Example => "参保群众满意度达102%。";

    public override string Tolerance => Tolerances.Exact;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var passage in manuscript.Prose)
            foreach (var figure in passage.Figures.Where(f => f.Unit.IsPercent && Share().IsMatch(f.Label)))
                yield return Check(new(passage, figure), figure.Label);
        foreach (var indicator in manuscript.Forms.SelectMany(f => f.Indicators).Where(i => i.Actual?.Figure.Unit.IsPercent == true && Share().IsMatch(i.Name)))
            yield return Check(indicator.Actual!, indicator.Name);
        foreach (var indicator in manuscript.Forms.SelectMany(f => f.Indicators).Where(i => i is { Sign: not ('≤' or '<'), Target.Figure.Unit.IsPercent: true } && Share().IsMatch(i.Name)))
            yield return Check(indicator.Target!, indicator.Name + "的目标");
    }

    private Claim Check(PrintedFigure figure, string name) => figure.Figure.Value <= 100m ? Claim.Holds : Fails(
        Severity.Warning, $"“{name}”印为 {figure.Text}，超过 100%", figure.Text, "不超过100%", $"{figure.Text} > 100%", 0.85m, figure.Location);

    [GeneratedRegex("(?:满意度|满意率|知晓率|覆盖率|合格率|准确率|准确性|及时率|参保率|回收率|有效率|报销比例|支付比例|救助比例|整改率|受理率|上网率|网办率)(?:达到?|为)?$")]
    private static partial Regex Share();
}
