using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>应拨付 a，扣除已提前下达的 b，此次下达 c: what is paid now of what is due (扣除预拨后的数额).</summary>
public sealed partial class AdvanceDeducted : ArithmeticRule
{
    private const int MostBefore = 6;
    private const int MostApart = 120;

    // Roles that follow one another leave no doubt, however far off; among other amounts something else may be meant.
    private const decimal Certain = 10m;
    private const decimal Likely = 0.3m;

    public override string Id => "advance";

    public override string Explanation => "同一段中写明应拨付（应补助、核定、测算……）数、已提前下达（预拨、已拨……，可以有几笔）数和此次下达（结算、追加、补拨……）数的，此次数＝应拨付数－已提前下达数；写收回、扣回、多拨的，该数＝已提前下达数－应拨付数。写明“先”“首批”“部分”“分别”下达的不比较；两数之间另有扣减、追加的，后面写明尚欠的，一并计入。";

    public override string Example => "应补助1500万元，扣除已提前下达的980万元，此次下达540万元。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) =>
        from passage in manuscript.Prose
        where passage.Figures.Count > 2
        from told in passage.Figures
        let role = Allotment.Of(passage, told)
        where role is Allotment.Role.Now or Allotment.Role.Back && !Partly().IsMatch(Words.Lead(passage, told))
        let statement = Of(passage, told, role == Allotment.Role.Back)
        where statement is not null
        select statement;

    private static Statement? Of(Passage passage, Figure told, bool back)
    {
        if ((Behind(passage, told) ?? Ahead(passage, told)) is not var (due, before, direct)) return null;
        PrintedFigure[] advances = [.. before.Select(f => new PrintedFigure(passage, f))];
        var whole = new PrintedFigure(passage, due);
        // 考核扣减 20 万元, 年中追加 500 万元: whatever else is told between them may be taken off; what is still owed is not paid now.
        var between = PrintedFigure.Of(passage, passage.Figures.Where(f => f.Start > due.Start && f.End <= told.Start && f.SameKind(told) && !Words.IsPerHead(f)));
        var owed = PrintedFigure.Of(passage, passage.Figures.Where(f => f.Start > told.End && f.SameKind(told) && Owed().IsMatch(Words.Lead(passage, f))).Take(1));
        PrintedFigure[][] taken = [[.. advances, .. owed], .. advances.Select(a => new[] { a }), between];
        Arithmetic[] choices = [.. taken.Where(t => t.Length > 0).Select(a => back ? Over(a, whole) : Arithmetic.Rest(whole, a))];
        return new(new(passage, told), choices[0], choices[1..]) { Reach = direct ? Certain : Likely, Confidence = direct ? 0.85m : 0.65m };
    }

    private static Arithmetic Over(PrintedFigure[] advances, PrintedFigure due) =>
        new(Estimate.Sum(advances.Select(a => a.Estimate)) - due.Estimate, $"{string.Join(" + ", advances.Select(a => a.Text))} - {due.Text}", [.. advances, due]);

    // 应拨付 a，已提前下达 b，此次下达 c; also b before a.
    private static (Figure Due, Figure[] Before, bool Direct)? Behind(Passage passage, Figure told)
    {
        var (due, advances, direct) = ((Figure?)null, new List<Figure>(), true);
        foreach (var figure in passage.Before(told.Start).Where(f => f.SameKind(told) && !Words.IsPerHead(f)).Take(MostBefore).TakeWhile(f => told.Start - f.End < MostApart))
        {
            var role = Allotment.Of(passage, figure);
            if (role == Allotment.Role.Before) advances.Insert(0, figure);
            else if (due is null && (role == Allotment.Role.Due || (role == Allotment.Role.Now && advances.Count > 0))) due = figure;
            else if (due is not null || role is Allotment.Role.Now or Allotment.Role.Back) break;
            else direct = false;
            if (due is not null && advances.Count > 0) return (due, [.. advances], direct);
        }

        return null;
    }

    // 此次下达 c（应拨付 a，扣除已提前下达 b）.
    private static (Figure Due, Figure[] Before, bool Direct)? Ahead(Passage passage, Figure told)
    {
        var next = passage.Figures.Where(f => f.Start >= told.End && f.SameKind(told) && !Words.IsPerHead(f)).Take(2).ToArray();
        if (next.Length < 2 || next[1].Start - told.End > MostApart || !Opening().IsMatch(passage.Text[told.End..next[0].Start])) return null;
        return (Allotment.Of(passage, next[0]), Allotment.Of(passage, next[1])) switch
        {
            (Allotment.Role.Due, Allotment.Role.Before) => (next[0], [next[1]], true),
            (Allotment.Role.Before, Allotment.Role.Due) => (next[1], [next[0]], true),
            _ => null,
        };
    }

    [GeneratedRegex("先行?(?:下达|拨付|安排|预拨|补助)|首批|部分|进度|其中|其余|分别|余[^,，;]{1,8}(?:地区|地|县|市|单位)|预拨|[%％]$")]
    private static partial Regex Partly();

    [GeneratedRegex("(?:尚欠|欠拨|欠付|待拨|余款|尚未(?:下达|拨付)|未(?:下达|拨付))[^,，;。\\d]{0,6}$")]
    private static partial Regex Owed();

    [GeneratedRegex("^(?:[(]|[,，](?:即|系|为|是))(?!.*(?:加上|连同))")]
    private static partial Regex Opening();
}
