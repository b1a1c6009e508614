using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Recognition.Forms;

/// <summary>Amounts as forms print them (金额): separators, blanks inside, brackets, a unit of their own behind.</summary>
internal static class AmountText
{
    /// <summary>The figure and its own unit, null when the cell names none; false when the text is no amount.</summary>
    internal static bool TryRead(string text, out Quantity amount, out Unit? own)
    {
        (amount, own) = (default, null);
        var plain = NumberText.Normalise(text).TrimEnd('。', ';', '；');
        foreach (var unit in (ReadOnlySpan<Unit>)[Units.WanYuan, Units.YiYuan, Units.Yuan])
        {
            if (!plain.EndsWith(unit.Symbol, StringComparison.Ordinal)) continue;
            (plain, own) = (plain[..^unit.Symbol.Length], unit);
            break;
        }

        if (!NumberText.TryRead(plain, out var value, out var decimals)) return false;
        amount = new(value, own ?? Units.None, decimals);
        return true;
    }
}
