using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>A rate whose two figures stand in the sentences before it (跨句比率): budget, then expenditure, then 执行率.</summary>
public sealed class RateAcross : AuditRule
{
    private const int MostSentences = 3;

    // Farther off, the rate is of something else.
    private const decimal Meant = 10m;

    public override string Id => "rate.across";

    public override string Explanation => "执行率、到位率、参保率、整改率的分子或分母写在前面三句以内（或上一段）的，按名称找到两个数核对；同名的数不止一个而没有相符的一对时不作判断，相差十个百分点以上的不比较。";

    public override string Example => "全年预算500.00万元。资金主要用于参保补助。全年支出480.00万元，执行率为96.25%。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        for (var p = 0; p < manuscript.Prose.Count; p++)
            for (var s = 0; s < manuscript.Prose[p].Sentences.Count; s++)
                foreach (var rate in manuscript.Prose[p].Sentences[s].Figures.Where(f => f.Unit.IsPercent))
                    if (RateFamily.Of(rate.Label) is { } family && Check(manuscript, p, s, rate, family) is { } claim) yield return claim;
    }

    private Claim? Check(Manuscript manuscript, int p, int s, Figure rate, RateFamily family)
    {
        var passage = manuscript.Prose[p];
        var here = Levels(passage, passage.Sentences[s], rate.Start).ToArray();
        if (here.Any(f => family.Part.IsMatch(f.Figure.Label)) && here.Any(f => family.Base.IsMatch(f.Figure.Label))) return null;
        var told = passage.Sentences.Take(s).TakeLast(MostSentences).SelectMany(e => Levels(passage, e, int.MaxValue)).Concat(here).ToArray();
        for (var back = 1; back <= family.Reach && p >= back && (s < 2 || family.Reach > 1) && !Complete(told, family); back++)
        {
            var earlier = manuscript.Prose[p - back];
            told = [.. (family.Reach > 1 ? earlier.Sentences : earlier.Sentences.TakeLast(MostSentences)).SelectMany(e => Levels(earlier, e, int.MaxValue)), .. told];
        }

        var pairs = (from part in told
                     where family.Part.IsMatch(part.Figure.Label)
                     from whole in told
                     where whole != part && family.Base.IsMatch(whole.Figure.Label) && !family.Part.IsMatch(whole.Figure.Label) && whole.Figure.SameKind(part.Figure)
                     let ratio = Estimate.Divide(part.Estimate, whole.Estimate)
                     where ratio is not null
                     select (Part: part, Whole: whole, Range: ratio.Value.Scale(100m))).ToArray();
        if (pairs.Length == 0) return null;
        if (Array.Find(pairs, r => r.Range.With(rate.Estimate) == Agreement.Holds) is { Part: not null } right) return Claim.HoldsFor(new(passage, rate), right.Part, right.Whole);
        if (pairs.DistinctBy(r => (r.Part.Figure.Amount, r.Whole.Figure.Amount)).Skip(1).Any() || Math.Abs(pairs[0].Range.Value - rate.Value) > Meant) return Claim.NotCheckable;
        return Report(passage, rate, pairs[0].Part, pairs[0].Whole, pairs[0].Range);
    }

    private static bool Complete(PrintedFigure[] told, RateFamily family) => Array.Exists(told, f => family.Part.IsMatch(f.Figure.Label)) && Array.Exists(told, f => family.Base.IsMatch(f.Figure.Label));

    private static IEnumerable<PrintedFigure> Levels(Passage passage, Sentence sentence, int before) =>
        sentence.Figures.Where(f => f.End <= before && Words.IsLevel(f) && !Words.IsPerHead(f)).Select(f => new PrintedFigure(passage, f));

    private Claim Report(Passage passage, Figure rate, PrintedFigure part, PrintedFigure whole, Estimate range)
    {
        var expected = Ranges.Text(range, rate.Decimals > 0 ? rate.Decimals : 2, "%");
        return Fails(
            Severity.Error, $"{rate.Label}印为 {passage.Printed(rate)}，按前文的“{whole.Figure.Label}”{whole.Text} 和“{part.Figure.Label}”{part.Text} 算得 {expected}", passage.Printed(rate), expected,
            $"{part.Text} ÷ {whole.Text} = {Ranges.Result(range, rate.Decimals, "%")}", 0.8m, passage.Locate(rate), part.Location, whole.Location);
    }
}
