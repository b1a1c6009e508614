using Jiheng.Domain.Derivations;
using Jiheng.Domain.Scoring;

namespace Jiheng.Domain.SelfEvaluation;

/// <summary>One indicator with what was computed for it (指标得分).</summary>
/// <param name="Indicator">As entered.</param>
/// <param name="Rule">The rule applied; null when the scheme has none for it.</param>
/// <param name="Score">得分 in points; null when it could not be scored.</param>
/// <param name="Completion">完成率, a bare ratio; null when it could not be computed.</param>
/// <param name="Met">Whether the target is met.</param>
/// <param name="Problem">Why it could not be scored; empty otherwise.</param>
public sealed record IndicatorResult(Indicator Indicator, ScoringRule? Rule, Derivation? Score, Derivation? Completion, bool Met, string Problem)
{
    /// <summary>偏差率: completion − 100%, a bare ratio; null without a completion rate.</summary>
    public Derivation? Deviation => Completion is null ? null : Derivation
        .Of(Operator.Subtract, Completion, Derivation.Constant("目标", new(1m, Quantities.Units.Ratio, 0)))
        .Named("偏差率", Quantities.Units.Ratio, 4, Indicator.Key + ".deviation");
}

/// <summary>The indicators of one level-1 class together (一级指标得分).</summary>
/// <param name="Name">一级指标.</param>
/// <param name="Weight">Σ weights in points.</param>
/// <param name="Score">Σ scores in points.</param>
public sealed record ClassScore(string Name, Derivation Weight, Derivation Score)
{
    /// <summary>得分率, a bare ratio; null for a class without weight.</summary>
    public Derivation? Rate => Weight.Value == 0m ? null : Derivation
        .Round(Derivation.Of(Operator.Divide, Score, Weight), Quantities.Rounding.PercentTwoPlaces)
        .Named(Name + "得分率", Quantities.Units.Ratio, 4, Score.Key + "_rate");
}
