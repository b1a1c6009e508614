using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Targets;

/// <summary>Whether the targets of the units below carry that of the unit above (分解核对结果).</summary>
/// <param name="IsMet">The sum below reaches, or stays within, what the unit above promised.</param>
/// <param name="Sum">下级合计, in the unit of the target above.</param>
/// <param name="Message">Both figures and their difference, in Chinese.</param>
public sealed record CascadeSum(bool IsMet, Quantity Sum, string Message);

/// <summary>
/// Checks sums over a cascade (目标分解核对): of money, people and counts the units below must together promise at least
/// what the unit above promised (≥), or stay within its limit (≤). Rates and days do not add up, and a target that
/// every unit took over as it is was not split.
/// </summary>
public static class CascadeCheck
{
    /// <summary>Holds the targets below against the one above; null when they do not add up.</summary>
    /// <param name="above">Target of the unit above.</param>
    /// <param name="below">Targets of all units directly below.</param>
    public static CascadeSum? Of(TargetValue above, IReadOnlyList<TargetValue> below)
    {
        if (above is not ComparisonTarget { Comparator: not Comparator.Equal } whole || !AddsUp(whole.Value.Unit) || below.Count == 0) return null;
        if (below.All(b => b.Text == above.Text)) return null;
        var sum = 0m;
        foreach (var part in below)
        {
            if (part is not ComparisonTarget figure || figure.Comparator != whole.Comparator || !figure.Value.Unit.ConvertsTo(whole.Value.Unit)) return null;
            sum += figure.Value.ConvertTo(whole.Value.Unit).Value;
        }

        var limit = whole.Comparator is Comparator.AtMost or Comparator.LessThan;
        var difference = sum - whole.Value.Value;
        var isMet = limit ? difference <= 0m : difference >= 0m;
        var unit = whole.Value.Unit.Symbol;
        var gap = difference == 0m ? "一致" : $"{(difference > 0m ? "多" : "少")}{QuantityFormat.Shortest(Math.Abs(difference))}{unit}";
        return new(isMet, Quantity.Of(sum, whole.Value.Unit), $"下级合计{QuantityFormat.Shortest(sum)}{unit}，本级{whole.Text}，{gap}{(isMet ? "" : limit ? "，超出本级目标" : "，不足以完成本级目标")}");
    }

    private static bool AddsUp(Unit unit) => unit.Dimension is Dimension.Money or Dimension.People or Dimension.PersonTimes or Dimension.Count;
}
