using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Allocation;

/// <summary>The terms of an allocation by head count (分配办法).</summary>
/// <param name="Standard">What the funding level pays per head and year (补助标准), 元/人: a parameter, or subsidy × central share.</param>
/// <param name="Rounding">How each place's amount in 万元 is rounded; sums are never rounded again.</param>
/// <param name="Citation">Document that prescribes the method; empty when none is known.</param>
public sealed record HeadCountTerms(Derivation Standard, Rounding Rounding, string Citation = "")
{
    /// <summary>Rounded to whole 万元 per county, as the regional notices do.</summary>
    public static HeadCountTerms WholeWanYuan(Derivation standard, string citation = "") => new(standard, Rounding.Whole, citation);

    /// <summary>
    /// The central standard from the subsidy per head and the central share (中央分担比例): 550 元 × 80% = 440 元.
    /// </summary>
    /// <param name="subsidy">Subsidy per head (财政补助标准), 元/人/年.</param>
    /// <param name="share">Central share, a bare ratio.</param>
    public static Derivation CentralStandard(Derivation subsidy, Derivation share) =>
        Derivation.Of(Operator.Multiply, subsidy, share).Named("中央财政补助标准", Units.YuanPerPerson, 0, "standard.central");
}
