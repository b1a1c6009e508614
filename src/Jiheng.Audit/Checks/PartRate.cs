using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>26 家医院中，已上线 22 家，上线率 84.62%: a rate right behind a count and the counts that it is among (计数与其比率).</summary>
public sealed partial class PartRate : ArithmeticRule
{
    private const int MostApart = 16;
    private const int MostBefore = 4;

    // Points; farther off, the rate is of something else.
    private const decimal Meant = 15m;

    public override string Id => "rate.part";

    public override string Explanation => "“n 家中有 m 家……，某某率 p%”，某某率应当等于 m÷n；写明某某的数（已上线 22 家、上线率）之后紧接同名比率的，分母取同一句中在前的同类数，与其中任何一个相符即可，相差十五个百分点以上的不比较。";

    public override string Example => "全县26家定点医院中，已上线移动支付的22家，上线率88.46%。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) => FromThird(manuscript, Of);

    private static Statement? Of(Sentence sentence, Figure[] figures, int i)
    {
        var (part, rate) = (figures[i - 1], figures[i]);
        if (!rate.Unit.IsPercent || !IsCount(part) || rate.Start - part.End > MostApart || Name().Match(Words.Lead(sentence.Passage, rate)) is not { Success: true } name || Negated().IsMatch(part.Label)) return null;
        var whole = figures[i - 2];
        var within = whole.SameKind(part) && whole.Value >= part.Value && Within().IsMatch(sentence.Between(whole, part));
        if (!within && !part.Label.Contains(name.Groups["done"].Value, StringComparison.Ordinal)) return null;
        var wholes = figures[..(i - 1)].Where(f => f.SameKind(part) && IsCount(f) && f.Amount >= part.Amount).TakeLast(MostBefore).Reverse().Select(f => Ratio(sentence.Passage, part, f)).ToArray();
        if (wholes.Length == 0) return null;
        var meant = Math.Abs(wholes[0].Value.Value - rate.Value) <= Meant ? wholes[0] : null;
        return new(new(sentence.Passage, rate), meant, wholes) { Reach = 1m, Confidence = within ? 0.8m : 0.7m };
    }

    private static bool IsCount(Figure f) => f is { Decimals: 0, Value: > 0, Unit.Factor: 1m, Unit.Base.Length: > 0 } && !f.Unit.IsPercent && f.Unit.Base is not ("元" or "百分点" or "分") && Words.Direction(f.Label) == 0 && !Words.IsReference(f) && !Words.IsPerHead(f);

    // Months and days are counted here, too.
    private static Arithmetic Ratio(Passage passage, Figure part, Figure whole) =>
        new(Estimate.Exact(100m * part.Value / whole.Value), $"{passage.Printed(part)} ÷ {passage.Printed(whole)}", PrintedFigure.Of(passage, [part, whole]));

    [GeneratedRegex("(?<done>\\p{IsCJKUnifiedIdeographs}{2})率(?:仅?为|是|达到?)?$")]
    private static partial Regex Name();

    [GeneratedRegex("^(?:尚未|未|不|没有|无)")]
    private static partial Regex Negated();

    [GeneratedRegex("^[^。;]{0,12}中[,，]?(?:仅|已|共|只)?有$")]
    private static partial Regex Within();
}
