using System.Globalization;
using Jiheng.Audit.Findings;
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

    /// <summary>The same of what was calculated from printed figures.</summary>
    internal static string Text(Estimate estimate, int decimals, string unit = "") => Text(estimate.Possible, decimals, unit);

    /// <summary>What a calculation yields, with the bounds that rounding leaves it.</summary>
    internal static string Result(Estimate estimate, int decimals, string unit = "", decimal factor = 1m) =>
        Number(estimate.Value / factor, decimals) + unit + Bounds(estimate, decimals, unit, factor);

    /// <summary>Behind a calculation: between which bounds rounding of its figures leaves the result, in the printed unit.</summary>
    internal static string Bounds(Estimate estimate, int decimals, string unit = "", decimal factor = 1m)
    {
        var (possible, ordinary) = (estimate.Possible.Scale(1m / factor), estimate.Ordinary.Scale(1m / factor));
        if (possible.Width == 0m) return "";
        // Half units of the last place need one decimal more.
        string Between(Interval i) => $"{Number(i.Lower, decimals + 1)}～{Number(i.Upper, decimals + 1)}{unit}";
        if (Number(possible.Lower, decimals + 1) == Number(possible.Upper, decimals + 1)) return "";
        return possible == ordinary ? $"，计入取舍为 {Between(possible)}" : $"，计入取舍最多为 {Between(possible)}，通常为 {Between(ordinary)}";
    }

    /// <summary>Impossible is an error; what is only unlikely is a warning.</summary>
    internal static Severity Severity(this Agreement agreement) => agreement == Agreement.Impossible ? Findings.Severity.Error : Findings.Severity.Warning;

    /// <summary>Behind a message: nothing where figures contradict each other, otherwise that rounding could just explain it.</summary>
    internal static string Remark(this Agreement agreement) => agreement == Agreement.Suspicious ? "（四舍五入虽可能造成，但已超出通常的误差）" : "";

    internal static string Number(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
