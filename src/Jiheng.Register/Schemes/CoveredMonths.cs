namespace Jiheng.Register.Schemes;

/// <summary>The months in which at least one of several enrolments is in force (已有参保的月份): growing, so that thousands of one person are gone through once.</summary>
internal sealed class CoveredMonths
{
    // Ascending, with at least a month between one and the next.
    private readonly List<EnrolmentPeriod> _spans = [];

    /// <summary>True until a period was added, be it one without months.</summary>
    internal bool IsNone { get; private set; } = true;

    /// <summary>False as long as the periods that were added have no months.</summary>
    internal bool HasMonths => _spans.Count > 0;

    internal void Add(EnrolmentPeriod period)
    {
        IsNone = false;
        if (period.IsLater) return;
        var (at, first, last) = (0, period.First, period.Last);
        while (at < _spans.Count && _spans[at].Last.Next < first) at++;
        for (; at < _spans.Count && _spans[at].First <= last.Next; _spans.RemoveAt(at))
        {
            first = _spans[at].First < first ? _spans[at].First : first;
            last = _spans[at].Last > last ? _spans[at].Last : last;
        }

        _spans.Insert(at, new(first, last));
    }

    /// <summary>Those of a period, ascending.</summary>
    internal IEnumerable<Month> In(EnrolmentPeriod period) => _spans.SelectMany(period.Common);
}
