using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>Cumulative balance ÷ (expenditure ÷ 12) = months that the fund can pay (可支付月数).</summary>
public sealed partial class MonthsOfReserve : AuditRule
{
    private const string Pooled = "统筹";
    private const int MostAgain = 5;

    public override string Id => "months";

    public override string Explanation => "同一段中写明基金支出、累计结余和可支付月数时，可支付月数＝累计结余÷（支出÷12）。";

    public override string Example => "基金支出120.0亿元，累计结余90.0亿元，可支付月数7个月。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from months in passage.Figures
        where months.Unit.Base is "个月" or "月" && Months().IsMatch(months.Label)
        select Compare(manuscript, passage, months);

    // The same figure in the form or in the next chapter stands and falls with it.
    private static IEnumerable<Location> Again(Manuscript manuscript, Passage passage, Figure months) =>
        manuscript.Passages.Where(p => p != passage).SelectMany(p => p.Figures.Where(f => f.Value == months.Value && f.Unit.Base == months.Unit.Base && Told().IsMatch(Words.Lead(p, f))).Select(p.Locate)).Take(MostAgain);

    private Claim Compare(Manuscript manuscript, Passage passage, Figure months)
    {
        var reserve = passage.Figures.LastOrDefault(f => f.End <= months.Start && Reserve().IsMatch(f.Label));
        var spent = passage.Figures.Where(f => f.End <= months.Start && reserve is not null && f.SameKind(reserve) && Spent().IsMatch(f.Label) && Words.IsLevel(f)).ToArray();
        if (reserve is null || spent.Length == 0) return Claim.NotCheckable;
        // 统筹基金可支付 16.5 个月: its own balance and expenditure, wherever they stand before it.
        if (months.Label.Contains(Pooled, StringComparison.Ordinal))
        {
            var pooled = passage.Figures.Where(f => f.End <= months.Start && f.SameKind(reserve) && f.Label.Contains(Pooled, StringComparison.Ordinal) && Words.IsLevel(f)).ToArray();
            foreach (var balance in pooled)
                if (Array.Find(pooled, f => f != balance && Estimate.Divide(balance.Estimate.Scale(12m), f.Estimate)?.With(months.Estimate) == Agreement.Holds) is { } expenditure)
                    return Claim.HoldsFor(PrintedFigure.Of(passage, [months, balance, expenditure]));
            if (pooled.Length > 0 && !reserve.Label.Contains(Pooled, StringComparison.Ordinal)) (reserve, spent) = (pooled.LastOrDefault(f => !Spent().IsMatch(f.Label)) ?? reserve, [.. pooled.Where(f => Spent().IsMatch(f.Label))]);
            if (spent.Length == 0) return Claim.NotCheckable;
        }

        Estimate? nearest = null;
        foreach (var year in spent)
        {
            if (Estimate.Divide(reserve.Estimate.Scale(IsMonthly(year) ? 1m : 12m), year.Estimate) is not { } range) continue;
            if (range.With(months.Estimate) == Agreement.Holds) return Claim.HoldsFor(PrintedFigure.Of(passage, [months, reserve, year]));
            nearest ??= range;
        }

        if (nearest is not { } found) return Claim.NotCheckable;
        var expected = Ranges.Text(found, 1, "个月");
        Location[] again = [.. Again(manuscript, passage, months)];
        return Fails(
            Severity.Error, $"可支付月数印为 {passage.Printed(months)}，按所列结余和支出算得 {expected}{(again.Length > 0 ? $"（同样的月数另有 {again.Length} 处）" : "")}", passage.Printed(months), expected,
            $"{passage.Printed(reserve)} ÷ {(IsMonthly(spent[0]) ? passage.Printed(spent[0]) : $"({passage.Printed(spent[0])} ÷ 12)")} = {Ranges.Result(found, months.Decimals, "个月")}", 0.9m, [passage.Locate(months), passage.Locate(reserve), passage.Locate(spent[0]), .. again]);
    }

    private static bool IsMonthly(Figure spent) => spent.Label.Contains("月均", StringComparison.Ordinal) || spent.Label.Contains("每月", StringComparison.Ordinal);

    [GeneratedRegex("可(?:支付|支配|支撑)月数(?:为|是|达)?$")]
    private static partial Regex Told();

    [GeneratedRegex(@"可(?:支付|支配|支撑)(?:月数)?$")]
    private static partial Regex Months();

    [GeneratedRegex(@"(?:累计|滚存)(?:基金)?(?:结余|结存)$")]
    private static partial Regex Reserve();

    [GeneratedRegex(@"支出(?:合计|总计|小计)?$")]
    private static partial Regex Spent();
}
