using System.Globalization;

namespace Jiheng.Domain.Targets;

/// <summary>How often a deadline comes round (周期).</summary>
public enum Recurrence
{
    /// <summary>Once.</summary>
    Once,

    /// <summary>每月.</summary>
    Monthly,

    /// <summary>每季度.</summary>
    Quarterly,

    /// <summary>每年.</summary>
    Yearly,
}

/// <summary>
/// A point in the calendar as printed (时间点): any of year, month and day may be missing; 底 and 末 mean the last day.
/// </summary>
/// <param name="Year">Year, or null when not printed.</param>
/// <param name="Month">Month 1–12, or null.</param>
/// <param name="Day">Day 1–31, or null; the last day of the period when <paramref name="AtEnd"/>.</param>
/// <param name="AtEnd">底 or 末 was printed.</param>
/// <param name="Every">How often.</param>
public sealed record CalendarPoint(int? Year, int? Month, int? Day, bool AtEnd = false, Recurrence Every = Recurrence.Once)
{
    /// <summary>
    /// The last day that still meets “by this point”: a named day and a period's end are included (11月30日前), a bare
    /// month or year is not (5月前 ends on 30 April). Null when the year is not known.
    /// </summary>
    public DateOnly? LastDay()
    {
        if (Year is not { } year) return null;
        if (Month is not { } month) return AtEnd ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1).AddDays(-1);
        if (Day is { } day) return new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
        var first = new DateOnly(year, month, 1);
        return AtEnd ? first.AddMonths(1).AddDays(-1) : first.AddDays(-1);
    }

    /// <summary>The first day that the printed point can mean: 2024年4月 → 1 April 2024. Null without a year.</summary>
    public DateOnly? FirstDay() => Year is { } year
        ? new DateOnly(year, Month ?? 1, Day is { } d ? Math.Min(d, DateTime.DaysInMonth(year, Month ?? 1)) : 1)
        : null;

    /// <summary>As printed: 2024年4月30日.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Every switch { Recurrence.Monthly => "每月", Recurrence.Quarterly => "每季度", Recurrence.Yearly => "每年", _ => "" }}{(Year is { } y ? y + "年" : "")}{(Month is { } m ? m + "月" : "")}{(Day is { } d ? d + "日" : "")}{(AtEnd ? "底" : "")}");
}
