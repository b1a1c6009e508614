using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>此次下达 a；两地超出部分共 b，待扣回，其余地区实际拨付 c: what the others are paid where some have to give back (其余地区实际拨付数).</summary>
public sealed partial class RestPaid : ArithmeticRule
{
    private const int MostParagraphs = 6;
    private const int MostGrants = 4;

    public override string Id => "advance.rest";

    public override string Explanation => "写明此次下达数、若干地区多拨待扣回（超出部分）数和其余地区实际拨付数的，其余地区实际拨付数＝此次下达数＋待扣回数（此次下达数已扣除多拨部分）。此次下达数取同一段或前六段；与此次下达数相同，或等于其减去待扣回数的，也算相符。";

    public override string Example => "此次下达4300万元。\n甲市、乙县提前下达数超过应拨付数，超出部分共60万元，下次扣回；其余地区此次实际拨付4630万元。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript)
    {
        for (var p = 0; p < manuscript.Prose.Count; p++)
            foreach (var told in manuscript.Prose[p].Figures)
                if (told.Unit.Base == "元" && Rest().IsMatch(Words.Lead(manuscript.Prose[p], told)) && Of(manuscript, p, told) is { } statement) yield return statement;
    }

    private static Statement? Of(Manuscript manuscript, int at, Figure told)
    {
        var passage = manuscript.Prose[at];
        if (passage.Before(told.Start).FirstOrDefault(f => f.SameKind(told) && Over().IsMatch(f.Label)) is not { } over) return null;
        var grants = passage.Before(over.Start).Select(f => new PrintedFigure(passage, f)).Concat(Enumerable.Range(1, Math.Min(MostParagraphs, at)).SelectMany(back => manuscript.Prose[at - back].Figures.Reverse().Select(f => new PrintedFigure(manuscript.Prose[at - back], f))))
            .Where(f => f.Figure.SameKind(told) && Allotment.Of(f.Passage, f.Figure) == Allotment.Role.Now).Take(MostGrants).ToArray();
        if (grants.Length == 0) return null;
        var back = new PrintedFigure(passage, over);
        Arithmetic[] sums = Array.ConvertAll(grants, g => Arithmetic.Sum([g, back]));
        return new(new(passage, told), sums[0], [.. sums[1..], .. grants.Select(g => Arithmetic.Sum([g])), .. grants.Select(g => Arithmetic.Rest(g, back))]) { Name = "其余地区实际拨付", Confidence = 0.7m };
    }

    [GeneratedRegex("(?:其余|其他|其它)[^,，;。]{0,6}(?:地区|地|县|市|区|州|单位|县市)[^,，;。]{0,6}(?:拨付|下达|安排|补助|拨)[^,，;。]{0,4}$")]
    private static partial Regex Rest();

    [GeneratedRegex("(?:超出|超过|多拨|多下达|超拨|超下达|待?扣回|收回)[^,，;]{0,8}$")]
    private static partial Regex Over();
}
