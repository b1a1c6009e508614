using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Allocation;

/// <summary>A factor of the factor method (分配因素), e.g. 参保人数, 60%.</summary>
/// <param name="Id">Stable id used in keys.</param>
/// <param name="Name">Name as printed.</param>
/// <param name="Weight">Its weight, a bare ratio; the weights add up to 1.</param>
public sealed record Factor(string Id, string Name, Derivation Weight);

/// <summary>What the factor method needs to know of one place (因素数据).</summary>
/// <param name="Code">Region code.</param>
/// <param name="Name">Name as the table prints it.</param>
/// <param name="Values">One value for each factor, in the order of the factors; not negative.</param>
/// <param name="Coefficient">Performance coefficient (绩效调节系数), e.g. 1.05.</param>
public sealed record FactorClaim(string Code, string Name, IReadOnlyList<Derivation> Values, Derivation Coefficient);

/// <summary>
/// The factor method (因素法): each place's score is its weighted share of every factor × its performance coefficient;
/// the pool is given out in proportion to the scores by the largest remainder.
/// </summary>
public static class FactorMethod
{
    /// <summary>Rule id of the scores.</summary>
    public const string Rule = "allocation.factors";

    // Shares such as 1/3 have no end; twelve decimals decide below a 元 in any pool of the field.
    private static readonly Rounding ScoreRounding = new(12);

    /// <summary>Allocates <paramref name="pool"/> in multiples of <paramref name="step"/>.</summary>
    public static Apportionment Allocate(Derivation pool, IReadOnlyList<Factor> factors, IReadOnlyList<FactorClaim> claims, decimal step = 1m, string citation = "")
    {
        if (Obstacle(factors, claims) is { } message) return new Apportionment.Impossible(message);
        return LargestRemainder.Apportion(pool, Scores(factors, claims, citation), step, citation);
    }

    /// <summary>The scores of the places, by which the pool is given out; of factors that are possible.</summary>
    internal static IReadOnlyList<Share> Scores(IReadOnlyList<Factor> factors, IReadOnlyList<FactorClaim> claims, string citation)
    {
        var totals = factors.Select((f, i) => Derivation.Of(Operator.Add, [.. claims.Select(c => c.Values[i])]).Named(f.Name + "合计", claims[0].Values[i].Unit, claims[0].Values[i].Decimals)).ToArray();
        return [.. claims.Select(c => new Share(c.Code, c.Name, Score(c, factors, totals, citation)))];
    }

    private static Derivation Score(FactorClaim claim, IReadOnlyList<Factor> factors, Derivation[] totals, string citation)
    {
        var parts = new Derivation[factors.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var share = Derivation.Of(Operator.Divide, claim.Values[i], totals[i]);
            parts[i] = Derivation.Of(Operator.Multiply, share, factors[i].Weight).Named(factors[i].Name + "因素得数", Units.Ratio, ScoreRounding.Decimals, $"{claim.Code}.factor.{factors[i].Id}");
        }

        return Derivation.Round(Derivation.Of(Operator.Multiply, Derivation.Of(Operator.Add, parts), claim.Coefficient), ScoreRounding)
            .Named("综合因素得数", Units.Ratio, ScoreRounding.Decimals, claim.Code + ".factor.score").Ruled(Rule, citation);
    }

    /// <summary>Why the factors decide nothing; null when they do.</summary>
    internal static string? Obstacle(IReadOnlyList<Factor> factors, IReadOnlyList<FactorClaim> claims)
    {
        if (factors.Count == 0) return "没有列出分配因素。";
        if (claims.Count == 0) return "没有参加分配的区划。";
        if (factors.Sum(static f => f.Weight.Value) is var total && total != 1m) return $"各分配因素权重合计为{QuantityFormat.Percent(total, 2)}，应为100%。";
        if (claims.FirstOrDefault(c => c.Values.Count != factors.Count) is { } odd) return $"{odd.Name}有{odd.Values.Count}个因素数据，应有{factors.Count}个。";
        if (claims.FirstOrDefault(static c => c.Coefficient.Value < 0) is { } negative) return $"{negative.Name}的绩效调节系数为{negative.Coefficient.Value}，不能为负。";
        foreach (var (factor, i) in factors.Select(static (f, i) => (f, i)))
        {
            if (claims.FirstOrDefault(c => c.Values[i].Value < 0) is { } below) return $"{below.Name}的{factor.Name}为{below.Values[i].Value}，不能为负。";
            if (claims.All(c => c.Values[i].Value == 0)) return $"因素“{factor.Name}”的合计为零，无从按比例分配。";
        }

        return null;
    }
}
