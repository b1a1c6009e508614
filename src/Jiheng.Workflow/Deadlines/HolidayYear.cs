namespace Jiheng.Workflow.Deadlines;

/// <summary>The holidays of one year as the State Council arranges them (放假安排).</summary>
/// <param name="Year">The year.</param>
/// <param name="Citation">The notice, or “unverified”.</param>
/// <param name="Holidays">Spans of days off, weekends within them included.</param>
/// <param name="WorkedWeekends">Saturdays and Sundays that are worked (调休上班).</param>
public sealed record HolidayYear(int Year, string Citation, IReadOnlyList<Holiday> Holidays, IReadOnlyList<DateOnly> WorkedWeekends);

/// <summary>One holiday (节假日).</summary>
/// <param name="Name">E.g. 春节.</param>
/// <param name="From">First day off.</param>
/// <param name="To">Last day off.</param>
public sealed record Holiday(string Name, DateOnly From, DateOnly To)
{
    /// <summary>Each day off.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays);
}
