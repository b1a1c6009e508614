using FsCheck;
using FsCheck.Fluent;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Monitoring;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Tests.Monitoring;

public sealed class MonitoringTests
{
    private static readonly Derivation Tolerance = Derivation.Constant("预警幅度", new(0.10m, Units.Ratio, 2));

    // 9/12 = 75.00%, 7/12 = 58.33%.
    [Theory]
    [InlineData(9, "0.75")]
    [InlineData(7, "0.5833")]
    [InlineData(12, "1")]
    public void By_Calendar_IsMonthsElapsedOverTwelve(int month, string expected) => Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), ProgressPlan.Even.By(month).Value);

    [Fact]
    public void Problems_OfAPlan_NameTheMonths()
    {
        decimal[] good = [0, 0, 0.1m, 0.1m, 0.3m, 0.5m, 0.5m, 0.6m, 0.7m, 0.8m, 0.9m, 1];
        Assert.Empty(ProgressPlan.Problems(good));
        Assert.Equal(0.5m, ProgressPlan.Of(good).By(6).Value);
        Assert.Contains("应为1至12月各一个累计数", Assert.Single(ProgressPlan.Problems([1m])), StringComparison.Ordinal);
        decimal[] falling = [.. good];
        falling[6] = 0.4m;
        Assert.Contains("7月的累计进度40.00%小于6月的50.00%", Assert.Single(ProgressPlan.Problems(falling)), StringComparison.Ordinal);
        falling = [.. good];
        falling[11] = 0.95m;
        Assert.Contains("12月的累计进度为95.00%，应为100%", Assert.Single(ProgressPlan.Problems(falling)), StringComparison.Ordinal);
    }

    // 75.00% − 65.00% = 10.00%: still in order; 75.00% − 64.99% = 10.01%: behind.
    [Theory]
    [InlineData("65", "0.65", false)]
    [InlineData("64.99", "0.6499", true)]
    [InlineData("80", "0.8", false)]
    public void Of_PaidOfAHundred_IsBehindBeyondTheTolerance(string paid, string progress, bool behind)
    {
        var standing = ExecutionStanding.Of(Amount(100m), Amount(decimal.Parse(paid, System.Globalization.CultureInfo.InvariantCulture)), ProgressPlan.Even.By(9), Tolerance);
        Assert.Equal((decimal.Parse(progress, System.Globalization.CultureInfo.InvariantCulture), behind), (standing.Progress!.Value, standing.IsBehind));
        Assert.Equal(0.75m - standing.Progress.Value, standing.Gap!.Value);
    }

    [Fact]
    public void Of_NothingReceived_IsNotBehind() => Assert.False(ExecutionStanding.Of(Amount(0m), Amount(0m), ProgressPlan.Even.By(12), Tolerance).IsBehind);

    // 100 on 1 March and 50 on 1 May, 120 passed on: 30 of the second receipt are left, due on 31 May, 10 days over on 10 June.
    [Fact]
    public void Overdue_IssuedCountsAgainstTheOldestReceipts()
    {
        ReceivedAmount[] received = [new("乙〔2024〕2号", new(2024, 5, 1), 50m), new("甲〔2024〕1号", new(2024, 3, 1), 100m)];
        var idle = Assert.Single(PassingOn.Overdue(received, 120m, r => r.On.AddDays(30), new(2024, 6, 10)));
        Assert.Equal(new IdleAmount("乙〔2024〕2号", new(2024, 5, 1), new(2024, 5, 31), 30m, 10), idle);
        Assert.Empty(PassingOn.Overdue(received, 120m, r => r.On.AddDays(30), new(2024, 5, 31)));
        Assert.Empty(PassingOn.Overdue([.. received, new("丙〔2024〕3号", new(2024, 6, 1), -30m)], 120m, r => r.On.AddDays(30), new(2024, 6, 10)));
    }

    // The same receipts on 24 May: 30 wait, 7 days are left; passed on by 200 nothing waits.
    [Fact]
    public void Waiting_BeforeTheLastDay_SaysHowManyDaysAreLeft()
    {
        ReceivedAmount second = new("乙〔2024〕2号", new(2024, 5, 1), 50m);
        ReceivedAmount[] received = [second, new("甲〔2024〕1号", new(2024, 3, 1), 100m)];
        Assert.Equal(new WaitingAmount(second, 30m, new(2024, 5, 31), 7), Assert.Single(PassingOn.Waiting(received, 120m, r => r.On.AddDays(30), new(2024, 5, 24))));
        Assert.Empty(PassingOn.Waiting(received, 200m, r => r.On.AddDays(30), new(2024, 5, 24)));
    }

    // What is left of all overdue receipts is what was received less what was passed on, never more.
    [Fact]
    public void Overdue_OfAnything_LeavesReceivedLessIssued() =>
        Prop.ForAll<PositiveInt[], NonNegativeInt>((amounts, issued) =>
        {
            var received = amounts.Select((a, i) => new ReceivedAmount($"号{i}", new DateOnly(2024, 1, 1).AddDays(i % 90), a.Get)).ToList();
            var idle = PassingOn.Overdue(received, issued.Get, r => r.On, new(2025, 1, 1));
            return idle.Sum(i => i.Rest) == Math.Max(0m, received.Sum(r => r.Amount) - issued.Get);
        }).Holds();

    [Theory]
    [InlineData("≥95%", "92.1%", ForecastState.Missing)]
    [InlineData("≥95%", "95%", ForecastState.OnCourse)]
    [InlineData("≤60工作日", "70工作日", ForecastState.Missing)]
    [InlineData("0", "4103", ForecastState.Missing)]
    [InlineData("≥1570万人", "1600万人", ForecastState.OnCourse)]
    [InlineData("≥95%", "较好", ForecastState.Unclear)]
    public void Of_Forecast_IsHeldAgainstTheTarget(string target, string forecast, ForecastState expected) => Assert.Equal(expected, Forecast.Of("f", target, forecast).State);

    private static Derivation Amount(decimal value) => Derivation.Input("x", "x", Quantity.Of(value, Units.WanYuan));
}
