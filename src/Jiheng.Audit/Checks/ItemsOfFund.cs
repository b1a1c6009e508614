using Jiheng.Audit.Claims;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>An item of a fund against the items that it is made of, told elsewhere (由几项构成的待遇与各项之和).</summary>
public sealed class ItemsOfFund : AuditRule
{
    // Farther off, part of it is told elsewhere.
    private const decimal Meant = 0.3m;

    public override string Id => "sum.items";

    public override string Explanation => "城乡居民养老金由基础养老金和个人账户养老金构成，医疗保险基金分为统筹基金和个人账户。同一险种基金的整项和它的各构成项（叫法和构成见标签词典）在文中分别写明的，整项应当等于各项之和。预算数、上年数不比较。";

    public override string Example => "2023年城乡居民养老保险基础养老金支出5.00亿元，个人账户养老金支出1.00亿元。\n全年为城乡居民养老保险待遇领取人员发放养老金6.40亿元。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => "《国务院关于建立统一的城乡居民基本养老保险制度的意见》（国发〔2014〕8号）：养老金待遇由基础养老金和个人账户养老金构成";

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var fund in FundItem.Of(manuscript, "fund_wholes").GroupBy(f => f.Fund))
            foreach (var whole in manuscript.Labels.Meanings("fund_sums"))
            {
                var parts = manuscript.Labels.Words("fund_sums", whole).Select(p => fund.Where(f => f.Item == p).Select(f => f.Figure).ToArray()).ToArray();
                var told = fund.Where(f => f.Item == whole).Select(f => f.Figure).ToArray();
                if (told.Length == 0 || parts.Any(p => p.Length == 0)) continue;
                foreach (var printed in told) yield return Compare(printed, [.. parts.Select(Usual)]);
            }
    }

    // Told several times, what most agree on.
    private static PrintedFigure Usual(PrintedFigure[] mentions) => mentions.GroupBy(m => m.Figure.Amount).OrderByDescending(g => g.Count()).First().First();

    private Claim Compare(PrintedFigure whole, PrintedFigure[] parts)
    {
        var sum = Estimate.Sum(parts.Select(p => p.Estimate));
        if (sum.With(whole.Estimate) == Agreement.Holds) return Claim.HoldsFor([whole, .. parts]);
        if (Math.Abs(sum.Value - whole.Figure.Amount) > Meant * Math.Abs(whole.Figure.Amount)) return Claim.NotCheckable;
        var unit = whole.Figure.Unit;
        var expected = Ranges.Number(sum.Value / unit.Factor, Math.Max(whole.Figure.Decimals, parts.Max(p => p.Figure.Decimals))) + unit.Symbol;
        return Fails(
            Findings.Severity.Warning, $"“{whole.Figure.Label}”印为 {whole.Text}，{string.Join("、", parts.Select(p => $"“{p.Figure.Label}”{p.Text}"))} 之和为 {expected}", whole.Text, expected,
            $"{string.Join(" + ", parts.Select(p => p.Text))} = {expected}{Ranges.Bounds(sum, whole.Figure.Decimals, unit.Symbol, unit.Factor)}", 0.75m, [whole.Location, .. parts.Select(p => p.Location)]);
    }
}
