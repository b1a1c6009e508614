using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>次均费用 5860 元，较上年减少 140 元（上年为 6000 元）: a change whose two values stand apart (变化量与分列的两数).</summary>
public sealed partial class ChangeOfLevels : ArithmeticRule
{
    private const int MostParagraphs = 3;
    private const int MostApart = 16;

    public override string Id => "change.levels";

    public override string Explanation => "一句中只有一个写明是上年（某年度、同期）的数和一个增减量的，增减量应当等于本年数与该数之差；本年数取同一句中在前的同类数，没有的取前三段中名称末尾相同的数。";

    public override string Example => "次均费用5860元，较上年减少104元（上年为6000元）。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript)
    {
        for (var p = 0; p < manuscript.Prose.Count; p++)
            foreach (var sentence in manuscript.Prose[p].Sentences)
                if (Of(manuscript, p, sentence) is { } statement) yield return statement;
    }

    private static Statement? Of(Manuscript manuscript, int p, Sentence sentence)
    {
        var passage = sentence.Passage;
        var figures = sentence.Figures.Where(f => !f.Unit.IsCalendar).ToArray();
        if (figures.Length is < 2 or > 6 || figures.Where(f => Words.Direction(f.Label) != 0 && !(f.Unit.IsPercent)).ToArray() is not [var change]) return null;
        if (figures.Where(f => f != change && IsLast(passage, sentence, f)).ToArray() is not [var old] || !IsChangeOf(change, old) || Subjects.Of(change.Label).Length > 0 || Math.Abs(old.Start - change.Start) > change.Label.Length + old.Label.Length + MostApart) return null;
        var now = figures.Where(f => f != change && f != old && f.SameKind(old) && Words.Direction(f.Label) == 0 && f.End <= Math.Max(old.Start, change.Start)).ToArray();
        if (now.Length > 1) return null;
        var found = now.Length == 1 ? new PrintedFigure(passage, now[0]) : Earlier(manuscript, p, sentence, old);
        if (found is null) return null;
        var before = new PrintedFigure(passage, old);
        return new(new(passage, change), Words.Direction(change.Label) > 0 ? Arithmetic.Rest(found, before) : Arithmetic.Rest(before, found)) { Name = "增减量", Confidence = now.Length == 1 ? 0.8m : 0.65m };
    }

    private static bool IsChangeOf(Figure change, Figure level) => change.SameKind(level) || (change.Unit.Base == "百分点" && level.Unit.IsPercent);

    // 上年为 6000 元, （上年 6000 元）, 与 2022 年度得分（85.9 分）相比.
    private static bool IsLast(Passage passage, Sentence sentence, Figure f)
    {
        var lead = passage.Text[Math.Max(sentence.Start, f.Start - MostApart)..f.Start];
        return Last().IsMatch(lead) || (With().IsMatch(lead) && passage.Text.AsSpan(f.End) is [')', '相', '比', ..] or ['相', '比', ..]);
    }

    // The figure that the base is compared with may stand in the paragraphs before: 实际得分 88.6 分.
    private static PrintedFigure? Earlier(Manuscript manuscript, int p, Sentence sentence, Figure old)
    {
        if (old.Label.TrimEnd('(') is not { Length: >= 2 } name || !With().IsMatch(sentence.Text)) return null;
        var told = manuscript.Prose.Skip(Math.Max(0, p - MostParagraphs)).Take(Math.Min(p, MostParagraphs) + 1).SelectMany(e => e.Figures.Where(f => (e != sentence.Passage || f.End <= sentence.Start) && f.SameKind(old) && f.Label.EndsWith(name[^2..], StringComparison.Ordinal)).Select(f => new PrintedFigure(e, f))).ToArray();
        return told.Length == 1 ? told[0] : null;
    }

    [GeneratedRegex("(?<![较比])(?:" + ChangeWords.Before + @"|20\d\d年度?)(?:同期)?(?:的)?(?:为|是|达)?[(:]?$")]
    private static partial Regex Last();

    [GeneratedRegex(@"[与和同](?:" + ChangeWords.Before + @"|20\d\d年度?)")]
    private static partial Regex With();
}
