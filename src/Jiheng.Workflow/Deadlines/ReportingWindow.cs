namespace Jiheng.Workflow.Deadlines;

/// <summary>Until when the papers of one kind and period are handed in (报送期限), and who has been given longer.</summary>
/// <param name="Workflow">Kind of paper, e.g. tracking-return.</param>
/// <param name="Period">The period reported on, e.g. 2025-03.</param>
/// <param name="Due">Last day of handing in.</param>
/// <param name="Grace">Work days after it in which a late paper is still taken; then the window is closed.</param>
/// <param name="Exceptions">Units that have longer.</param>
public sealed record ReportingWindow(string Workflow, string Period, DateOnly Due, int Grace, IReadOnlyList<WindowException> Exceptions)
{
    /// <summary>How the window stands for a unit on a day.</summary>
    public WindowState StateFor(string unit, DateOnly day, WorkCalendar calendar)
    {
        var exception = Exceptions.Where(e => e.Unit == unit && e.Period == Period).MaxBy(e => e.Until);
        var closes = calendar.Add(Due, Grace);
        var until = exception is not null && exception.Until > closes ? exception.Until : closes;
        return new(Due, until, day > Due ? calendar.Between(Due, day) : 0, day > until, exception?.Until == until ? exception : null);
    }
}

/// <summary>One unit, one period, one reason (例外).</summary>
/// <param name="Unit">The organisation that has longer.</param>
/// <param name="Period">For which period only.</param>
/// <param name="Until">Last day.</param>
/// <param name="Reason">Why; never empty.</param>
/// <param name="GrantedBy">Who allowed it.</param>
public sealed record WindowException(string Unit, string Period, DateOnly Until, string Reason, string GrantedBy)
{
    /// <summary>The exception, or why it cannot be granted.</summary>
    public static Running.Decided<WindowException> Grant(string unit, string period, DateOnly until, string reason, string by, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(reason)) return Running.Refusal.Of("reason-missing", "开放例外须说明理由；请填写");
        if (until < today) return Running.Refusal.Of("date-past", $"给出“{until:yyyy-MM-dd}”，应为今天（{today:yyyy-MM-dd}）或以后的日期");
        return new WindowException(unit, period, until, reason.Trim(), by);
    }
}

/// <summary>How a window stands for one unit today (报送状态).</summary>
/// <param name="Due">Last day of handing in on time.</param>
/// <param name="Until">Last day of handing in at all.</param>
/// <param name="LateDays">Work days late.</param>
/// <param name="Closed">True when nothing is taken any more.</param>
/// <param name="Exception">The exception by which it is still open, if any.</param>
public sealed record WindowState(DateOnly Due, DateOnly Until, int LateDays, bool Closed, WindowException? Exception)
{
    /// <summary>Why nothing new is begun or handed in any more, and what to do about it; null while the window is open.</summary>
    public Running.Refusal? Refused() => !Closed ? null
        : Running.Refusal.Of("window-closed", $"报送期限 {Due:yyyy-MM-dd} 已过{(Until > Due ? $"，延期也已于 {Until:yyyy-MM-dd} 到期" : "")}（逾期{LateDays}个工作日），不再接收；确需补报的，请向上级说明理由，由上级批准延期");
}
