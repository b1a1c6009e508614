using FsCheck;
using FsCheck.Fluent;
using Jiheng.Domain.Quantities;
using Interval = Jiheng.Domain.Quantities.Interval;

namespace Jiheng.Domain.Tests.Quantities;

public sealed class IntervalTests
{
    [Fact]
    public void Intersects_SumOfRoundedCounties_AgreesWithThePrintedTotal()
    {
        // 塔城 2020: seven counties, each rounded to whole 万元, print 29246.
        var sum = new[] { 4235m, 5049m, 6635m, 6900m, 3207m, 1661m, 1559m }.Select(v => Interval.OfPrinted(v, 0)).Aggregate((a, b) => a + b);
        Assert.True(sum.Intersects(Interval.OfPrinted(29246m, 0)));
        Assert.False(sum.Intersects(Interval.OfPrinted(29251m, 0)));
    }

    [Fact]
    public void Divide_DivisorMayBeZero_IsNull() => Assert.Null(Interval.Divide(Interval.Exact(1m), Interval.OfPrinted(0m, 0)));

    [Fact]
    public void Constructor_ReversedEnds_Throws() => Assert.Throws<ArgumentException>(() => new Interval(2m, 1m));

    [Fact]
    public void Arithmetic_AnyMembers_StayInside()
    {
        var figures = from v in Gen.Choose(-10000, 10000) from d in Gen.Choose(0, 3) from off in Gen.Choose(-50, 50) select (Printed: v / 100m, Decimals: d, Off: off / 100m);
        Prop.ForAll(Arb.From(figures), Arb.From(figures), (a, b) =>
        {
            var (x, y) = (Interval.OfPrinted(a.Printed, a.Decimals), Interval.OfPrinted(b.Printed, b.Decimals));
            var (p, q) = (a.Printed + a.Off * x.Width, b.Printed + b.Off * y.Width);
            return (x + y).Contains(p + q) && (x - y).Contains(p - q) && (x * y).Contains(p * q)
                && (Interval.Divide(x, y) is not { } quotient || Widen(quotient).Contains(p / q));
        }).Holds();
    }

    // Decimal division rounds in the 28th digit, on both sides of the comparison.
    private static Interval Widen(Interval i) => new(i.Lower - 1e-20m, i.Upper + 1e-20m);
}
