using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>Response and validity rates of a survey (回收率、有效率).</summary>
public sealed class SurveyRate : AuditRule
{
    public override string Id => "survey.rate";

    public override string Explanation => "问卷回收率＝回收数÷发放数，有效率＝有效数÷回收数；两者口径不同，不能互换。";

    public override string Example => "发放问卷400份，收回问卷384份，其中有效问卷372份，有效率93.00%。";

    public override string Tolerance => Tolerances.Exact;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        if (Survey.Of(manuscript) is not { } survey) yield break;
        foreach (var passage in manuscript.Prose)
            foreach (var rate in passage.Figures.Where(f => f.Unit.IsPercent))
                if (Check(survey, new(passage, rate)) is { } claim) yield return claim;
    }

    private Claim? Check(Survey all, PrintedFigure rate)
    {
        var (returned, valid) = (rate.Figure.Label.EndsWith("回收率", StringComparison.Ordinal), rate.Figure.Label.EndsWith("有效率", StringComparison.Ordinal));
        if (!returned && !valid) return null;
        var survey = all.Near(rate.Passage);
        return returned
            ? Compare(rate, "回收率", survey.Returned.Concat(survey.Valid), survey.Issued)
            : Compare(rate, "有效率", survey.Valid, survey.Returned.Count > 0 ? survey.Returned : survey.Issued, survey.Issued);
    }

    private Claim Compare(PrintedFigure rate, string name, IEnumerable<PrintedFigure> parts, IEnumerable<PrintedFigure> wholes, IReadOnlyList<PrintedFigure>? issued = null)
    {
        // Other surveys of the same document may be meant; the nearest figures are taken to say what was expected.
        var pairs = from part in parts from whole in wholes where part != whole && part.Figure.Value <= whole.Figure.Value && whole.Figure.Value > 0 select (part, whole);
        var near = pairs.OrderByDescending(p => p.part.Passage == rate.Passage).ThenByDescending(p => p.whole.Passage == rate.Passage).ToArray();
        if (near.Length == 0) return Claim.NotCheckable;
        if (Array.FindIndex(near, p => Range(p.part, p.whole).With(rate.Estimate) == Agreement.Holds) is var right and >= 0) return Claim.HoldsFor(rate, near[right].part, near[right].whole);
        var (nearPart, nearWhole) = near[0];
        var expected = Ranges.Text(Range(nearPart, nearWhole), Math.Max(rate.Figure.Decimals, 1), "%");
        // Whoever divides by the number issued has taken another rate, and no wrong figure.
        if (issued?.FirstOrDefault(i => i != nearPart && i.Figure.Value >= nearPart.Figure.Value && Range(nearPart, i).With(rate.Estimate) == Agreement.Holds) is { } other)
            return Fails(
                Severity.Note, $"问卷有效率印为 {rate.Text}，是有效数与发放数 {other.Text} 之比；与回收数之比为 {expected}", rate.Text, expected, $"{nearPart.Text} ÷ {nearWhole.Text} = {expected}", 0.8m,
                rate.Location, nearPart.Location, nearWhole.Location, other.Location);
        return Fails(
            Severity.Error, $"问卷{name}印为 {rate.Text}，按所列份数算得 {expected}", rate.Text, expected, $"{nearPart.Text} ÷ {nearWhole.Text} = {expected}", 0.85m,
            rate.Location, nearPart.Location, nearWhole.Location);
    }

    private static Estimate Range(PrintedFigure part, PrintedFigure whole) => Estimate.Exact(100m * part.Figure.Value / whole.Figure.Value);
}
