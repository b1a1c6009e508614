using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Scoring;

/// <summary>Putting an actual value into the unit of its target (单位对齐).</summary>
internal static class UnitAlignment
{
    /// <summary>
    /// What the actual value is to be multiplied by, exactly; null when the two measure different things. A bare
    /// figure takes the target's unit (43975 against ≥44604人), save that 1 against a percentage means 100%.
    /// </summary>
    internal static decimal? Factor(Quantity actual, Quantity target)
    {
        if (ReferenceEquals(actual.Unit, target.Unit)) return 1m;
        if (actual.Unit.ConvertsTo(target.Unit)) return actual.Unit.Factor / target.Unit.Factor;
        if (actual.Unit.Dimension == Dimension.Number)
            return target.Unit.Dimension == Dimension.Ratio && actual.Value <= 1m && target.Value > 1m ? 1m / target.Unit.Factor : 1m;
        if (target.Unit.Dimension != Dimension.Number) return null;
        return actual.Unit.Dimension == Dimension.Ratio ? (target.Value <= 1m ? actual.Unit.Factor : 1m) : 1m;
    }
}
