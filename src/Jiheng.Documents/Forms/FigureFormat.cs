using Jiheng.Documents.Model;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Forms;

/// <summary>How a form prints a figure (数值格式).</summary>
/// <param name="Style">Style.</param>
/// <param name="Decimals">Decimals shown; null = as many as the figure declares.</param>
/// <param name="Needed">No more decimals than the value needs: 10, 9.5, 9.52.</param>
public sealed record FigureFormat(NumberStyle Style, int? Decimals, bool Needed)
{
    /// <summary>Plain, with the figure's own decimals.</summary>
    public static readonly FigureFormat Plain = new(NumberStyle.Plain, null, false);

    /// <summary>The number format of one figure.</summary>
    public NumberFormat For(Derivation figure)
    {
        var shift = Style == NumberStyle.Percent ? 2 : 0;
        var decimals = Decimals ?? Math.Max(0, figure.Decimals - shift);
        if (!Needed) return new(Style, decimals);
        var text = QuantityFormat.Shortest(decimal.Round(figure.Value, decimals + shift, MidpointRounding.AwayFromZero));
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return new(Style, point < 0 ? 0 : Math.Max(0, text.Length - point - 1 - shift));
    }

    /// <summary>The figure in print.</summary>
    public static string Print(decimal value, NumberFormat format) => format.Style switch
    {
        NumberStyle.Grouped => QuantityFormat.Grouped(value, format.Decimals),
        NumberStyle.Bracketed => QuantityFormat.Bracketed(value, format.Decimals),
        NumberStyle.Percent => QuantityFormat.Percent(value, format.Decimals),
        _ => QuantityFormat.Plain(value, format.Decimals),
    };
}
