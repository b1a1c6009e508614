using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jiheng.Platform.Storage;

/// <summary>
/// How exact figures are stored (定点数存储): at most six decimals and twelve digits before the point. PostgreSQL keeps
/// them as numeric(20,6), SQLite as a whole number of millionths, so that comparing, ordering and adding up stay exact in
/// both; SQLite has no decimal type and adds other numbers up in floating point. See docs/decisions/0008.
/// </summary>
public static class ExactDecimal
{
    /// <summary>Decimals that are kept.</summary>
    public const int Scale = 6;

    /// <summary>Digits before and behind the point together.</summary>
    public const int Precision = 20;

    /// <summary>No figure is as great as this; a million million 万元 is a hundred times the country's product.</summary>
    public const decimal Bound = 1_000_000_000_000m;

    private const decimal Millionth = 1_000_000m;

    /// <summary>Whether a figure can be stored without losing anything.</summary>
    public static bool Holds(decimal value) => Math.Abs(value) < Bound && decimal.Round(value, Scale) == value;

    internal static ValueConverter<decimal, long> Millionths { get; } = new(v => ToMillionths(v), v => FromMillionths(v));

    internal static ValueConverter<decimal, decimal> Checked { get; } = new(v => Check(v), v => Plain(v));

    private static long ToMillionths(decimal value) => decimal.ToInt64(Check(value) * Millionth);

    private static decimal FromMillionths(long value) => value / Millionth;

    // PostgreSQL gives back every figure with six decimals; documents print what was entered, whatever keeps it.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    // Whoever accepts figures from outside checks Holds first; what arrives here otherwise is a bug.
    private static decimal Check(decimal value) =>
        Holds(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A stored figure has at most 12 digits before and 6 behind the point.");
}
