using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>非常满意 a%，满意 b%，总体满意率 c%: the rate is the sum of its top answers (满意率与各档占比).</summary>
public sealed partial class SumOfShares : AuditRule
{
    private const decimal Meant = 10m;

    public override string Id => "survey.sum";

    public override string Explanation => "同一段中先逐档列出占比（非常满意、满意、一般……）、再写总体满意率（知晓率、认可率）的，总体比率应当等于前两档或前三档占比之和，或它们的平均值；相差十个百分点以上的不比较。";

    public override string Example => "非常满意占50.0%，满意占34.8%，一般占11.1%，总体满意率为88.4%。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from rate in passage.Figures
        where rate.Unit.IsPercent && Overall().IsMatch(rate.Label)
        let claim = Check(passage, rate)
        where claim is not null
        select claim;

    private Claim? Check(Passage passage, Figure rate)
    {
        var answers = passage.Figures.Where(f => f.End <= rate.Start && f.Unit.IsPercent && Words.Direction(f.Label) == 0 && !f.Label.EndsWith('率')).ToArray();
        if (answers.Length < 2 || !Answer().IsMatch(passage.Text[..answers[0].Start])) return null;
        for (var top = 1; top <= answers.Length; top++)
        {
            var sum = Estimate.Sum(answers.Take(top).Select(a => a.Estimate));
            if (sum.With(rate.Estimate) == Agreement.Holds || sum.Scale(1m / top).With(rate.Estimate) == Agreement.Holds) return Claim.HoldsFor(PrintedFigure.Of(passage, [rate, .. answers.Take(top)]));
        }

        var two = answers[0].Estimate + answers[1].Estimate;
        if (Math.Abs(two.Value - rate.Value) > Meant) return Claim.NotCheckable;
        var expected = Ranges.Number(two.Value, Math.Max(rate.Decimals, 1)) + "%";
        return Fails(
            two.With(rate.Estimate).Severity(), $"“{rate.Label}”印为 {passage.Printed(rate)}，前两档之和为 {expected}", passage.Printed(rate), expected,
            $"{passage.Printed(answers[0])} + {passage.Printed(answers[1])} = {expected}{Ranges.Bounds(two, rate.Decimals, "%")}", 0.75m, passage.Locate(rate), passage.Locate(answers[0]), passage.Locate(answers[1]));
    }

    [GeneratedRegex("(?:总体|综合|整体|合计|总)(?:的)?(?:满意率|满意度|知晓率|认可率|认可度|好评率)$")]
    private static partial Regex Overall();

    [GeneratedRegex("满意|了解|认可|知晓|好评")]
    private static partial Regex Answer();
}
