using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Scoring;

/// <summary>Arithmetic that leaves its derivation behind (留痕计算).</summary>
/// <param name="Derivation">How the figure came about.</param>
public readonly record struct TracedFigure(Derivation Derivation) : IFigure<TracedFigure>
{
    /// <inheritdoc/>
    public decimal Value => Derivation.Value;

    /// <inheritdoc/>
    public static TracedFigure Input(string key, string suffix, string label, Quantity quantity, Origin? origin) =>
        new(Derivation.Input(key + suffix, label, quantity, origin is null ? null : origin with { Column = label }));

    /// <inheritdoc/>
    public static TracedFigure Constant(decimal value, string label, Unit unit) =>
        new(Derivation.Constant(label, Quantity.Of(value, unit)));

    /// <inheritdoc/>
    public static TracedFigure operator +(TracedFigure a, TracedFigure b) => Of(Operator.Add, a, b);

    /// <inheritdoc/>
    public static TracedFigure operator -(TracedFigure a, TracedFigure b) => Of(Operator.Subtract, a, b);

    /// <inheritdoc/>
    public static TracedFigure operator *(TracedFigure a, TracedFigure b) => Of(Operator.Multiply, a, b);

    /// <inheritdoc/>
    public static TracedFigure operator /(TracedFigure a, TracedFigure b) => Of(Operator.Divide, a, b);

    /// <inheritdoc/>
    public static TracedFigure Min(TracedFigure a, TracedFigure b) => Of(Operator.Min, a, b);

    /// <inheritdoc/>
    public static TracedFigure Max(TracedFigure a, TracedFigure b) => Of(Operator.Max, a, b);

    /// <inheritdoc/>
    public TracedFigure Round(Rounding rounding) => new(Derivation.Round(Derivation, rounding));

    /// <inheritdoc/>
    public TracedFigure Through(PiecewiseLinear pieces) => new(Derivation.Piecewise(Derivation, pieces));

    /// <inheritdoc/>
    public TracedFigure Named(string key, string suffix, string label, Unit unit, int decimals) =>
        new(Derivation.Named(label, unit, decimals, key.Length > 0 ? key + suffix : ""));

    /// <inheritdoc/>
    public TracedFigure Ruled(string ruleId, string citation, string note) => new(Derivation.Ruled(ruleId, citation, note));

    private static TracedFigure Of(Operator op, TracedFigure a, TracedFigure b) => new(Derivation.Of(op, a.Derivation, b.Derivation));
}
