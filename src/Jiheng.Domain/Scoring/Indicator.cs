using Jiheng.Domain.Derivations;
using Jiheng.Domain.Targets;

namespace Jiheng.Domain.Scoring;

/// <summary>One level-3 indicator (三级指标) with its target, its actual value and its weight.</summary>
/// <param name="Key">Stable key within the case, e.g. indicators.3; figures hang below it.</param>
/// <param name="Level1">一级指标, e.g. 产出指标.</param>
/// <param name="Level2">二级指标, e.g. 数量指标.</param>
/// <param name="Level3">三级指标, e.g. 参保人数（人）.</param>
/// <param name="Weight">分值, in points; not negative.</param>
/// <param name="Target">指标值.</param>
/// <param name="Actual">实际完成值.</param>
public sealed record Indicator(
    string Key, string Level1, string Level2, string Level3, decimal Weight, TargetValue Target, ActualValue Actual)
{
    /// <summary>Id of the rule that scores it; empty for the scheme's default by kind of target.</summary>
    public string RuleId { get; init; } = "";

    /// <summary>偏差原因 (未完成原因); empty when none was given.</summary>
    public string Reason { get; init; } = "";

    /// <summary>改进措施.</summary>
    public string Measures { get; init; } = "";

    /// <summary>For rules by conditions (逐项条件): which of the rule's conditions are met, in its order.</summary>
    public IReadOnlyList<bool> Conditions { get; init; } = [];

    /// <summary>For qualitative indicators: the tier that a person declared, null when none was.</summary>
    public Attainment? Tier { get; init; }

    /// <summary>For qualitative indicators: the share of the weight within the tier, a bare ratio; null = the tier's best.</summary>
    public decimal? TierShare { get; init; }

    /// <summary>Evidence or remarks on the score (评分说明).</summary>
    public string Remark { get; init; } = "";

    /// <summary>The indicator's code in an indicator system, e.g. C11; empty where forms have none.</summary>
    public string Code { get; init; } = "";

    /// <summary>Basis of the target (指标值设定依据).</summary>
    public string Basis { get; init; } = "";

    /// <summary>Where it was entered.</summary>
    public Origin? Origin { get; init; }
}
