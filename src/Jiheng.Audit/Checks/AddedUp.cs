using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>本次下达 a，加上提前下达的 b，累计下达 c: what an earlier amount and this one make together (加上此前的累计数).</summary>
public sealed partial class AddedUp : ArithmeticRule
{
    private const int MostBack = 3;
    private const int MostApart = 40;

    public override string Id => "sum.added";

    public override string Explanation => "“加上（连同）此前的 b，累计（共）c”：c 应当等于 b 加本次的数；本次的数取同一段或前三段中同类的数，与其中任何一个相符即可，没有相符的，按最近写明的本次下达（安排、拨付）数比较。";

    public override string Example => "本次下达300万元，加上提前下达的500万元，全年累计下达820万元。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript)
    {
        for (var p = 0; p < manuscript.Prose.Count; p++)
            foreach (Match plus in Plus().Matches(manuscript.Prose[p].Text))
                if (Of(manuscript, p, plus) is { } statement) yield return statement;
    }

    private static Statement? Of(Manuscript manuscript, int at, Match plus)
    {
        var passage = manuscript.Prose[at];
        var figures = passage.Figures.Where(f => f.Start >= plus.Index && !f.Unit.IsCalendar).Take(2).ToArray();
        if (figures is not [var added, var told] || !added.SameKind(told) || added.Start - plus.Index > MostApart || told.Start - added.End > MostApart || !Together().IsMatch(passage.Text[added.End..told.Start])) return null;
        var before = manuscript.Prose.Skip(Math.Max(0, at - MostBack)).Take(Math.Min(at, MostBack)).SelectMany(p => PrintedFigure.Of(p, p.Figures))
            .Concat(PrintedFigure.Of(passage, passage.Figures.Where(f => f.End <= plus.Index))).Where(f => f.Figure.SameKind(added) && Words.IsLevel(f.Figure) && !Words.IsPerHead(f.Figure)).ToArray();
        var second = new PrintedFigure(passage, added);
        var sums = Array.ConvertAll(before, f => Arithmetic.Sum([f, second]));
        var meant = Array.FindLast(before, f => This().IsMatch(Words.Lead(f.Passage, f.Figure)) && !Earlier().IsMatch(f.Figure.Label));
        return before.Length == 0 ? null : new(new(passage, told), meant is null ? null : Arithmetic.Sum([meant, second]), sums) { Reach = 0.1m, Name = "累计" };
    }

    [GeneratedRegex("加上|连同|加之|再加")]
    private static partial Regex Plus();

    [GeneratedRegex("^[^。;]{0,24}(?:累计|合计|共计|总计|共|总额)[^。;\\d]{0,12}$")]
    private static partial Regex Together();

    [GeneratedRegex("本次|此次|现下达|现安排|现拨付|这次|本批")]
    private static partial Regex This();

    [GeneratedRegex("提前|已|此前|累计")]
    private static partial Regex Earlier();
}
