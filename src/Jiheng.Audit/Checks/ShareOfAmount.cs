using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>440 元/人（补助标准 550 元的 80%）; 标准 550 元，中央财政按 80% 承担 440 元: a part of an amount told with its share (按比例计算的数额).</summary>
public sealed partial class ShareOfAmount : ArithmeticRule
{
    private const int MostApart = 24;
    private const int MostWholes = 4;
    private const decimal Whole = 100m;
    private const decimal Fives = 5m;

    public override string Id => "share.of";

    public override string Explanation => "“a（b 的 p%）”“按 b 的 p% 补助 a”：a＝b×p%；“标准 b，中央财政按 p% 承担（补助、负担、安排）a”：a＝b×p%，b 取同一句中在前的同类数，有几个的，与任何一个相符即可，都不相符的，只有一个时才比较。";

    public override string Example => "中央财政补助标准440元/人（补助标准560元/人/年的80%）。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from sentence in passage.Sentences
        where sentence.Figures.Count > 2 && sentence.Figures.Any(f => f.Unit.IsPercent)
        let figures = sentence.Figures.Where(f => !f.Unit.IsCalendar).ToArray()
        from i in Enumerable.Range(1, Math.Max(0, figures.Length - 1))
        where figures[i].Unit.IsPercent && figures[i].Value is > 0 and < Whole
        let statement = OfNamed(passage, figures, i) ?? Borne(sentence, figures, i)
        where statement is not null
        select statement;

    // b 的 p%, with a right before it or right behind.
    private static Statement? OfNamed(Passage passage, Figure[] figures, int i)
    {
        var (whole, share) = (figures[i - 1], figures[i]);
        if (!IsAmount(whole) || !Of().IsMatch(passage.Text[whole.End..share.Start])) return null;
        var told = i + 1 < figures.Length && figures[i + 1] is var next && IsAmount(next) && Yields().IsMatch(Gap(passage, share, next)) ? next
            : i > 1 && figures[i - 2] is var last && IsAmount(last) && Explains().IsMatch(Gap(passage, last, whole)) ? last : null;
        return told is null || !(told.SameKind(whole) || IsMoney(told, whole)) ? null
            : new(new(passage, told), Part(passage, whole, share)) { Reach = 1m, Confidence = 0.85m, Name = $"{passage.Printed(whole)}的{passage.Printed(share)}" };
    }

    // 标准 b，中央财政按 p% 承担 a.
    private static Statement? Borne(Sentence sentence, Figure[] figures, int i)
    {
        if (i + 1 >= figures.Length) return null;
        var (passage, share, told) = (sentence.Passage, figures[i], figures[i + 1]);
        if (!IsAmount(told) || !By().IsMatch(Words.Lead(passage, share)) || !Bears().IsMatch(Gap(passage, share, told))) return null;
        // What others bear by their share is no whole.
        Figure[] wholes = [.. figures.Take(i).Where((f, k) => IsAmount(f) && (f.SameKind(told) || IsMoney(f, told)) && !(k > 0 && figures[k - 1].Unit.IsPercent && Bears().IsMatch(Gap(passage, figures[k - 1], f)))).TakeLast(MostWholes)];
        if (wholes.Length == 0) return null;
        var parts = Array.ConvertAll(wholes, w => Part(passage, w, share));
        return new(new(passage, told), wholes.Length == 1 ? parts[0] : null, wholes.Length == 1 ? [] : parts) { Reach = 1m, Confidence = 0.75m };
    }

    private static Arithmetic Part(Passage passage, Figure whole, Figure share)
    {
        // What is laid down is exact: a standard for each head, and shares of full fives.
        var standard = Words.IsPerHead(whole);
        var (of, part) = (standard ? Estimate.Exact(whole.Amount) : whole.Estimate, standard || share.Value % Fives == 0 ? Estimate.Exact(share.Value) : share.Estimate);
        return new((of * part).Scale(1m / Whole), $"{passage.Printed(whole)} × {passage.Printed(share)}", PrintedFigure.Of(passage, [whole, share]));
    }

    private static bool IsAmount(Figure f) => f.Unit.Base is "元" or "元/人" or "元/人次" or "人" or "人次" or "户" && f.Value > 0 && Words.Direction(f.Label) == 0;

    // 440 元/人 is a part of 550 元, as the text leaves /人 out.
    private static bool IsMoney(Figure a, Figure b) => a.Unit.Base.StartsWith('元') && b.Unit.Base.StartsWith('元') && a.Unit.Factor == b.Unit.Factor;

    private static string Gap(Passage passage, Figure left, Figure right) => right.Start - left.End > MostApart ? "。" : passage.Text[left.End..right.Start];

    [GeneratedRegex("^(?:/[年人月季])*的$")]
    private static partial Regex Of();

    [GeneratedRegex("^[)]?[,，]?(?:即|为|是|计|也就是|计算|测算|核算|补助|承担|负担|安排|给予|拨付|预拨|下达|奖励|支付|配套|扣减|补贴|发放)(?:为|的?[^,，。;(\\d]{0,6})?$")]
    private static partial Regex Yields();

    [GeneratedRegex("^(?:/[年人月季])*[(,，](?:即|为|是|按|按照|系|相当于|占)?[^,，。;()\\d]{0,14}$")]
    private static partial Regex Explains();

    [GeneratedRegex("按照?(?:[^,，。;]{0,10})?$")]
    private static partial Regex By();

    [GeneratedRegex("(?:的?比例)?(?:承担|负担|补助|安排|配套|分担|补贴)(?:了|资金|为|:)*$")]
    private static partial Regex Bears();
}
