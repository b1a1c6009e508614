namespace Jiheng.Workflow.Deadlines;

/// <summary>
/// Which days are worked (工作日历): Monday to Friday without the holidays, and the weekends that are worked in exchange (调休).
/// Years without a published arrangement count plain weekends, and say so.
/// </summary>
public sealed class WorkCalendar
{
    private readonly Dictionary<DateOnly, bool> exceptions;
    private readonly HashSet<int> years;

    /// <summary>Joins the arrangements of several years.</summary>
    public WorkCalendar(IEnumerable<HolidayYear> arrangements)
    {
        var all = arrangements.ToArray();
        years = [.. all.Select(a => a.Year)];
        exceptions = [];
        foreach (var day in all.SelectMany(a => a.Holidays).SelectMany(h => h.Days)) exceptions[day] = false;
        foreach (var day in all.SelectMany(a => a.WorkedWeekends)) exceptions[day] = true;
    }

    /// <summary>Plain weekends.</summary>
    public static WorkCalendar WeekendsOnly { get; } = new([]);

    /// <summary>True when the arrangement of that year is known.</summary>
    public bool Knows(int year) => years.Contains(year);

    /// <summary>True for a day on which offices work.</summary>
    public bool IsWorkDay(DateOnly day) =>
        exceptions.TryGetValue(day, out var worked) ? worked : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day that is <paramref name="workDays"/> work days after <paramref name="from"/>; the day itself does not count (当日不计).</summary>
    public DateOnly Add(DateOnly from, int workDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workDays);
        var day = from;
        for (var left = workDays; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkDay(day)) left--;
        }

        return day;
    }

    /// <summary>Work days after <paramref name="from"/> up to and including <paramref name="to"/>; 0 when <paramref name="to"/> is not later.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (IsWorkDay(day)) count++;
        }

        return count;
    }
}
