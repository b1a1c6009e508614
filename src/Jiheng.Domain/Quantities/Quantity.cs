namespace Jiheng.Domain.Quantities;

/// <summary>
/// An exact figure (数值): a decimal, its unit, and how many decimals it was printed with. Immutable; arithmetic
/// happens in the base unit and never in floating point.
/// </summary>
/// <param name="Value">The value in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit as printed.</param>
/// <param name="Decimals">Decimals printed (0–28); the figure stands for ± half a unit in that place.</param>
public readonly record struct Quantity(decimal Value, Unit Unit, int Decimals) : IComparable<Quantity>
{
    /// <summary>A quantity printed with as many decimals as <paramref name="value"/> carries.</summary>
    public static Quantity Of(decimal value, Unit unit) => new(value, unit, value.Scale);

    /// <summary>The value in the base unit of its dimension: 1.5 万元 → 15000.</summary>
    public decimal InBase => Value * Unit.Factor;

    /// <summary>What the printed figure stands for, in its own unit.</summary>
    public Interval Printed => Interval.OfPrinted(Value, Decimals);

    /// <summary>The same amount in another unit of the same dimension.</summary>
    /// <exception cref="UnitMismatchException">The units measure different things.</exception>
    public Quantity ConvertTo(Unit unit)
    {
        if (ReferenceEquals(unit, Unit)) return this;
        if (!Unit.ConvertsTo(unit)) throw new UnitMismatchException(Unit, unit);
        var value = Value * Unit.Factor / unit.Factor;
        return new(value, unit, Math.Clamp(Decimals + DecimalShift(Unit.Factor, unit.Factor), 0, 28));
    }

    /// <summary>Compares two amounts of one dimension whatever their units.</summary>
    /// <exception cref="UnitMismatchException">The units measure different things.</exception>
    public int CompareTo(Quantity other) =>
        Unit.ConvertsTo(other.Unit) ? InBase.CompareTo(other.InBase) : throw new UnitMismatchException(Unit, other.Unit);

    /// <summary>Sum in the unit of <paramref name="a"/>.</summary>
    public static Quantity operator +(Quantity a, Quantity b)
    {
        var c = b.ConvertTo(a.Unit);
        return new(a.Value + c.Value, a.Unit, Math.Max(a.Decimals, c.Decimals));
    }

    /// <summary>Difference in the unit of <paramref name="a"/>.</summary>
    public static Quantity operator -(Quantity a, Quantity b)
    {
        var c = b.ConvertTo(a.Unit);
        return new(a.Value - c.Value, a.Unit, Math.Max(a.Decimals, c.Decimals));
    }

    /// <summary>True when the first is the smaller amount.</summary>
    public static bool operator <(Quantity a, Quantity b) => a.CompareTo(b) < 0;

    /// <summary>True when the first is the greater amount.</summary>
    public static bool operator >(Quantity a, Quantity b) => a.CompareTo(b) > 0;

    /// <summary>True when the first is not the greater amount.</summary>
    public static bool operator <=(Quantity a, Quantity b) => a.CompareTo(b) <= 0;

    /// <summary>True when the first is not the smaller amount.</summary>
    public static bool operator >=(Quantity a, Quantity b) => a.CompareTo(b) >= 0;

    /// <summary>The figure as printed in a Chinese document, with separators and its unit.</summary>
    public override string ToString() => QuantityFormat.WithUnit(this);

    // 10000 → 1 shifts four decimals to the left: 1.23 万元 (2 decimals) is 12300 元 (0 decimals).
    private static int DecimalShift(decimal from, decimal to)
    {
        var shift = 0;
        for (var ratio = from / to; ratio >= 10m; ratio /= 10m) shift--;
        for (var ratio = from / to; ratio <= 0.1m; ratio *= 10m) shift++;
        return shift;
    }
}
