using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Scoring;

/// <summary>
/// Met targets earn the whole weight, others in proportion (按比例计分): weight × min(1, completion rate). The rule for
/// quantitative indicators of 财预〔2020〕10号.
/// </summary>
public sealed class ProportionalRule(string id, string citation, string text, CompletionReading reading) : ScoringRule(id, citation, text)
{
    /// <inheritdoc/>
    public override Outcome<T> Score<T>(Indicator indicator, ScoreRounding rounding)
    {
        var completion = Completion<T>.Of(indicator, reading);
        if (completion.Problem.Length > 0) return Outcome<T>.Unscored(completion.Problem);
        var rate = rounding.RoundRate(completion.Rate).Named(indicator.Key, ".completion", "完成率", Units.Ratio, 4);
        var score = WeightOf<T>(indicator) * T.Min(T.Constant(1m, "上限", Units.Ratio), rate);
        return Outcome<T>.Of(Finish(score, indicator, rounding), rate, completion.Met);
    }
}
