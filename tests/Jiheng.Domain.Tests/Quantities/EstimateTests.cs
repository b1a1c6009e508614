using FsCheck;
using FsCheck.Fluent;
using Jiheng.Domain.Quantities;
using Interval = Jiheng.Domain.Quantities.Interval;

namespace Jiheng.Domain.Tests.Quantities;

public sealed class EstimateTests
{
    private static Estimate Printed(decimal value, int decimals = 0) => Estimate.Of(value, Interval.OfPrinted(value, decimals));

    private static Estimate Whole(params decimal[] values) => Estimate.Sum(values.Select(v => Printed(v)));

    [Fact]
    public void With_TwoPartsAndTheirTotal_HasOneTier()
    {
        // Each of three figures is ±0.5: 101 is 1 off, within 1.5; 102 is 2 off.
        Assert.Equal(Agreement.Holds, Whole(40m, 60m).With(Printed(101m)));
        Assert.Equal(Agreement.Impossible, Whole(40m, 60m).With(Printed(102m)));
    }

    [Fact]
    public void With_NineParts_SetsOrdinaryRoundingApartFromWhatIsBarelyPossible()
    {
        // Nine parts and the total: possible within 10 × 0.5 = 5, ordinary within √(3 × 10 × 0.25) = 2.74.
        var sum = Whole(10m, 20m, 30m, 40m, 50m, 60m, 70m, 80m, 90m);
        Assert.Equal(Agreement.Holds, sum.With(Printed(452m)));
        Assert.Equal(Agreement.Suspicious, sum.With(Printed(453m)));
        Assert.Equal(Agreement.Suspicious, sum.With(Printed(455m)));
        Assert.Equal(Agreement.Impossible, sum.With(Printed(456m)));
    }

    [Fact]
    public void Ordinary_OfNineParts_IsThreeStandardDeviations()
    {
        var ordinary = Whole(10m, 20m, 30m, 40m, 50m, 60m, 70m, 80m, 90m).Ordinary;
        Assert.Equal(2.598m, decimal.Round(ordinary.Upper - 450m, 3)); // √(3 × 9 × 0.25)
        Assert.Equal(new Interval(445.5m, 454.5m), Whole(10m, 20m, 30m, 40m, 50m, 60m, 70m, 80m, 90m).Possible);
    }

    [Fact]
    public void Divide_OfAmountsInWan_ReachesAsFarAsTheInterval()
    {
        var rate = Estimate.Divide(Printed(2.73m, 2), Printed(54.96m, 2))!.Value.Scale(100m);
        Assert.Equal(Agreement.Holds, rate.With(Printed(4.97m, 2)));
        Assert.Equal(Agreement.Impossible, rate.With(Printed(4.99m, 2)));
        Assert.Null(Estimate.Divide(Printed(1m), Printed(0m)));
    }

    [Fact]
    public void With_FiguresThatWereRounded_IsNeverImpossibleNorOftenSuspicious()
    {
        var suspicious = 0;
        Prop.ForAll(Gen.Choose(1, 9_999_999).ArrayOf(12).ToArbitrary(), amounts =>
        {
            var exact = amounts.Select(a => a / 1000m).ToArray();
            var sum = Whole([.. exact.Select(a => decimal.Round(a, 0, MidpointRounding.AwayFromZero))]);
            var agreement = sum.With(Printed(decimal.Round(exact.Sum(), 0, MidpointRounding.AwayFromZero)));
            if (agreement == Agreement.Suspicious) suspicious++;
            return agreement != Agreement.Impossible && sum.Possible.Contains(exact.Sum());
        }).Holds(500);
        Assert.True(suspicious <= 5, $"{suspicious} of 500 true sums were suspicious.");
    }
}
