using System.Globalization;

namespace Jiheng.Domain.Quantities;

/// <summary>Figures as Chinese official documents print them (数字格式).</summary>
public static class QuantityFormat
{
    /// <summary>1086900.48 with two decimals → 1086900.48; no separators, a leading minus for negatives.</summary>
    public static string Plain(decimal value, int decimals) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>The plain figure with as many decimals as it needs and no more: 79.00 → 79, 27.09 → 27.09.</summary>
    public static string Shortest(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>Thousands separators: 1,086,900.48.</summary>
    public static string Grouped(decimal value, int decimals) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>As in tables of money: thousands separators, negatives in brackets: −619 → (619).</summary>
    public static string Bracketed(decimal value, int decimals) =>
        value < 0 ? $"({Grouped(-value, decimals)})" : Grouped(value, decimals);

    /// <summary>The figure as printed, with its unit: 1,570.00万人; a ratio in %: 100.20%.</summary>
    public static string WithUnit(Quantity quantity) => Grouped(quantity.Value, quantity.Decimals) + quantity.Unit.Symbol;

    /// <summary>A bare ratio as a percentage: 1.0020 with two decimals → 100.20%.</summary>
    public static string Percent(decimal ratio, int decimals) => Plain(ratio * 100m, decimals) + "%";
}
