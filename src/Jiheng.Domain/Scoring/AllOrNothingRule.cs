using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Scoring;

/// <summary>The whole weight when the target is met, nothing otherwise (达成得满分，否则不得分); customary for deadlines.</summary>
public sealed class AllOrNothingRule(string id, string citation, string text, CompletionReading reading) : ScoringRule(id, citation, text)
{
    private static readonly PiecewiseLinear Step = new(new Piece(0m, true, 0m, 0m, "未达成，不得分"), new Piece(1m, true, 1m, 0m, "达成，得满分"));

    /// <inheritdoc/>
    public override Outcome<T> Score<T>(Indicator indicator, ScoreRounding rounding)
    {
        var completion = Completion<T>.Of(indicator, reading);
        if (completion.Problem.Length > 0) return Outcome<T>.Unscored(completion.Problem);
        var rate = rounding.RoundRate(completion.Rate).Named(indicator.Key, ".completion", "完成率", Units.Ratio, 4);
        var share = completion.Rate.Through(Step).Named("", "", "是否达成", Units.Ratio, 0);
        if (share.Value == 1m != completion.Met) share = T.Constant(completion.Met ? 1m : 0m, completion.Met ? "达成" : "未达成", Units.Ratio);
        return Outcome<T>.Of(Finish(WeightOf<T>(indicator) * share, indicator, rounding), rate, completion.Met);
    }
}
