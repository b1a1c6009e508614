using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>中央承担 80%，地方承担 20%; 中央和地方按 80%、20% 分担: shares in which several bear one cost (分担比例).</summary>
public sealed partial class SharesBorne : ArithmeticRule
{
    private const decimal Whole = 100m;
    private const int MostApart = 20;
    private const int LongestLead = 40;
    private const int LongestVerb = 12;

    // Complements are exact where there are two; farther off, shares of different things are told.
    private const decimal Reach = 0.6m;

    public override string Id => "share.borne";

    public override string Explanation => "一句中逐个写明中央、省（自治区）、市、县、地方、单位、个人承担（分担、负担、配套）比例的，或写“按 a%、b% 的比例分担”的，各比例之和应当为 100%；列了中央和地方、单位（财政）和个人的视为列全，其他的只在超过 100% 时指出。同一方写了两次的（分档、分类）不比较。";

    public override string Example => "所需资金由中央财政承担80%，地方财政承担25%。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from sentence in passage.Sentences
        where sentence.Figures.Count > 1 && Borne().IsMatch(sentence.Text) && !Rates().IsMatch(sentence.Text)
        from run in Runs(sentence)
        let statement = Of(passage, run)
        where statement is not null
        select statement;

    // Percentages that follow one another, with nothing but payers between them.
    private static IEnumerable<Figure[]> Runs(Sentence sentence)
    {
        var run = new List<Figure>();
        foreach (var figure in sentence.Figures)
        {
            if (run.Count > 0 && (!figure.Unit.IsPercent || figure.Start - run[^1].End > MostApart || sentence.Between(run[^1], figure).Contains(';', StringComparison.Ordinal)))
            {
                if (run.Count > 1) yield return [.. run];
                run.Clear();
            }

            if (figure.Unit.IsPercent && Words.Direction(figure.Label) == 0) run.Add(figure);
        }

        if (run.Count > 1) yield return [.. run];
    }

    private static Statement? Of(Passage passage, Figure[] run)
    {
        var (shares, closed) = (PrintedFigure.Of(passage, run), false);
        if (Array.TrueForAll(run[1..], f => Bare().IsMatch(passage.Text[run[Array.IndexOf(run, f) - 1].End..f.Start])))
        {
            closed = Shared().IsMatch(passage.Text[run[^1].End..Math.Min(passage.Text.Length, run[^1].End + LongestVerb)]) && Together().IsMatch(passage.Text[Math.Max(0, run[0].Start - LongestLead)..run[0].Start]);
            if (!closed) return null;
        }
        else
        {
            var payers = Array.ConvertAll(run, f => Payer().Match(f.Label));
            if (!Array.TrueForAll(payers, p => p.Success) || payers.DistinctBy(p => p.Groups["who"].Value).Count() < run.Length) return null;
            closed = payers.Length == 2 && IsWhole(payers[0].Groups["who"].Value, payers[1].Groups["who"].Value);
        }

        var others = shares[..^1];
        var rest = new Arithmetic(Estimate.Exact(Whole) - Estimate.Sum(others.Select(s => run.Length == 2 ? Estimate.Exact(s.Figure.Amount) : s.Estimate)), $"100% - {string.Join(" - ", others.Select(s => s.Text))}", others);
        if (!closed && run.Sum(f => f.Value) <= Whole) return null;
        return new(shares[^1], rest) { Reach = Reach, Confidence = 0.75m, Name = "分担比例" };
    }

    private static bool IsWhole(string one, string other) => (one, other) is ("中央", "地方") or ("地方", "中央") or ("财政" or "单位" or "集体" or "企业", "个人") or ("个人", "财政" or "单位" or "集体" or "企业");

    [GeneratedRegex("承担|负担|分担|配套|出资")]
    private static partial Regex Borne();

    [GeneratedRegex("执行率|到位率|支付率|完成率|进度|支出率|满意")]
    private static partial Regex Rates();

    [GeneratedRegex("^[、和与:]$")]
    private static partial Regex Bare();

    [GeneratedRegex("^(?:的?比例)?(?:共同|分别|予以|进行)?(?:分担|负担|承担|出资|配套)")]
    private static partial Regex Shared();

    [GeneratedRegex("(?:中央|财政|单位|集体|企业)[^,，。;]{0,12}(?:和|与|、|及)[^,，。;]{0,12}(?:地方|个人)[^。;]{0,12}$")]
    private static partial Regex Together();

    [GeneratedRegex("^(?:[^,，;]{0,8}?(?:由|资金|经费|费用)|其中|按照?)*(?<who>中央|国家|省|自治区|兵团|市|州|地区|地方|县|区|乡|个人|单位|集体|企业|财政)[^,，;]{0,12}$")]
    private static partial Regex Payer();
}
