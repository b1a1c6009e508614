using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>上年结转 a，当年收入 b，支出 c，年末结余 d: what is left with what was carried over (结转、收支与结余).</summary>
public sealed partial class CarriedBalance : ArithmeticRule
{
    private const int MostOfAKind = 4;

    // A balance without its date may be that of many years.
    private const decimal Near = 0.3m;

    public override string Id => "balance.carried";

    public override string Explanation => "同一段中写明上年（年初）结转结余、本年收入（下达、到位）、支出和年末结余（结转下年）的，年末结余＝上年结转结余＋收入－支出（写有收回、上解、调入等的一并计入）；有几个收入或支出数的，与任何一组相符即可，都只有一个时才比较；没有结转、一句中依次写收入、支出、结余的，结余＝收入－支出（相差三成以上的不比较）。写明当期结余的由 balance 核对。";

    public override string Example => "上年结转120万元，本年收入860万元，全年支出905万元，年末结余85万元。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) =>
        from passage in manuscript.Prose
        where passage.Figures.Count > 2
        from told in passage.Figures
        where told.Unit.Base == "元" && Closing().IsMatch(Name(passage, told)) && !Opening().IsMatch(Name(passage, told))
        let statement = Of(passage, told)
        where statement is not null
        select statement;

    private static Statement? Of(Passage passage, Figure told)
    {
        var levels = passage.Before(told.Start).Where(f => f.SameKind(told) && Words.IsLevel(f) && !Words.IsPerHead(f)).Reverse().ToArray();
        PrintedFigure[] Named(Regex words) => PrintedFigure.Of(passage, levels.Where(f => words.IsMatch(Name(passage, f))).TakeLast(MostOfAKind));
        var (opening, spent) = (Named(Opening()), Named(Spent()));
        var income = Named(Income()).Where(f => !opening.Contains(f) && !spent.Contains(f)).ToArray();
        if (income.Length == 0 || spent.Length == 0) return null;
        // 收入 a，支出 b，结余 c: without anything carried over, c is the rest of the same sentence.
        if (opening.Length == 0)
            return income.Length == 1 && spent.Length == 1 && Bare().IsMatch(Name(passage, told)) && Follows(income[0], spent[0], told) ? new(new(passage, told), Arithmetic.Rest(income[0], spent[0])) { Reach = Near, Confidence = 0.65m } : null;
        // 收回财政 20 万元, 上解 5 亿元: what went elsewhere is not left.
        var (moved, added) = (Named(Moved()), Named(Added()));
        Arithmetic[] choices = [.. from o in opening from i in income from s in spent select Left(o, i, s, moved, added)];
        var plain = from i in income from s in spent select Arithmetic.Rest(i, s);
        // A balance of the year itself is added to what was carried over.
        var ofYear = from y in Named(OfYear()) from o in opening select Arithmetic.Sum([o, y]);
        return new(new(passage, told), choices.Length == 1 ? choices[0] : null, [.. choices, .. plain, .. ofYear]) { Reach = 1m, Confidence = 0.8m };
    }

    private static bool Follows(PrintedFigure income, PrintedFigure spent, Figure told) =>
        income.Figure.End <= spent.Figure.Start && !income.Passage.Text.AsSpan(income.Figure.Start, told.Start - income.Figure.Start).ContainsAny('。', ';') && income.Passage.Before(told.Start).First(f => f.SameKind(told)) == spent.Figure;

    private static Arithmetic Left(PrintedFigure opening, PrintedFigure income, PrintedFigure spent, PrintedFigure[] moved, PrintedFigure[] added)
    {
        PrintedFigure[] plus = [opening, income, .. added.Except([opening, income])];
        PrintedFigure[] minus = [spent, .. moved.Except([spent, .. plus])];
        return new(Estimate.Sum(plus.Select(p => p.Estimate)) - Estimate.Sum(minus.Select(m => m.Estimate)), $"{string.Join(" + ", plus.Select(p => p.Text))} - {string.Join(" - ", minus.Select(m => m.Text))}", [.. plus, .. minus]);
    }

    // 达 and 为 are cut off a figure's name as linking words: 下达 is read from the text.
    private static string Name(Passage passage, Figure figure) => Clause().Match(Words.Lead(passage, figure)).Value;

    [GeneratedRegex("[^,，;。:、()]*$")]
    private static partial Regex Clause();

    [GeneratedRegex("(?:上年|去年|年初|期初|往年|以前年度|上年末)[^,，;]{0,8}(?:结转|结余|余额|结存)(?:资金|金额|数|结余)*(?:为|共)?$")]
    private static partial Regex Opening();

    [GeneratedRegex("(?:收入(?:合计|总额|总计)?|下达(?:资金)?|到位(?:资金)?|拨入(?:资金)?|(?<!调整后|全年)预算(?:资金|数)?|筹集(?:资金)?)(?:为|共)?$")]
    private static partial Regex Income();

    [GeneratedRegex("(?:支出(?:合计|总额|总计)?|支付|使用(?:资金)?|执行数?)(?:为|共)?$")]
    private static partial Regex Spent();

    [GeneratedRegex("^(?!.*(?:当期|当年|本年收支|本期))(?:[^,，;]{0,10}(?:年末|期末|年底|截至|累计|滚存|最终)[^,，;]{0,10}(?:结余|结转|余额|结存)|结余|结转结余|结余结转|(?:结余)?结转下年(?:使用|资金)?)(?:资金|金额|数)?(?:为|共)?$")]
    private static partial Regex Closing();

    [GeneratedRegex("^(?:收支相抵|收支相抵后|尚有|年度)?结余(?:资金|金额)?(?:为)?$")]
    private static partial Regex Bare();

    [GeneratedRegex("(?:" + Words.Withdrawn + ")[^,，;。]{0,8}$")]
    private static partial Regex Moved();

    [GeneratedRegex("(?:调入|划入|转入|利息(?:收入)?)[^,，;。]{0,8}$")]
    private static partial Regex Added();

    [GeneratedRegex("(?:当期|当年|本年|本期)[^,，;]{0,4}结余(?:为)?$")]
    private static partial Regex OfYear();
}
