using Jiheng.Data.Reading;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Data.Csv;

/// <summary>A cell that holds a figure (数字单元格), bare or with a unit of its own such as 53837万元.</summary>
internal static class FigureCell
{
    private const int LongestUnit = 6;

    /// <summary>The figure in the declared unit, or null with one diagnostic.</summary>
    internal static Quantity? Read(string text, Unit printed, Unit declared, Origin place, Diagnostics diagnostics)
    {
        if (NumberText.TryRead(text, out var value, out var decimals)) return new Quantity(value, printed, decimals).ConvertTo(declared);
        if (!TrySplitUnit(text, out value, out decimals, out var own))
        {
            diagnostics.Error(place, text, "数字", "请改为半角数字，如 1234.56");
            return null;
        }

        if (!own.ConvertsTo(declared))
        {
            diagnostics.Error(place, text, $"单位“{Symbol(declared)}”", $"“{own.Symbol}”不能换算，请改为{Symbol(declared)}数");
            return null;
        }

        var figure = new Quantity(value, own, decimals).ConvertTo(declared);
        if (!ReferenceEquals(own, declared))
        {
            diagnostics.Warn(place, text, $"以{Symbol(declared)}为单位的数字", $"已换算为 {QuantityFormat.Shortest(figure.Value)}，请核对");
        }

        return figure;
    }

    private static bool TrySplitUnit(string text, out decimal value, out int decimals, out Unit own)
    {
        (value, decimals, own) = (0m, 0, Units.None);
        var plain = NumberText.Normalise(text);
        for (var length = Math.Min(LongestUnit, plain.Length - 1); length > 0; length--)
        {
            if (Units.Find(plain[^length..]) is not { } unit || !NumberText.TryRead(plain[..^length], out value, out decimals)) continue;
            own = unit;
            return true;
        }

        return false;
    }

    private static string Symbol(Unit unit) => unit.Symbol.Length > 0 ? unit.Symbol : "无单位";
}
