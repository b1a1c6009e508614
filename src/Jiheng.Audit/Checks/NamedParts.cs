using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>甲市（619 万元）、乙县（20 万元）超出部分共 639 万元; 甲、乙两地分别为 a、b，共 c: names with an amount each and what they make together (逐一列名的合计).</summary>
public sealed partial class NamedParts : ArithmeticRule
{
    private const int MostParts = 40;
    private const int MostApart = 40;

    // A list that is told behind its total may leave some out.
    private const decimal Near = 0.1m;
    private const decimal Likely = 0.5m;

    public override string Id => "sum.named";

    public override string Explanation => "名称后面括号内各写一个数、以顿号相连（“甲市（619万元）、乙县（20万元）”），或“分别（为）a、b、c”的，其后（同一句、四十字以内）写的“共、合计、共计、总计”应当等于各数之和；先写总数再写“分别为 a、b”的同样核对。总数前面另有同类数的不比较。";

    public override string Example => "甲市（619万元）、乙县（20万元）提前下达数超过应拨付数，超出部分共659万元。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from sentence in passage.Sentences
        where sentence.Figures.Count > 2
        from statement in Of(sentence)
        select statement;

    private static IEnumerable<Statement> Of(Sentence sentence)
    {
        var (passage, figures) = (sentence.Passage, sentence.Figures.Where(f => !f.Unit.IsCalendar).ToArray());
        for (var i = 0; i + 1 < figures.Length; i++)
        {
            var bracketed = IsBracketed(passage, figures[i]);
            if (!IsPart(figures[i]) || !(bracketed || Each().IsMatch(Words.Before(sentence, figures[i], LongestLead)))) continue;
            var end = i;
            while (end + 1 < figures.Length && end - i < MostParts && Follows(passage, figures[end], figures[end + 1], bracketed)) end++;
            if (end == i) continue;
            PrintedFigure[] parts = PrintedFigure.Of(passage, figures[i..(end + 1)]);
            if (end + 1 < figures.Length && IsTotal(sentence, figures[end], figures[end + 1], bracketed)) yield return new(new(passage, figures[end + 1]), Arithmetic.Sum(parts)) { Reach = bracketed ? 1m : Likely, Confidence = 0.8m };
            else if (!bracketed && i > 0 && IsWhole(passage, figures[i - 1], figures[i])) yield return new(new(passage, figures[i - 1]), Arithmetic.Sum(parts)) { Reach = Near, Confidence = 0.65m };
            i = end;
        }
    }

    private static bool IsPart(Figure f) => f.Unit.Base.Length > 0 && !f.Unit.IsPercent && !Words.IsPerHead(f);

    // （619 万元）: alone in its brackets, right behind a name.
    private static bool IsBracketed(Passage passage, Figure f) =>
        f.Start > 1 && passage.Text[f.Start - 1] == '(' && f.End < passage.Text.Length && passage.Text[f.End] == ')' && passage.Text[f.Start - 2] >= '\u4E00';

    private static bool Follows(Passage passage, Figure last, Figure next, bool bracketed) =>
        next.SameKind(last) && next.Start - last.End <= MostApart && (bracketed ? IsBracketed(passage, next) && Name().IsMatch(passage.Text[last.End..next.Start]) : Comma().IsMatch(passage.Text[last.End..next.Start]));

    private static bool IsTotal(Sentence sentence, Figure last, Figure told, bool bracketed) =>
        told.SameKind(last) && told.Start - last.End <= MostApart && Words.IsLevel(told) && (bracketed ? Total() : AtOnce()).IsMatch(sentence.Between(last, told));

    // 共 c，分别为 a、b.
    private static bool IsWhole(Passage passage, Figure told, Figure first) =>
        told.SameKind(first) && Words.IsLevel(told) && first.Start - told.End < MostApart && All().IsMatch(Words.Lead(passage, told));

    private const int LongestLead = 16;

    [GeneratedRegex("^[)][、,，和及与](?:以及)?[^、,，。;()\\d]{2,20}[(]$")]
    private static partial Regex Name();

    [GeneratedRegex("^[、,，和及与]$")]
    private static partial Regex Comma();

    [GeneratedRegex("分别(?:为|是|有|达|[^,，。;\\d]{2,6})?:?$")]
    private static partial Regex Each();

    [GeneratedRegex("^[)]?[^,，;。]*(?:[,，][^,，;。]*)?(?:共计?|合计|总计|总共|总额|小计)(?:为|达|[^,，;。\\d]{1,8})?$")]
    private static partial Regex Total();

    // 共建成 12 个 may count more than the list did.
    [GeneratedRegex("^[,，;][^,，;。\\d]{0,6}(?:共计?|合计|总计|总共)(?:为|达)?$")]
    private static partial Regex AtOnce();

    [GeneratedRegex("(?:共计?|合计|总计|总共|总额)(?:为|达|[^,，;。\\d]{1,4})?$")]
    private static partial Regex All();
}
