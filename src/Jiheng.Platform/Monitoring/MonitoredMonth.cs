namespace Jiheng.Platform.Monitoring;

/// <summary>Which month's figures a check on some day can expect (监控截止月).</summary>
internal static class MonitoredMonth
{
    /// <summary>The last month of the year that has ended by the day; 0 when none has.</summary>
    internal static int Of(int year, DateOnly day)
    {
        if (day.Year != year) return day.Year > year ? 12 : 0;
        return day.AddDays(1).Month == day.Month ? day.Month - 1 : day.Month;
    }
}
