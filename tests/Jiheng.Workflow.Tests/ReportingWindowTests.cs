using Jiheng.Workflow.Deadlines;

namespace Jiheng.Workflow.Tests;

/// <summary>报送期限: closed to all, open to one unit for one period with a reason.</summary>
public sealed class ReportingWindowTests
{
    private static readonly DateOnly Due = new(2025, 9, 30);
    private static readonly ReportingWindow Window = new("tracking-return", "2025-09", Due, 2, [new("喀什", "2025-09", new(2025, 10, 20), "停电", "李四"), new("和田", "2025-08", new(2025, 12, 31), "停电", "李四")]);

    [Theory]
    [InlineData("阿克苏", "2025-09-30", 0, false)]
    [InlineData("阿克苏", "2025-10-09", 1, false)] // first work day after 国庆节
    [InlineData("阿克苏", "2025-10-10", 2, false)] // the last day of grace
    [InlineData("阿克苏", "2025-10-11", 3, true)] // a worked Saturday
    [InlineData("喀什", "2025-10-20", 9, false)] // 9, 10, 11, 13–17 and 20 October
    [InlineData("喀什", "2025-10-21", 10, true)]
    [InlineData("和田", "2025-10-11", 3, true)] // an exception of another period opens nothing
    public void StateFor_UnitAndDay_IsOpenOrClosed(string unit, string day, int late, bool closed)
    {
        var state = Window.StateFor(unit, DateOnly.ParseExact(day, "yyyy-MM-dd"), Shipped.Calendar);
        Assert.Equal(closed, state.Closed);
        Assert.Equal(late, state.LateDays);
    }

    [Theory]
    [InlineData("", "2025-10-20", "reason-missing")]
    [InlineData("停电", "2025-10-08", "date-past")]
    public void Grant_WithoutReasonOrForThePast_IsRefused(string reason, string until, string code) =>
        Assert.Equal(code, WindowException.Grant("喀什", "2025-09", DateOnly.ParseExact(until, "yyyy-MM-dd"), reason, "李四", new(2025, 10, 9)).Refusal?.Code);
}
