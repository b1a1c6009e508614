using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>The total of a form's funds block against its sources (资金总额与各来源).</summary>
public sealed class FundsParts : AuditRule
{
    private const int MostLines = 10;

    // Farther off, sources are missing.
    private const decimal Meant = 0.1m;

    public override string Id => "form.funds";

    public override string Explanation => "自评表、目标表资金栏的年度资金总额（年初预算、全年预算、全年执行各栏），应当等于其下各来源之和；有“其中”的，与其中任何几项之和相符都算相符。各项之和与总额相差一成以上的视为没有列全，不比较。";

    public override string Example => "项目名称|甲|||\n资金|年初预算数|全年预算数|全年执行数\n年度资金总额|100.00|120.00|110.00\n当年财政拨款|90.00|100.00|90.00\n其他资金|10.00|15.00|20.00";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var form in manuscript.Forms)
        {
            var at = form.Funds.ToList().FindIndex(f => f.IsTotal);
            var parts = at < 0 ? [] : form.Funds.Skip(at + 1).TakeWhile(f => f is { Source: not (null or "total") }).Take(MostLines).ToArray();
            if (parts.Length < 2) continue;
            foreach (var (name, column) in new (string, Func<FundsLine, PrintedFigure?>)[] { ("年初预算数", f => f.Initial), ("全年预算数", f => f.Budget), ("全年执行数", f => f.Spent) })
                if (column(form.Funds[at]) is { } total && Compare(name, total, [.. parts.Select(column).OfType<PrintedFigure>()]) is { } claim) yield return claim;
        }
    }

    private Claim? Compare(string name, PrintedFigure total, PrintedFigure[] parts)
    {
        if (parts.Length < 2) return null;
        for (var chosen = 1; chosen < 1 << parts.Length; chosen++)
        {
            var some = parts.Where((_, i) => (chosen & (1 << i)) != 0).ToArray();
            if (Estimate.Sum(some.Select(p => p.Estimate)).With(total.Estimate) == Agreement.Holds) return Claim.HoldsFor([total, .. some]);
        }

        var sum = Estimate.Sum(parts.Select(p => p.Estimate));
        if (Math.Abs(sum.Value - total.Estimate.Value) > Meant * Math.Abs(total.Estimate.Value)) return Claim.NotCheckable;
        var (agreement, unit) = (sum.With(total.Estimate), total.Figure.Unit);
        var decimals = Math.Max(total.Figure.Decimals, parts.Max(p => p.Figure.Decimals));
        var expected = Ranges.Number(sum.Value / unit.Factor, decimals);
        return Fails(
            agreement == Agreement.Impossible ? Severity.Error : Severity.Warning, $"资金总额（{name}）印为 {total.Text}，所列 {parts.Length} 个来源之和为 {expected}{agreement.Remark()}", total.Text, expected,
            $"{string.Join(" + ", parts.Select(p => p.Figure.Number))} = {expected}{Ranges.Bounds(sum, decimals, "", unit.Factor)}", 0.8m, [total.Location, .. parts.Select(p => p.Location)]);
    }
}
