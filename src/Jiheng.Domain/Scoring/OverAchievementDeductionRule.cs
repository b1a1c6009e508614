using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Scoring;

/// <summary>
/// Takes fixed points off another rule's score when completion is far above the target (超额完成扣分), because a target
/// set too low is no achievement: −2 points at 130% and above.
/// </summary>
public sealed class OverAchievementDeductionRule(string id, string citation, string text, ScoringRule basis, decimal threshold, decimal points)
    : ScoringRule(id, citation, text)
{
    private readonly PiecewiseLinear deduction = new(
        new Piece(0m, true, 0m, 0m, "未达到扣分界限，不扣分"),
        new Piece(threshold, true, points, 0m, $"完成率达到{QuantityFormat.Percent(threshold, 0)}，扣{QuantityFormat.Shortest(points)}分"));

    /// <inheritdoc/>
    public override Outcome<T> Score<T>(Indicator indicator, ScoreRounding rounding)
    {
        var outcome = basis.Score<T>(indicator, rounding);
        if (!outcome.IsScored) return outcome;
        var less = outcome.Completion.Through(deduction).Named("", "", "超额完成扣分", Units.Point, rounding.Score.Decimals);
        var score = T.Max(T.Constant(0m, "下限", Units.Point), outcome.Score.Named("", "", "扣分前得分", Units.Point, rounding.Score.Decimals) - less);
        return Outcome<T>.Of(Finish(score, indicator, rounding, deduction.Containing(outcome.Completion.Value).Text), outcome.Completion, outcome.Met);
    }
}
