using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.RollUp;

/// <summary>An indicator as the roll-up sees it (汇总指标).</summary>
/// <param name="Key">Key of the combined figure.</param>
/// <param name="Name">Its name as printed.</param>
/// <param name="Method">How values combine.</param>
/// <param name="Unit">Unit of the combined figure; ratios are bare.</param>
/// <param name="Decimals">Decimals to show.</param>
/// <param name="Rounding">Rounding of ratios and means; null keeps them exact.</param>
public sealed record RolledIndicator(string Key, string Name, RollUpMethod Method, Unit Unit, int Decimals, Rounding? Rounding = null)
{
    /// <summary>True when every contribution needs a denominator or a weight.</summary>
    public bool NeedsBase => Method is RollUpMethod.RatioOfSums or RollUpMethod.WeightedMean;

    /// <summary>What the base of this method is called.</summary>
    public string BaseName => Method == RollUpMethod.RatioOfSums ? "分母" : "权数";
}
