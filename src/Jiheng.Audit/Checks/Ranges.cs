using System.Globalization;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>Intervals as findings print them (区间表述).</summary>
internal static class Ranges
{
    /// <summary>96.47% or 96.4%～96.6%: both ends with the decimals that the printed figure has.</summary>
    internal static string Text(Interval interval, int decimals, string unit = "")
    {
        var (low, high) = (Number(interval.Lower, decimals), Number(interval.Upper, decimals));
        return low == high ? low + unit : $"{low}～{high}{unit}";
    }

    internal static string Number(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
