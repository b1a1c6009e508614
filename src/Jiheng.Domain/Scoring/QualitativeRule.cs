using Jiheng.Domain.Quantities;
using Jiheng.Domain.Targets;

namespace Jiheng.Domain.Scoring;

/// <summary>One tier of a qualitative rule (档次): the words that name it and the shares of the weight that it allows.</summary>
/// <param name="Attainment">The tier.</param>
/// <param name="Best">Greatest share, included, a bare ratio.</param>
/// <param name="Least">Least share, included unless it is the next tier's best.</param>
/// <param name="Words">Wordings in use, e.g. 完全达到预期.</param>
public sealed record Tier(Attainment Attainment, decimal Best, decimal Least, IReadOnlyList<string> Words);

/// <summary>
/// Scores qualitative indicators (定性指标) by tier. An actual value in the very words of the target, or 100%, is
/// full attainment; another one must use a tier's wording or declare its tier, since a program does not judge prose.
/// </summary>
public sealed class QualitativeRule(string id, string citation, string text, IReadOnlyList<Tier> tiers) : ScoringRule(id, citation, text)
{
    private readonly Dictionary<string, Tier> tierByWords = ByWords(tiers);

    /// <summary>The tiers, best first.</summary>
    public IReadOnlyList<Tier> Tiers { get; } = tiers;

    /// <inheritdoc/>
    public override Outcome<T> Score<T>(Indicator indicator, ScoreRounding rounding)
    {
        if (TierOf(indicator) is not var (tier, why))
            return Outcome<T>.Unscored($"定性指标“{indicator.Level3}”的实际完成值“{indicator.Actual.Text}”无法自动定档；请使用“{string.Join("”“", Tiers.Select(t => t.Words[0]))}”之一，或填写档次。");
        var share = indicator.TierShare ?? tier.Best;
        if (share > tier.Best || share < tier.Least)
            return Outcome<T>.Unscored($"得分比例 {QuantityFormat.Percent(share, 0)} 不在“{tier.Words[0]}”档的 {QuantityFormat.Percent(tier.Least, 0)}–{QuantityFormat.Percent(tier.Best, 0)} 之内；请调整档次或比例。");
        var rate = T.Input(indicator.Key, ".attained", "实际完成值", new(share, Units.Ratio, 4), indicator.Origin)
            .Named(indicator.Key, ".completion", "完成率", Units.Ratio, 4)
            .Ruled(Id, Citation, $"指标值“{indicator.Target.Text}”，实际完成值“{indicator.Actual.Text}”：{why}，按“{tier.Words[0]}”计");
        return Outcome<T>.Of(Finish(WeightOf<T>(indicator) * rate, indicator, rounding, $"定档：{tier.Words[0]}"), rate, tier.Attainment == Attainment.Full);
    }

    // The tier and what it was told by.
    private (Tier Tier, string Why)? TierOf(Indicator indicator)
    {
        if (indicator.Tier is { } declared) return Tiers.FirstOrDefault(t => t.Attainment == declared) is { } own ? (own, "填报了档次") : null;
        var actual = NumberText.Normalise(indicator.Actual.Text).TrimStart('=').TrimEnd('。');
        if (actual.Length == 0) return null;
        if (actual == NumberText.Normalise(indicator.Target.Text).TrimStart('=').TrimEnd('。')) return (Tiers[0], "与指标值相同");
        if (IsWhole(indicator.Actual)) return (Tiers[0], "全部完成");
        return tierByWords.TryGetValue(actual, out var tier) ? (tier, "用语属该档") : null;
    }

    // A wording that two tiers share belongs to the better one.
    private static Dictionary<string, Tier> ByWords(IReadOnlyList<Tier> tiers)
    {
        var found = new Dictionary<string, Tier>(StringComparer.Ordinal);
        foreach (var tier in tiers)
        {
            foreach (var words in tier.Words) found.TryAdd(NumberText.Normalise(words), tier);
        }

        return found;
    }

    private static bool IsWhole(ActualValue actual) =>
        actual is MeasuredValue { Value: { Unit.Dimension: Dimension.Ratio } value } && value.InBase == 1m;
}
