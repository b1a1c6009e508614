using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.RollUp;

/// <summary>The tiers of a qualitative indicator (定性档次), the best first, e.g. 达成预期指标、部分达成…、未达成….</summary>
public sealed class QualitativeScale
{
    private readonly string[] tiers;

    /// <summary>Makes the scale.</summary>
    /// <exception cref="ArgumentException">There are no tiers, or two have one name.</exception>
    public QualitativeScale(params string[] tiers)
    {
        if (tiers.Length == 0 || tiers.Distinct(StringComparer.Ordinal).Count() != tiers.Length) throw new ArgumentException("A scale needs distinct tiers.", nameof(tiers));
        this.tiers = tiers;
    }

    /// <summary>The tiers, the best first.</summary>
    public IReadOnlyList<string> Tiers => tiers;

    /// <summary>The contribution of a tier to a <see cref="RollUpMethod.WorstOf"/>, or null when the scale has no such tier.</summary>
    public Derivation? Rank(string key, string tier, Origin? origin = null) =>
        Array.IndexOf(tiers, tier) is var rank and >= 0 ? Derivation.Input(key, tier, new Quantity(rank, Units.None, 0), origin) : null;

    /// <summary>The tier of a combined rank.</summary>
    public string TierOf(Derivation rank) => tiers[decimal.ToInt32(rank.Value)];
}
