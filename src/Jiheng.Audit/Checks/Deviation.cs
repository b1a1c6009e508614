using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>完成率 p%，偏差率 q%: the two differ from 100% by the same (完成率与偏差率).</summary>
public sealed class Deviation : AuditRule
{
    public override string Id => "deviation";

    public override string Explanation => "并列写出的完成率与偏差率应当满足：偏差率＝|完成率－100%|。";

    public override string Example => "完成率100%，偏差率5%。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Passages
        from pair in passage.Figures.Zip(passage.Figures.Skip(1))
        where pair.First.Unit.IsPercent && pair.Second.Unit.IsPercent && pair.Second.Start - pair.First.End < 8
            && pair.First.Label.EndsWith("完成率", StringComparison.Ordinal) && pair.Second.Label.EndsWith("偏差率", StringComparison.Ordinal)
        select Compare(passage, pair.First, pair.Second);

    private Claim Compare(Passage passage, Figure done, Figure deviation)
    {
        var difference = done.Estimate - Estimate.Exact(100m);
        if (difference.With(deviation.Estimate) == Agreement.Holds || difference.Scale(-1m).With(deviation.Estimate) == Agreement.Holds) return Claim.HoldsFor(PrintedFigure.Of(passage, [deviation, done]));
        var expected = Ranges.Number(Math.Abs(done.Value - 100m), done.Decimals) + "%";
        return Fails(
            Severity.Error, $"完成率 {passage.Printed(done)} 与偏差率 {passage.Printed(deviation)} 不符", passage.Printed(deviation), expected,
            $"|{passage.Printed(done)} - 100%| = {expected}{Ranges.Bounds(difference.Value < 0 ? difference.Scale(-1m) : difference, done.Decimals, "%")}", 0.9m, passage.Locate(deviation), passage.Locate(done));
    }
}
