using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Figures;

/// <summary>A figure as printed in a passage (文中数字).</summary>
/// <param name="Start">Where it begins in the passage's normal text.</param>
/// <param name="End">Behind its unit.</param>
/// <param name="Value">The number printed, in its own unit.</param>
/// <param name="Decimals">Decimals printed.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Label">The words before it in its clause: 基本支出.</param>
public sealed record Figure(int Start, int End, decimal Value, int Decimals, FigureUnit Unit, string Label)
{
    /// <summary>Every exact value that is printed like this, in base units (元, 人, percent points). People, things and points counted one by one are exact, and so is a bare 0: 因公出国费 0 万元 is none.</summary>
    public Interval Interval => Decimals == 0 && (Unit.IsCounted || Value == 0) && !About ? Interval.Exact(Value) : Interval.OfPrinted(Value, Decimals).Scale(Unit.Factor);

    /// <summary>The same with the value printed, for figures that are calculated with.</summary>
    public Estimate Estimate => Estimate.Of(Amount, Interval);

    /// <summary>True behind 约, 近, 超: the number is round.</summary>
    public bool About { get; init; }

    /// <summary>The printed value in base units.</summary>
    public decimal Amount => Value * Unit.Factor;

    /// <summary>Number of digits that carry information; typing errors are told from chance by many of them.</summary>
    public int SignificantDigits => Math.Abs(Value).ToString(System.Globalization.CultureInfo.InvariantCulture).Count(char.IsAsciiDigit);

    /// <summary>The value as the derivation prints it: without thousands separators.</summary>
    public string Number => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>True when both count the same thing, in whatever multiple.</summary>
    public bool SameKind(Figure other) => Unit.Base == other.Unit.Base;
}
