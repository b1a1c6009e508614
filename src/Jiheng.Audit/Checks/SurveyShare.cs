using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>Options of a question: count, percentage and number of answers (选项人数与占比).</summary>
public sealed partial class SurveyShare : AuditRule
{
    // A count that is most of all answers has them for its whole; smaller ones may be parts of a subgroup.
    private const int FewestAnswers = 20;

    public override string Id => "survey.share";

    public override string Explanation => "问卷选项写明人数和百分比的（“59.4%（即 152 人）”“46 人，占 12.4%”），百分比应当等于人数除以有效问卷数；有效数未写明时取回收数、发放数，与其中任何一个相符的不报。";

    public override string Example => "回收有效问卷256份。\n41%的受访对象（即102人）认为一般。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        if (Survey.Of(manuscript) is not { } survey) yield break;
        foreach (var passage in manuscript.Prose)
        {
            PrintedFigure[]? bases = null;
            foreach (var (count, percent) in Pairs(passage))
            {
                bases ??= [.. survey.Near(passage).Bases.Where(b => b.Figure.Value >= FewestAnswers).DistinctBy(b => b.Figure.Value)];
                if (bases.Length > 0) yield return Compare(passage, count, percent, bases);
            }
        }
    }

    internal static IEnumerable<(Figure Count, Figure Percent)> Pairs(Passage passage)
    {
        // 49.2%的受访者年龄在36-50岁之间，共计126人: ages between the two are names of options.
        var figures = passage.Figures.Where(f => f.Unit.IsPercent || IsCount(f)).ToArray();
        foreach (var (left, right) in figures.Zip(figures.Skip(1)))
        {
            if (right.Start - left.End > 36) continue;
            var gap = passage.Text[left.End..right.Start];
            if (gap.Contains('。') || gap.Contains(';') || (Whole().Match(gap) is { Success: true } whole && !Answers().IsMatch(whole.Value))) continue;
            if (IsCount(left) && right.Unit.IsPercent && CountFirst().IsMatch(gap)) yield return (left, right);
            else if (left.Unit.IsPercent && IsCount(right) && PercentFirst().IsMatch(gap)) yield return (right, left);
        }
    }

    private static bool IsCount(Figure f) => f is { Decimals: 0, Value: > 0, Unit: { Base: "人" or "份" or "户" } };

    private Claim Compare(Passage passage, Figure count, Figure percent, PrintedFigure[] bases)
    {
        Estimate Range(decimal whole) => Estimate.Exact(100m * count.Value / whole);
        bool Agrees(decimal whole) => whole >= count.Value && Range(whole).With(percent.Estimate) == Agreement.Holds;
        if (Array.Find(bases, b => Agrees(b.Figure.Value)) is { } basis) return Claim.HoldsFor([basis, .. PrintedFigure.Of(passage, [percent, count])]);
        // Figures of the same paragraph before the pair may be a subgroup.
        if (passage.Figures.Any(f => f.End <= count.Start && IsCount(f) && Agrees(f.Value))) return Claim.HoldsFor(PrintedFigure.Of(passage, [percent, count]));
        // A count above every number of answers is none of them.
        if (Array.Find(bases, b => b.Figure.Value >= count.Value) is not { } whole) return Claim.NotCheckable;
        var expected = Ranges.Number(100m * count.Value / whole.Figure.Value, Math.Max(percent.Decimals, 1)) + "%";
        return Fails(
            Severity.Error, $"{passage.Printed(count)}占比印为 {passage.Printed(percent)}，按 {whole.Text} 算得 {expected}", passage.Printed(percent), expected, $"{count.Number} ÷ {whole.Figure.Number} = {expected}", 0.85m,
            passage.Locate(percent), passage.Locate(count), whole.Location);
    }

    // 覆盖对象 3254 人，占全市参保人数的 12.5%: a share of something else than the answers.
    [GeneratedRegex("占[^,，;]{2,10}的")]
    private static partial Regex Whole();

    [GeneratedRegex("问卷|受访|调查|样本|有效|填写|答|访|比")]
    private static partial Regex Answers();

    [GeneratedRegex(@"^[,，]?(?:占比?|占[^,，;]{0,10}的|占全部[^,，;]{0,8})(?:为|达到?|约)?$|^\(占?(?:比)?$")]
    private static partial Regex CountFirst();

    [GeneratedRegex(@"^(?:的?[^,，()]{0,12})?\((?:即|共|共计)?$|^[,，]共?(?:计|有)$|^[,，](?:即|共)$|^的?[^,，;。]{0,24}[,，](?:共计|共有?|即|计)$")]
    private static partial Regex PercentFirst();
}
