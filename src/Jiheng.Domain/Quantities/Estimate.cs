namespace Jiheng.Domain.Quantities;

/// <summary>
/// What printed figures stand for together (取值估计), in two tiers: <see cref="Possible"/>, every value that rounding
/// allows, and <see cref="Ordinary"/>, those that rounding of so many figures explains. The first grows with the number
/// of addends, the second with its root, because errors of rounding cancel. Source: the two tiers of the consistency audit,
/// as GRIM and statcheck recompute published numbers.
/// </summary>
/// <remarks>
/// A figure rounded to ±h has the variance h²/3; three standard deviations of independent figures are √(3·Σh²). Up to three
/// figures this is no less than Σh (Cauchy–Schwarz): for them the two tiers are one.
/// </remarks>
public readonly record struct Estimate
{
    private const int TiersFrom = 4;
    private const int RootSteps = 6;
    private const decimal RootOfThree = 1.7320508075688772935274463415m;

    private Estimate(decimal value, Interval possible, decimal reach, int figures) => (Value, Possible, Reach, Figures) = (value, possible, reach, figures);

    /// <summary>The value of the figures as printed.</summary>
    public decimal Value { get; }

    /// <summary>Every value that rounding of the figures allows.</summary>
    public Interval Possible { get; }

    /// <summary>How many rounded figures it is made of.</summary>
    public int Figures { get; }

    /// <summary>√Σh²: half widths, each weighted by how far its figure moves the value.</summary>
    private decimal Reach { get; }

    /// <summary>The values that ordinary rounding explains; never wider than <see cref="Possible"/>.</summary>
    public Interval Ordinary => Figures < TiersFrom ? Possible
        : new(Math.Max(Possible.Lower, Value - (RootOfThree * Reach)), Math.Min(Possible.Upper, Value + (RootOfThree * Reach)));

    /// <summary>A figure printed as <paramref name="value"/> that stands for <paramref name="interval"/>.</summary>
    public static Estimate Of(decimal value, Interval interval) => new(value, interval, interval.Width / 2m, interval.Width == 0m ? 0 : 1);

    /// <summary>An exact value.</summary>
    public static Estimate Exact(decimal value) => new(value, Interval.Exact(value), 0m, 0);

    /// <summary>Sum of both.</summary>
    public static Estimate operator +(Estimate a, Estimate b) => new(a.Value + b.Value, a.Possible + b.Possible, Hypotenuse(a.Reach, b.Reach), a.Figures + b.Figures);

    /// <summary>Difference of both.</summary>
    public static Estimate operator -(Estimate a, Estimate b) => new(a.Value - b.Value, a.Possible - b.Possible, Hypotenuse(a.Reach, b.Reach), a.Figures + b.Figures);

    /// <summary>Product of both.</summary>
    public static Estimate operator *(Estimate a, Estimate b) =>
        new(a.Value * b.Value, a.Possible * b.Possible, Hypotenuse(b.Value * a.Reach, a.Value * b.Reach), a.Figures + b.Figures);

    /// <summary>Quotient of both, or null when the divisor may be zero.</summary>
    public static Estimate? Divide(Estimate a, Estimate b)
    {
        if (Interval.Divide(a.Possible, b.Possible) is not { } possible || b.Value == 0m) return null;
        var ratio = a.Value / b.Value;
        return new(ratio, possible, Hypotenuse(a.Reach / b.Value, ratio * b.Reach / b.Value), a.Figures + b.Figures);
    }

    /// <summary>The value times an exact factor.</summary>
    public Estimate Scale(decimal factor) => new(Value * factor, Possible.Scale(factor), Math.Abs(Reach * factor), Figures);

    /// <summary>The sum of many.</summary>
    public static Estimate Sum(IEnumerable<Estimate> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Aggregate(Exact(0m), static (a, b) => a + b);
    }

    /// <summary>How this and <paramref name="other"/>, which is made of other figures, go together.</summary>
    public Agreement With(Estimate other)
    {
        if (!Possible.Intersects(other.Possible)) return Agreement.Impossible;
        if (Figures + other.Figures < TiersFrom) return Agreement.Holds;
        return Math.Abs(Value - other.Value) > RootOfThree * Hypotenuse(Reach, other.Reach) ? Agreement.Suspicious : Agreement.Holds;
    }

    // √(a² + b²) as a·√(1 + (b/a)²), which neither overflows nor needs a start value; decimals have no root of their own.
    private static decimal Hypotenuse(decimal a, decimal b)
    {
        (a, b) = (Math.Max(Math.Abs(a), Math.Abs(b)), Math.Min(Math.Abs(a), Math.Abs(b)));
        if (b == 0m) return a;
        var square = 1m + (b / a * (b / a));
        var root = (1m + square) / 2m;
        for (var step = 0; step < RootSteps; step++) root = (root + (square / root)) / 2m;
        return a * root;
    }
}
