using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Scoring;

/// <summary>Bare decimal arithmetic (不留痕计算): names and citations vanish.</summary>
/// <param name="Value">The exact value.</param>
public readonly record struct PlainFigure(decimal Value) : IFigure<PlainFigure>
{
    /// <inheritdoc/>
    public static PlainFigure Input(string key, string suffix, string label, Quantity quantity, Origin? origin) => new(quantity.Value);

    /// <inheritdoc/>
    public static PlainFigure Constant(decimal value, string label, Unit unit) => new(value);

    /// <inheritdoc/>
    public static PlainFigure operator +(PlainFigure a, PlainFigure b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    public static PlainFigure operator -(PlainFigure a, PlainFigure b) => new(a.Value - b.Value);

    /// <inheritdoc/>
    public static PlainFigure operator *(PlainFigure a, PlainFigure b) => new(a.Value * b.Value);

    /// <inheritdoc/>
    public static PlainFigure operator /(PlainFigure a, PlainFigure b) => new(a.Value / b.Value);

    /// <inheritdoc/>
    public static PlainFigure Min(PlainFigure a, PlainFigure b) => a.Value <= b.Value ? a : b;

    /// <inheritdoc/>
    public static PlainFigure Max(PlainFigure a, PlainFigure b) => a.Value >= b.Value ? a : b;

    /// <inheritdoc/>
    public PlainFigure Round(Rounding rounding) => new(rounding.Apply(Value));

    /// <inheritdoc/>
    public PlainFigure Through(PiecewiseLinear pieces) => new(pieces.At(Value));

    /// <inheritdoc/>
    public PlainFigure Named(string key, string suffix, string label, Unit unit, int decimals) => this;

    /// <inheritdoc/>
    public PlainFigure Ruled(string ruleId, string citation, string note) => this;
}
