using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Scoring;

/// <summary>
/// A figure that a scoring formula calculates with (计算数). Formulas are written once over this interface and run in
/// two ways: over <see cref="PlainFigure"/> they are bare decimal arithmetic, over <see cref="TracedFigure"/> they leave
/// a derivation (怎么算的) behind.
/// </summary>
/// <typeparam name="T">The implementing type.</typeparam>
public interface IFigure<T>
    where T : struct, IFigure<T>
{
    /// <summary>The exact value; ratios are bare (1 = 100%).</summary>
    decimal Value { get; }

    /// <summary>
    /// A figure that somebody entered in the column called <paramref name="label"/>; its key is <paramref name="key"/>
    /// followed by <paramref name="suffix"/>.
    /// </summary>
    static abstract T Input(string key, string suffix, string label, Quantity quantity, Origin? origin);

    /// <summary>A parameter of a rule.</summary>
    static abstract T Constant(decimal value, string label, Unit unit);

    /// <summary>Sum.</summary>
    static abstract T operator +(T a, T b);

    /// <summary>Difference.</summary>
    static abstract T operator -(T a, T b);

    /// <summary>Product.</summary>
    static abstract T operator *(T a, T b);

    /// <summary>Quotient; the caller has made sure that <paramref name="b"/> is not zero.</summary>
    static abstract T operator /(T a, T b);

    /// <summary>The smaller one.</summary>
    static abstract T Min(T a, T b);

    /// <summary>The greater one.</summary>
    static abstract T Max(T a, T b);

    /// <summary>Rounded by a declared step.</summary>
    T Round(Rounding rounding);

    /// <summary>A piecewise linear function of it.</summary>
    T Through(PiecewiseLinear pieces);

    /// <summary>The same figure with a name, a unit and shown decimals.</summary>
    T Named(string key, string suffix, string label, Unit unit, int decimals);

    /// <summary>The same figure with its rule, citation and a remark.</summary>
    T Ruled(string ruleId, string citation, string note);
}
