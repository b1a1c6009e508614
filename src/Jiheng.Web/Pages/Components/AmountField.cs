using Jiheng.Domain.Quantities;

namespace Jiheng.Web.Pages.Components;

/// <summary>Amounts as people type and paste them (金额识读): 1,234.56, １２３４, (619), 12亿元.</summary>
internal static class AmountField
{
    /// <summary>The amount in 万元, null for an empty field; false, with what to type, when it is no amount.</summary>
    internal static bool TryRead(string text, string label, out decimal? amount, out string problem)
    {
        (amount, problem) = (null, "");
        var plain = NumberText.Normalise(text);
        if (plain.Length == 0 || plain is "-" or "—" or "——" or "/") return true;
        var unit = Units.WanYuan;
        foreach (var own in (ReadOnlySpan<Unit>)[Units.WanYuan, Units.YiYuan, Units.Yuan])
        {
            if (!plain.EndsWith(own.Symbol, StringComparison.Ordinal)) continue;
            (plain, unit) = (plain[..^own.Symbol.Length], own);
            break;
        }

        if (NumberText.TryRead(plain, out var value, out _)) amount = Quantity.Of(value, unit).ConvertTo(Units.WanYuan).Value;
        else problem = $"{label}：给出“{text.Trim()}”，应为以万元为单位的数，如 1234.56。";
        return problem.Length == 0;
    }
}
