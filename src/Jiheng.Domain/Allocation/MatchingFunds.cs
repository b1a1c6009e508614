using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Allocation;

/// <summary>Who pays a part of a subsidy (出资来源): 中央、自治区、地州、县市.</summary>
/// <param name="Id">Stable id used in keys, e.g. central.</param>
/// <param name="Name">Name as printed, e.g. 中央财政.</param>
/// <param name="Share">Its share of the total, a bare ratio.</param>
public sealed record FundingSource(string Id, string Name, Derivation Share);

/// <summary>What one source pays (分级负担额), 万元.</summary>
/// <param name="Source">The source.</param>
/// <param name="Amount">Its amount.</param>
public sealed record SourceAmount(FundingSource Source, Derivation Amount);

/// <summary>The amounts of all sources (分级配套结果).</summary>
/// <param name="Total">Head count × subsidy ÷ 10000, rounded (财政补助总额), 万元.</param>
/// <param name="Amounts">One for each source, adding up to <paramref name="Total"/> exactly.</param>
public sealed record MatchingResult(Derivation Total, IReadOnlyList<SourceAmount> Amounts);

/// <summary>
/// Matching funds by level (分级配套): the total subsidy of a place split over the sources by their shares. All sources
/// but the last are rounded; the last one pays the rest, so that the parts add up to the total.
/// </summary>
public static class MatchingFunds
{
    /// <summary>Rule id of the amounts.</summary>
    public const string Rule = "allocation.matching";

    /// <summary>Why the sources cannot share a subsidy, in Chinese; empty when they can.</summary>
    public static string Problem(IReadOnlyList<FundingSource> sources)
    {
        if (sources.Count == 0) return "没有列出出资来源。";
        if (sources.FirstOrDefault(static s => s.Share.Value is < 0 or > 1) is { } odd) return $"{odd.Name}的分担比例为{QuantityFormat.Percent(odd.Share.Value, 2)}，应在0%至100%之间。";
        var total = sources.Sum(static s => s.Share.Value);
        return total == 1m ? "" : $"各级分担比例合计为{string.Join("＋", sources.Select(static s => QuantityFormat.Percent(s.Share.Value, 2)))}＝{QuantityFormat.Percent(total, 2)}，应为100%。";
    }

    /// <summary>Splits the subsidy of a place.</summary>
    /// <param name="code">Region code, for the keys.</param>
    /// <param name="people">Head count, 人.</param>
    /// <param name="subsidy">Subsidy per head, 元/人/年.</param>
    /// <param name="sources">The sources, the one that pays the rest last.</param>
    /// <param name="rounding">Rounding in 万元.</param>
    /// <param name="citation">Document that prescribes the shares.</param>
    /// <exception cref="ArgumentException">The sources have a <see cref="Problem"/>.</exception>
    public static MatchingResult Split(string code, Derivation people, Derivation subsidy, IReadOnlyList<FundingSource> sources, Rounding rounding, string citation = "")
    {
        if (Problem(sources) is { Length: > 0 } problem) throw new ArgumentException(problem, nameof(sources));
        var exact = Derivation.Of(Operator.Divide, Derivation.Of(Operator.Multiply, people, subsidy), Derivation.Constant("元与万元的换算", Quantity.Of(10_000m, Units.YuanPerWanYuan)));
        var total = Derivation.Round(exact, rounding).Named("财政补助总额", Units.WanYuan, rounding.Decimals, code + ".matching.total").Ruled(Rule, citation);
        var amounts = new List<SourceAmount>();
        foreach (var source in sources)
        {
            var amount = amounts.Count < sources.Count - 1
                ? Derivation.Round(Derivation.Of(Operator.Multiply, exact, source.Share), rounding)
                : Derivation.Of(Operator.Subtract, [total, .. amounts.Select(static a => a.Amount)]);
            amounts.Add(new(source, amount.Named(source.Name, Units.WanYuan, rounding.Decimals, $"{code}.matching.{source.Id}").Ruled(Rule, citation)));
        }

        return new(total, amounts);
    }
}
