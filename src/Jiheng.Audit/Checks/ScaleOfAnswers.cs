using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>Answers that leave nobody out, against the number of answers, against 100 % and against the rate told behind them (单选档次的合计).</summary>
public sealed partial class ScaleOfAnswers : AuditRule
{
    private const decimal Meant = 0.1m;
    private const decimal MeantPoints = 6m;
    private const decimal Hundred = 100m;

    public override string Id => "survey.scale";

    public override string Explanation => "一句中从“非常满意（了解、便捷……）”到“不满意”逐档写出人数或占比的，各档人数之和应当等于有效问卷（回收、受访）数，各档占比之和应当为 100%；其后写明的满意率（知晓率等）应当等于前几档人数之和除以各档之和。相差过大的视为另一题，不比较。";

    public override string Example => "回收有效问卷400份。\n非常满意的200人、满意的120人、一般的60人、不满意的30人。";

    public override string Tolerance => Tolerances.Exact;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var survey = Survey.Of(manuscript);
        foreach (var passage in manuscript.Prose)
            foreach (var sentence in passage.Sentences)
            {
                foreach (var scale in AnswerScale.Of(sentence, true)) yield return Whole(scale);
                foreach (var scale in AnswerScale.Of(sentence, false))
                {
                    if (survey is not null && All(survey, scale) is { } claim) yield return claim;
                    foreach (var rate in passage.Figures.Where(f => f.Start >= scale.End && f.Unit.IsPercent && Rate().Match(f.Label) is { Success: true } word && word.Groups["core"].Value == scale.Core).Take(1)) yield return Top(scale, new(passage, rate));
                }
            }
    }

    private Claim Whole(AnswerScale scale)
    {
        var sum = Estimate.Sum(scale.Answers.Select(a => a.Estimate));
        var agreement = sum.With(Estimate.Exact(Hundred));
        if (agreement == Agreement.Holds) return Claim.HoldsFor(scale.Answers);
        if (agreement == Agreement.Suspicious || Math.Abs(sum.Value - Hundred) > Meant * Hundred) return Claim.NotCheckable;
        var last = scale.Answers[^1];
        var total = Ranges.Number(sum.Value, scale.Answers.Max(a => a.Figure.Decimals)) + "%";
        return Fails(
            Severity.Warning, $"所列 {scale.Answers.Count} 档占比之和为 {total}，不是 100%", last.Text, Ranges.Number(last.Figure.Value + Hundred - sum.Value, last.Figure.Decimals) + "%",
            $"{string.Join(" + ", scale.Answers.Select(a => a.Text))} = {total}", 0.75m, [last.Location, .. scale.Answers.SkipLast(1).Select(a => a.Location)]);
    }

    private Claim? All(Survey survey, AnswerScale scale)
    {
        var (passage, sum) = (scale.Answers[0].Passage, scale.Answers.Sum(a => a.Figure.Value));
        var near = survey.Near(passage);
        if (near.Bases.FirstOrDefault(b => b.Figure.Value == sum) is { } right) return Claim.HoldsFor([right, .. scale.Answers]);
        if (passage.Figures.Any(f => f.End <= scale.Answers[0].Figure.Start && f.Value == sum)) return Claim.HoldsFor(scale.Answers);
        // Where shares stand beside the counts, the options are compared with the number of answers by survey.options.
        if (near.Valid.LastOrDefault(v => v.Passage.Order <= passage.Order) is not { } valid || (valid.Passage == passage && passage.Figures.Any(f => f.Unit.IsPercent))) return null;
        if (Math.Abs(sum - valid.Figure.Value) > Meant * valid.Figure.Value) return Claim.NotCheckable;
        return Fails(
            Severity.Warning, $"所列 {scale.Answers.Count} 档共 {sum} 人，有效问卷为 {valid.Text}", $"{scale.Answers[^1].Text}", $"{Ranges.Number(scale.Answers[^1].Figure.Value + valid.Figure.Value - sum, 0)}",
            $"{string.Join(" + ", scale.Answers.Select(a => a.Figure.Number))} = {sum} ≠ {valid.Figure.Number}", 0.7m, [scale.Answers[^1].Location, .. scale.Answers.SkipLast(1).Select(a => a.Location), valid.Location]);
    }

    private Claim Top(AnswerScale scale, PrintedFigure rate)
    {
        var sum = scale.Answers.Sum(a => a.Figure.Value);
        if (sum == 0) return Claim.NotCheckable;
        var tops = Enumerable.Range(1, scale.Answers.Count - 1).Select(n => (Count: n, Rate: Hundred * scale.Answers.Take(n).Sum(a => a.Figure.Value) / sum)).ToArray();
        if (Array.Exists(tops, t => Estimate.Exact(t.Rate).With(rate.Estimate) == Agreement.Holds)) return Claim.HoldsFor([rate, .. scale.Answers]);
        var (count, expected) = tops.MinBy(t => Math.Abs(t.Rate - rate.Figure.Value));
        if (Math.Abs(expected - rate.Figure.Value) > MeantPoints || rate.Figure.About) return Claim.NotCheckable;
        var text = Ranges.Number(expected, Math.Max(rate.Figure.Decimals, 1)) + "%";
        return Fails(
            Severity.Warning, $"“{rate.Figure.Label}”印为 {rate.Text}，前 {count} 档人数合计占各档之和的 {text}", rate.Text, text,
            $"({string.Join(" + ", scale.Answers.Take(count).Select(a => a.Figure.Number))}) ÷ {sum} = {text}", 0.7m, [rate.Location, .. scale.Answers.Select(a => a.Location)]);
    }

    [GeneratedRegex(@"(?<core>满意|了解|知晓|清楚|便捷|方便|便利|及时|合理|认可|支持|熟悉)[率度](?:\([^()]{1,20}\))?$")]
    private static partial Regex Rate();
}
