using Jiheng.Workflow.Deadlines;

namespace Jiheng.Workflow.Running;

/// <summary>Whether a step is late (逾期), in work days.</summary>
/// <param name="Due">Its last day.</param>
/// <param name="DaysLate">Work days late; 0 while it is not.</param>
/// <param name="DaysLeft">Work days left; 0 on the last day and after it.</param>
/// <param name="Estimated">True when the holidays of a year between are not known, so that plain weekends were counted.</param>
/// <param name="Closed">True when the reporting window is closed on what was not handed in (已截止).</param>
public sealed record Overdue(DateOnly Due, int DaysLate, int DaysLeft, bool Estimated, bool Closed)
{
    /// <summary>
    /// The last day of the present step; of what was never handed in, that of the reporting window where it ends earlier. Null when
    /// neither has one.
    /// </summary>
    public static DateOnly? DueOf(PaperState state, PaperFacts facts) =>
        state.Status == PaperStatus.Running && !state.HandedIn && facts.Window is { } window && !(state.Due <= window.Until) ? window.Until : state.Due;

    /// <summary>How the present step stands; null when the paper is not in hand or the step has no last day.</summary>
    public static Overdue? Of(PaperState state, PaperFacts facts, DateTimeOffset now)
    {
        var calendar = facts.Calendar;
        if (state.Status != PaperStatus.Running || DueOf(state, facts) is not { } due) return null;
        var today = BeijingTime.DayOf(now);
        var (first, last) = today < due ? (today, due) : (due, today);
        var estimated = Enumerable.Range(first.Year, last.Year - first.Year + 1).Any(y => !calendar.Knows(y));
        return new(due, calendar.Between(due, today), calendar.Between(today, due), estimated, facts.Window is { Closed: true } && !state.HandedIn);
    }

    /// <summary>逾期3个工作日, 今日到期, 还剩2个工作日, 已截止.</summary>
    public override string ToString() => Closed ? "已截止" : (DaysLate, DaysLeft) switch
    {
        ( > 0, _) => $"逾期{DaysLate}个工作日",
        (_, > 0) => $"还剩{DaysLeft}个工作日",
        _ => "今日到期",
    } + (Estimated ? "（未录入该年放假安排，按周末推算）" : "");
}
