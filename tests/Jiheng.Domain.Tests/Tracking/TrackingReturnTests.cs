using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Tracking;

namespace Jiheng.Domain.Tests.Tracking;

public sealed class TrackingReturnTests
{
    [Fact]
    public void Progress_TwoLines_IsTheRatioOfTheSums()
    {
        // (30 + 10) ÷ (100 + 20) = 33.33%, not the mean of 30% and 50%.
        var tracking = new TrackingReturn("某地区", 2024, 6, [Line(1, 100m, 30m), Line(2, 20m, 10m)]);
        Assert.Equal(120m, tracking.Received!.Value);
        Assert.Equal(0.3333m, tracking.Progress!.Value);
        Assert.Equal("tracking.total.progress", tracking.Progress.Key);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(null, 10)]
    [InlineData(10, null)]
    public void Progress_NothingReceivedOrNotReported_IsBlank(int? received, int? paid) =>
        Assert.Null(Line(1, received, paid).Progress);

    [Fact]
    public void Totals_NoLines_AreBlank()
    {
        var tracking = new TrackingReturn("某地区", 2024, 6, []);
        Assert.Null(tracking.Received);
        Assert.Null(tracking.Progress);
    }

    private static TrackingLine Line(int number, decimal? received, decimal? paid) => new($"tracking.{number}", "某财社〔2024〕1号", "某补助", "中央直达资金")
    {
        Received = Figure($"tracking.{number}.received", received),
        Paid = Figure($"tracking.{number}.paid", paid),
    };

    private static Derivation? Figure(string key, decimal? value) =>
        value is { } v ? Derivation.Input(key, key, Quantity.Of(v, Units.WanYuan)) : null;
}
