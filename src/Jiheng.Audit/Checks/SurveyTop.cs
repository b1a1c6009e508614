using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>A rate of satisfaction added up from rounded shares, against its own counts (满意率由取舍后的占比相加).</summary>
public sealed partial class SurveyTop : AuditRule
{
    private const int FewestAnswers = 20;

    public override string Id => "survey.top";

    public override string Explanation => "满意度、知晓率等于前两档人数之和除以有效份数。文中的比率正好是前两档占比（已取舍）之和、与按人数直接算的结果末位不同的，提示按人数计算。";

    public override string Example => "有效问卷256份。非常满意的163人，占63.7%；满意的79人，占30.9%。\n满意率为94.6%。";

    public override string Tolerance => Tolerances.Exact;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        if (Survey.Of(manuscript) is not { } survey) yield break;
        var tops = manuscript.Prose.SelectMany(p => Top(survey, p)).ToArray();
        if (tops.Length == 0) yield break;
        foreach (var passage in manuscript.Prose)
        {
            var paired = SurveyShare.Pairs(passage).Select(p => p.Percent).ToHashSet();
            foreach (var rate in passage.Figures.Where(f => f.Unit.IsPercent && f.Decimals > 0 && !paired.Contains(f) && Answer().IsMatch(passage.Text[Math.Max(0, f.Start - LongestLead)..f.Start])))
                if (Array.Find(tops, t => t.Added == rate.Value && t.Decimals == rate.Decimals) is { Base: not null } top) yield return Compare(new(passage, rate), top);
        }
    }

    private const int LongestLead = 60;

    private sealed record TwoAnswers(PrintedFigure First, PrintedFigure Second, PrintedFigure Base, decimal Added, int Decimals)
    {
        internal decimal Rate => 100m * (First.Figure.Value + Second.Figure.Value) / Base.Figure.Value;
    }

    // The first two answers of a question, where both shares are of the same number of answers.
    private static IEnumerable<TwoAnswers> Top(Survey survey, Passage passage)
    {
        if (SurveyShare.Pairs(passage).Take(2).ToArray() is not [var a, var b] || a.Percent.Decimals == 0 || a.Percent.Decimals != b.Percent.Decimals) yield break;
        var whole = survey.Near(passage).Bases.FirstOrDefault(w => w.Figure.Value >= FewestAnswers && Is(a, w) && Is(b, w));
        if (whole is not null) yield return new(new(passage, a.Count), new(passage, b.Count), whole, a.Percent.Value + b.Percent.Value, a.Percent.Decimals);
    }

    private static bool Is((Figure Count, Figure Percent) answer, PrintedFigure whole) =>
        answer.Count.Value <= whole.Figure.Value && Math.Round(100m * answer.Count.Value / whole.Figure.Value, answer.Percent.Decimals, MidpointRounding.AwayFromZero) == answer.Percent.Value;

    private Claim Compare(PrintedFigure rate, TwoAnswers top)
    {
        var expected = Ranges.Number(top.Rate, top.Decimals) + "%";
        if (Ranges.Number(rate.Figure.Value, top.Decimals) + "%" == expected) return Claim.HoldsFor(rate, top.First, top.Second);
        return Fails(
            Findings.Severity.Note, $"{rate.Text} 是两个取舍后的占比之和，按人数直接计算为 {expected}", rate.Text, expected,
            $"({top.First.Figure.Number} + {top.Second.Figure.Number}) ÷ {top.Base.Figure.Number} = {expected}", 0.7m, rate.Location, top.First.Location, top.Second.Location, top.Base.Location);
    }

    [GeneratedRegex("满意|了解|认可|知晓|好评|支持")]
    private static partial Regex Answer();
}
