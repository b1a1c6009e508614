using System.Globalization;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>Intervals as findings print them (区间表述).</summary>
internal static class Ranges
{
    /// <summary>96.47%, with the range behind it when rounding leaves one: 96.5%（96.4～96.6）.</summary>
    internal static string Text(Interval interval, int decimals, string unit = "")
    {
        var (low, high) = (Number(interval.Lower, decimals), Number(interval.Upper, decimals));
        var middle = Number((interval.Lower + interval.Upper) / 2m, decimals) + unit;
        return low == high ? middle : $"{middle}（{low}～{high}）";
    }

    internal static string Number(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
