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
    private const int MostBack = 6;
    private const decimal MostApart = 0.5m;

    public override string Id => "months";

    public override string Explanation => "写明基金支出、累计结余和可支付月数时，可支付月数＝累计结余÷（支出÷12）；支出（结余）写在前面六段以内、且只有一个基金支出（滚存结余）数的，取该数。";

    public override string Example => "基金支出120.0亿元，累计结余90.0亿元，可支付月数7个月。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var again = new Lazy<ILookup<(decimal, string), PrintedFigure>>(() => Told(manuscript).ToLookup(f => (f.Figure.Value, f.Figure.Unit.Base)));
        for (var p = 0; p < manuscript.Prose.Count; p++)
            foreach (var months in manuscript.Prose[p].Figures.Where(IsMonths))
                yield return Compare(again, manuscript.Prose[p], months) ?? Across(manuscript, p, months) ?? Claim.NotCheckable;
    }

    private static bool IsMonths(Figure f) => f.Unit.Base is "个月" or "月" && Months().IsMatch(f.Label);

    private static IEnumerable<PrintedFigure> Told(Manuscript manuscript) =>
        manuscript.Passages.SelectMany(p => p.Figures.Where(f => f.Unit.Base is "个月" or "月" && Told().IsMatch(Words.Lead(p, f))).Select(f => new PrintedFigure(p, f)));

    // The same figure in the form or in the next chapter stands and falls with it.
    private static IEnumerable<Location> Again(ILookup<(decimal, string), PrintedFigure> told, Passage passage, Figure months) =>
        Nearby.Of([.. told[(months.Value, months.Unit.Base)]], passage, MostAgain + 1).Where(f => f.Passage != passage).Take(MostAgain).Select(f => f.Location);

    // 滚存结余 a，可支付 n 个月: the year's expenditure was told some paragraphs before, once.
    private Claim? Across(Manuscript manuscript, int at, Figure months)
    {
        var passage = manuscript.Prose[at];
        if (months.Label.Contains(Pooled, StringComparison.Ordinal) || (passage.Figures.LastOrDefault(f => f.End <= months.Start && Reserve().IsMatch(f.Label)) is { } here ? new(passage, here) : ReserveBefore(manuscript, at)) is not { } told) return null;
        var reserve = told.Figure;
        var spent = manuscript.Prose.Skip(Math.Max(0, at - MostBack)).Take(Math.Min(at, MostBack)).SelectMany(p => PrintedFigure.Of(p, p.Figures.Where(f => f.SameKind(reserve) && Words.IsLevel(f) && !Words.IsReference(f) && OfFund().IsMatch(f.Label)))).ToArray();
        if (spent.DistinctBy(f => f.Figure.Amount).Count() != 1 || Estimate.Divide(reserve.Estimate.Scale(12m), spent[0].Estimate) is not { } range) return null;
        if (range.With(months.Estimate) == Agreement.Holds) return Claim.HoldsFor(new(passage, months), told, spent[0]);
        var expected = Ranges.Text(range, 1, "个月");
        return Math.Abs(range.Value - months.Value) > MostApart * months.Value ? null : Fails(
            Severity.Warning, $"可支付月数印为 {passage.Printed(months)}，按所列结余和前文支出算得 {expected}", passage.Printed(months), expected,
            $"{told.Text} ÷ ({spent[0].Text} ÷ 12) = {Ranges.Result(range, months.Decimals, "个月")}", 0.75m, passage.Locate(months), told.Location, spent[0].Location);
    }

    // 年末滚存结余 a, in a paragraph before, and no other balance but last year's.
    private static PrintedFigure? ReserveBefore(Manuscript manuscript, int at)
    {
        var told = manuscript.Prose.Skip(Math.Max(0, at - MostBack)).Take(Math.Min(at, MostBack)).SelectMany(p => PrintedFigure.Of(p, p.Figures.Where(f => Reserve().IsMatch(f.Label) && !Words.IsReference(f) && !Opening().IsMatch(f.Label)))).DistinctBy(f => f.Figure.Amount).Take(2).ToArray();
        return told is [var only] ? only : null;
    }

    [GeneratedRegex("年初|期初|上年|统筹|账户")]
    private static partial Regex Opening();

    private Claim? Compare(Lazy<ILookup<(decimal, string), PrintedFigure>> told, Passage passage, Figure months)
    {
        var reserve = passage.Figures.LastOrDefault(f => f.End <= months.Start && Reserve().IsMatch(f.Label));
        var spent = passage.Figures.Where(f => f.End <= months.Start && reserve is not null && f.SameKind(reserve) && Spent().IsMatch(f.Label) && Words.IsLevel(f)).ToArray();
        if (reserve is null || spent.Length == 0) return null;
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
        Location[] again = [.. Again(told.Value, passage, months)];
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

    [GeneratedRegex("^(?:20..年度?|全年|当年|本年度?|[^,，;]{0,8}医疗保险|居民医保|医保|统筹)*基金(?:总)?支出(?:合计|总计)?$")]
    private static partial Regex OfFund();

    [GeneratedRegex(@"支出(?:合计|总计|小计)?$")]
    private static partial Regex Spent();
}
