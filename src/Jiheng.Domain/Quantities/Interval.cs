namespace Jiheng.Domain.Quantities;

/// <summary>
/// A closed interval of exact values (取值区间): what a printed figure stands for. Two figures agree when the
/// intervals that their formula yields intersect.
/// </summary>
public readonly record struct Interval
{
    /// <summary>Makes the interval from <paramref name="lower"/> to <paramref name="upper"/>.</summary>
    /// <exception cref="ArgumentException">The lower end is above the upper one.</exception>
    public Interval(decimal lower, decimal upper)
    {
        if (lower > upper) throw new ArgumentException($"Interval ends are reversed: {lower} > {upper}.", nameof(lower));
        Lower = lower;
        Upper = upper;
    }

    /// <summary>Lower end, included.</summary>
    public decimal Lower { get; }

    /// <summary>Upper end, included.</summary>
    public decimal Upper { get; }

    /// <summary>Upper minus lower end.</summary>
    public decimal Width => Upper - Lower;

    /// <summary>The interval of a value printed with <paramref name="decimals"/> decimals: ± half a unit in the last place.</summary>
    public static Interval OfPrinted(decimal value, int decimals)
    {
        var half = 0.5m * PowerOfTen.Negative(decimals);
        return new Interval(value - half, value + half);
    }

    /// <summary>An exact value.</summary>
    public static Interval Exact(decimal value) => new(value, value);

    /// <summary>True when <paramref name="value"/> lies inside, ends included.</summary>
    public bool Contains(decimal value) => value >= Lower && value <= Upper;

    /// <summary>True when both stand for at least one common value.</summary>
    public bool Intersects(Interval other) => Lower <= other.Upper && other.Lower <= Upper;

    /// <summary>Sum of any two values.</summary>
    public static Interval operator +(Interval a, Interval b) => new(a.Lower + b.Lower, a.Upper + b.Upper);

    /// <summary>Difference of any two values.</summary>
    public static Interval operator -(Interval a, Interval b) => new(a.Lower - b.Upper, a.Upper - b.Lower);

    /// <summary>Product of any two values.</summary>
    public static Interval operator *(Interval a, Interval b)
    {
        var (p, q, r, s) = (a.Lower * b.Lower, a.Lower * b.Upper, a.Upper * b.Lower, a.Upper * b.Upper);
        return new(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    /// <summary>Quotient of any two values, or null when the divisor may be zero.</summary>
    public static Interval? Divide(Interval a, Interval b)
    {
        if (b.Contains(0m)) return null;
        var (p, q, r, s) = (a.Lower / b.Lower, a.Lower / b.Upper, a.Upper / b.Lower, a.Upper / b.Upper);
        return new(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    /// <summary>Both ends times a factor.</summary>
    public Interval Scale(decimal factor) => factor >= 0 ? new(Lower * factor, Upper * factor) : new(Upper * factor, Lower * factor);
}
