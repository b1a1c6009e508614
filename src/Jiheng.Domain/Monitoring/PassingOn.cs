using Jiheng.Domain.DirectFunds;

namespace Jiheng.Domain.Monitoring;

/// <summary>Money that came with one instrument (收到的一笔资金), 万元.</summary>
/// <param name="Instrument">发文字号.</param>
/// <param name="On">Day of the instrument.</param>
/// <param name="Amount">Negative when money was taken back.</param>
public sealed record ReceivedAmount(string Instrument, DateOnly On, decimal Amount);

/// <summary>Money that should have been passed on and was not (逾期未下达), 万元.</summary>
/// <param name="Instrument">发文字号.</param>
/// <param name="On">Day of the instrument.</param>
/// <param name="Due">The last day for passing it on.</param>
/// <param name="Rest">What of it has not been passed on.</param>
/// <param name="Days">Days beyond the last day.</param>
public sealed record IdleAmount(string Instrument, DateOnly On, DateOnly Due, decimal Rest, int Days);

/// <summary>Money that still waits to be passed on (待下达资金), 万元.</summary>
/// <param name="Receipt">The receipt of which it is left.</param>
/// <param name="Rest">What of it has not been passed on.</param>
/// <param name="Due">The last day for passing it on.</param>
/// <param name="DaysLeft">Days until then; negative when the day has passed.</param>
public sealed record WaitingAmount(ReceivedAmount Receipt, decimal Rest, DateOnly Due, int DaysLeft);

/// <summary>
/// Which received money still waits to be passed on (资金滞留). Instruments do not say out of which receipt they pass on, so what
/// was passed on and what was taken back counts against the oldest receipts first.
/// </summary>
public static class PassingOn
{
    /// <summary>The receipts whose last day has passed and which are not wholly passed on, oldest first.</summary>
    /// <param name="received">All receipts of one kind of money.</param>
    /// <param name="issued">What was passed on of it, 万元.</param>
    /// <param name="due">The last day for a receipt, e.g. by <see cref="IssueDeadline.Due"/>.</param>
    /// <param name="today">The day of the check.</param>
    public static IReadOnlyList<IdleAmount> Overdue(IEnumerable<ReceivedAmount> received, decimal issued, Func<ReceivedAmount, DateOnly> due, DateOnly today) =>
        [.. Waiting(received, issued, due, today).Where(static w => w.DaysLeft < 0).Select(static w => new IdleAmount(w.Receipt.Instrument, w.Receipt.On, w.Due, w.Rest, -w.DaysLeft))];

    /// <summary>The receipts that are not wholly passed on, oldest first, whether their last day has passed or not.</summary>
    /// <param name="received">All receipts of one kind of money.</param>
    /// <param name="issued">What was passed on of it, 万元.</param>
    /// <param name="due">The last day for a receipt.</param>
    /// <param name="today">The day of the check.</param>
    public static IReadOnlyList<WaitingAmount> Waiting(IEnumerable<ReceivedAmount> received, decimal issued, Func<ReceivedAmount, DateOnly> due, DateOnly today)
    {
        var all = received.OrderBy(static r => r.On).ThenBy(static r => r.Instrument, StringComparer.Ordinal).ToList();
        var gone = issued - all.Where(static r => r.Amount < 0m).Sum(static r => r.Amount);
        var waiting = new List<WaitingAmount>();
        foreach (var receipt in all.Where(static r => r.Amount > 0m))
        {
            var covered = Math.Clamp(gone, 0m, receipt.Amount);
            gone -= covered;
            if (covered < receipt.Amount) waiting.Add(new(receipt, receipt.Amount - covered, due(receipt), due(receipt).DayNumber - today.DayNumber));
        }

        return waiting;
    }
}
