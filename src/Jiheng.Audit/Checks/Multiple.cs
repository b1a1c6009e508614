using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>办件 1240 件，是上年 620 件的 2 倍: how many times another figure (倍数).</summary>
public sealed partial class Multiple : ArithmeticRule
{
    private const int MostApart = 24;

    public override string Id => "multiple";

    public override string Explanation => "写明一个数是（为、相当于、达到）另一个同类数的 n 倍的，n 应当等于两数之比：“a 是 b 的 n 倍”，n＝a÷b。";

    public override string Example => "日均办件1240件，是上年620件的1.5倍。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) =>
        FromThird(manuscript, static (sentence, figures, i) => Of(sentence.Passage, figures[i - 2], figures[i - 1], figures[i]));

    private static Statement? Of(Passage passage, Figure now, Figure other, Figure times)
    {
        if (times.Unit.Symbol != "倍" || !now.SameKind(other) || other.Start - now.End > MostApart || !Is().IsMatch(passage.Text[now.End..other.Start]) || !Of().IsMatch(passage.Text[other.End..times.Start])) return null;
        return Arithmetic.Times(new(passage, now), new(passage, other)) is { } ratio ? new(new(passage, times), ratio) { Confidence = 0.85m, Name = "倍数" } : null;
    }

    [GeneratedRegex("^[,，]?(?:约)?(?:是|为|相当于|达到?)[^,，。;]{0,16}$")]
    private static partial Regex Is();

    [GeneratedRegex("^[)]?的(?:近|约|将近|超过)?$")]
    private static partial Regex Of();
}
