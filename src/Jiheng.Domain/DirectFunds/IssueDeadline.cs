namespace Jiheng.Domain.DirectFunds;

/// <summary>How an instrument stands against the day by which it must be passed on (下达时限状态).</summary>
public enum IssueState
{
    /// <summary>Passed on in time (按时下达).</summary>
    InTime,

    /// <summary>Passed on too late (逾期下达).</summary>
    Late,

    /// <summary>Not passed on, the day has not passed (未到期).</summary>
    Pending,

    /// <summary>Not passed on although the day has passed (逾期未下达).</summary>
    Overdue,
}

/// <summary>The check of one deadline (时限核查结果).</summary>
/// <param name="State">How it stands.</param>
/// <param name="Due">The last day.</param>
/// <param name="Days">Days taken, or days since receipt for what was not passed on.</param>
/// <param name="DaysOver">Days beyond the last day; 0 when none.</param>
public sealed record IssueCheck(IssueState State, DateOnly Due, int Days, int DaysOver);

/// <summary>
/// The day by which received money must be passed on (下达时限): within a number of calendar days of receipt, the day of
/// receipt not counted (正式下达后30日内), or by a fixed day such as 30 June, whichever comes first.
/// </summary>
public static class IssueDeadline
{
    /// <summary>The last day.</summary>
    public static DateOnly Due(DateOnly received, int days, DateOnly? fixedDay = null)
    {
        var due = received.AddDays(days);
        return fixedDay is { } day && day < due ? day : due;
    }

    /// <summary>Checks an instrument received on <paramref name="received"/> and passed on on <paramref name="issued"/> (null: not yet).</summary>
    public static IssueCheck Check(DateOnly received, DateOnly? issued, DateOnly due, DateOnly today)
    {
        var end = issued ?? today;
        var over = Math.Max(0, end.DayNumber - due.DayNumber);
        var state = (issued is null, over > 0) switch
        {
            (false, false) => IssueState.InTime,
            (false, true) => IssueState.Late,
            (true, false) => IssueState.Pending,
            (true, true) => IssueState.Overdue,
        };
        return new(state, due, end.DayNumber - received.DayNumber, over);
    }
}
