using System.Numerics;
using Jiheng.Domain.Derivations;

namespace Jiheng.Register.Schemes;

/// <summary>What an enrolment that should not be costs in a policy year (涉及金额).</summary>
/// <param name="Year">政策年度.</param>
/// <param name="Months">Months of the year in which it overlaps another enrolment, or lies after death.</param>
/// <param name="Standard">The yearly subsidy per head, which is paid by heads and not by months; null when none is at stake or known.</param>
/// <param name="Reason">Why nothing is at stake; empty when something is.</param>
public sealed record Stake(int Year, int Months, Derivation? Standard, string Reason)
{
    public decimal Yuan => Standard?.Value ?? 0m;

    /// <summary>Of a surplus enrolment: every year with a common month costs the year's subsidy.</summary>
    public static IReadOnlyList<Stake> OfOverlap(IEnumerable<Month> months, string scheme, string area, SubsidyStandards standards) =>
        [.. ByYear(months).Select(y => Of(y.Year, y.Months, scheme, area, standards))];

    /// <summary>Of somebody who has died: every year that began after the death costs its subsidy; in the year of death he was rightly enrolled.</summary>
    public static IReadOnlyList<Stake> OfDeath(IEnumerable<Month> months, DateOnly death, string scheme, string area, SubsidyStandards standards) =>
        [.. ByYear(months).Select(y => y.Year > death.Year ? Of(y.Year, y.Months, scheme, area, standards) : new Stake(y.Year, y.Months, null, "死亡当年已合法参保，不计金额"))];

    /// <summary>2024年10个月670元.</summary>
    public string Text => Reason.Length > 0 ? $"{Year}年{Months}个月（{Reason}）" : $"{Year}年{Months}个月{Yuan:0.##}元";

    // Each month once, a bit of its year.
    private static IEnumerable<(int Year, int Months)> ByYear(IEnumerable<Month> months)
    {
        var years = new SortedList<int, int>();
        foreach (var month in months) years[month.Year] = years.GetValueOrDefault(month.Year) | (1 << month.OfYear);
        return years.Select(static y => (y.Key, BitOperations.PopCount((uint)y.Value)));
    }

    private static Stake Of(int year, int months, string scheme, string area, SubsidyStandards standards)
    {
        if (!InsuranceSchemes.IsSubsidised(scheme)) return new(year, months, null, "职工医保没有财政补助");
        return standards.Of(year, area) is { } standard ? new(year, months, standard, "") : new(year, months, null, "没有该年度补助标准");
    }
}
