using Jiheng.Workflow.Deadlines;

namespace Jiheng.Workflow.Running;

/// <summary>Whether a step is late (逾期), in work days.</summary>
/// <param name="Due">Its last day.</param>
/// <param name="DaysLate">Work days late; 0 while it is not.</param>
/// <param name="DaysLeft">Work days left; 0 on the last day and after it.</param>
/// <param name="Estimated">True when the holidays of a year between are not known, so that plain weekends were counted.</param>
public sealed record Overdue(DateOnly Due, int DaysLate, int DaysLeft, bool Estimated)
{
    /// <summary>How the present step stands; null when the paper is not in hand or the step has no last day.</summary>
    public static Overdue? Of(PaperState state, DateTimeOffset now, WorkCalendar calendar)
    {
        if (state.Status != PaperStatus.Running || state.Due is not { } due) return null;
        var today = BeijingTime.DayOf(now);
        var (first, last) = today < due ? (today, due) : (due, today);
        var estimated = Enumerable.Range(first.Year, last.Year - first.Year + 1).Any(y => !calendar.Knows(y));
        return new(due, calendar.Between(due, today), calendar.Between(today, due), estimated);
    }

    /// <summary>逾期3个工作日, 今日到期, 还剩2个工作日.</summary>
    public override string ToString() => (DaysLate, DaysLeft) switch
    {
        ( > 0, _) => $"逾期{DaysLate}个工作日",
        (_, > 0) => $"还剩{DaysLeft}个工作日",
        _ => "今日到期",
    } + (Estimated ? "（未录入该年放假安排，按周末推算）" : "");
}
