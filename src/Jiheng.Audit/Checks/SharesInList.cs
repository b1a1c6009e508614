using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>甲 812 万元（52%）、乙 398 万元（25%）; 甲、乙分别占 25% 和 75%: shares behind each part, or in a row behind all (列举的占比).</summary>
public sealed partial class SharesInList : ArithmeticRule
{
    private const int FewestParts = 2;
    private const int MostBefore = 4;

    public override string Id => "share.list";

    public override string Explanation => "各项金额（人数）后面括号内只写百分比的，或列举之后写“分别占……”的，各百分比应当等于该项除以全体；全体取各项之和或前面写明的合计，以多数百分比相符的一个为准，半数以上不相符的，只有紧接着写“分别占”、各项之和等于前面写明的合计才比较。";

    public override string Example => "支出1000万元，其中门诊300万元（30%），住院700万元（60%）。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from sentence in passage.Sentences
        from list in new[] { Bracketed(sentence), Respective(sentence) }
        where list.Length >= FewestParts && list.All(p => p.Part.Figure.SameKind(list[0].Part.Figure))
        from statement in Of(sentence, list)
        select statement;

    private static (PrintedFigure Part, PrintedFigure Share)[] Bracketed(Sentence sentence) =>
        [.. sentence.Figures.Zip(sentence.Figures.Skip(1)).Where(p => p.Second.Unit.IsPercent && Words.IsLevel(p.First) && IsBracketed(sentence, p.First, p.Second)).Select(p => (new PrintedFigure(sentence.Passage, p.First), new PrintedFigure(sentence.Passage, p.Second)))];

    private static bool IsBracketed(Sentence sentence, Figure part, Figure share) =>
        Opening().IsMatch(sentence.Between(part, share)) && share.End < sentence.Passage.Text.Length && sentence.Passage.Text[share.End] == ')';

    // 甲 …、乙 …，分别占 25%、75%: as many shares as parts, in their order.
    private static (PrintedFigure Part, PrintedFigure Share)[] Respective(Sentence sentence)
    {
        var first = sentence.Figures.ToList().FindIndex(f => f.Unit.IsPercent && Each().IsMatch(Words.Lead(sentence.Passage, f)));
        if (first < 0) return [];
        var shares = new List<Figure> { sentence.Figures[first] };
        foreach (var next in sentence.Figures.Skip(first + 1).TakeWhile(f => f.Unit.IsPercent && And().IsMatch(sentence.Between(shares[^1], f)))) shares.Add(next);
        var parts = sentence.Figures.Take(first).Reverse().TakeWhile(Words.IsLevel).Take(shares.Count).Reverse().ToArray();
        return parts.Length == shares.Count ? [.. parts.Zip(shares, (p, s) => (new PrintedFigure(sentence.Passage, p), new PrintedFigure(sentence.Passage, s)))] : [];
    }

    private static IEnumerable<Statement> Of(Sentence sentence, (PrintedFigure Part, PrintedFigure Share)[] list)
    {
        PrintedFigure[] parts = [.. list.Select(p => p.Part)];
        var wholes = sentence.Passage.Before(parts[0].Figure.Start).Where(f => f.SameKind(parts[0].Figure) && Words.IsLevel(f) && !Words.IsPerHead(f) && f.Amount > 0)
            .Take(MostBefore).Select(f => new PrintedFigure(sentence.Passage, f));
        var ways = wholes.Select(w => (Func<PrintedFigure, Arithmetic?>)(p => Arithmetic.Share(p, w))).Append(p => Arithmetic.Share(p, parts));
        var (agreeing, way) = ways.Select(w => (list.Count(p => Agrees(w(p.Part), p.Share)), w)).MaxBy(w => w.Item1);
        if (agreeing == 0 || agreeing * 2 < list.Length)
        {
            // Parts that make up what stands before them are parts of it, whatever the shares say.
            var sum = Estimate.Sum(parts.Select(p => p.Estimate));
            if (!AtOnce().IsMatch(Words.Lead(sentence.Passage, list[0].Share.Figure)) || wholes.FirstOrDefault(w => sum.With(w.Estimate) == Agreement.Holds) is not { } whole) return [];
            way = p => Arithmetic.Share(p, whole);
        }

        return from pair in list
               let share = way(pair.Part)
               where share is not null
               select new Statement(pair.Share, share) { Reach = 1m, Confidence = 0.85m, Name = pair.Part.Figure.Label + "占比" };
    }

    private static bool Agrees(Arithmetic? share, PrintedFigure printed) => share?.Value.With(printed.Estimate) == Agreement.Holds;

    [GeneratedRegex(@"^\((?:占(?:比)?(?:为|:)?)?$")]
    private static partial Regex Opening();

    [GeneratedRegex("(?:分别|各)占[^,，;。]{0,10}$")]
    private static partial Regex Each();

    [GeneratedRegex("[,，](?:分别|各)占(?:比)?$")]
    private static partial Regex AtOnce();

    [GeneratedRegex("^[、,，和及与]{1,2}$")]
    private static partial Regex And();
}
