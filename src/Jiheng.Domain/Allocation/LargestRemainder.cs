using System.Numerics;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Allocation;

/// <summary>
/// Largest-remainder apportionment (最大余额法): everyone gets the whole steps of his exact quota, and the steps left
/// over go one each to the largest remainders, so that the portions add up to the pool exactly. Remainders are
/// compared as integers; ties go to the larger weight, then to the smaller code, whatever the order of the claims.
/// </summary>
public static class LargestRemainder
{
    /// <summary>Rule id of the portions.</summary>
    public const string Rule = "allocation.largest_remainder";

    /// <summary>Gives out <paramref name="pool"/> in multiples of <paramref name="step"/> (in the pool's unit).</summary>
    public static Apportionment Apportion(Derivation pool, IReadOnlyList<Share> shares, decimal step = 1m, string citation = "")
    {
        if (Obstacle(pool.Value, shares, step) is { } message) return new Apportionment.Impossible(message);
        var weights = Integers.Scale(shares.Select(static s => s.Weight.Value).ToArray());
        var steps = Steps(new BigInteger(pool.Value / step), weights, shares);
        var total = Derivation.Of(Operator.Add, [.. shares.Select(static s => s.Weight)]).Named("分配因素合计", shares[0].Weight.Unit, shares[0].Weight.Decimals);
        var terms = new Terms(pool, total, Derivation.Constant("分配单位", Quantity.Of(step, pool.Unit)), citation);
        return new Apportionment.Complete([.. shares.Select((s, i) => new Portion(s.Code, s.Name, Amount(s, (decimal)steps[i], terms)))]);
    }

    private static string? Obstacle(decimal pool, IReadOnlyList<Share> shares, decimal step)
    {
        if (step <= 0) return $"分配单位为{step}，应大于零。";
        if (pool < 0) return $"待分配资金为{pool}，不能为负；多拨的资金应作扣回处理。";
        if (pool % step != 0) return $"待分配资金{pool}不是分配单位{step}的整数倍；请改用更小的分配单位。";
        if (shares.Count == 0) return "没有参加分配的区划。";
        if (shares.FirstOrDefault(static s => s.Weight.Value < 0) is { } negative) return $"{negative.Name}的分配因素为{negative.Weight.Value}，不能为负。";
        if (shares.GroupBy(static s => s.Code).FirstOrDefault(static g => g.Count() > 1) is { } repeated) return $"区划{repeated.Key}重复出现{repeated.Count()}次。";
        return shares.All(static s => s.Weight.Value == 0) ? "各区划的分配因素合计为零，无从按比例分配。" : null;
    }

    private static BigInteger[] Steps(BigInteger pool, BigInteger[] weights, IReadOnlyList<Share> shares)
    {
        var total = weights.Aggregate(BigInteger.Zero, static (a, w) => a + w);
        var steps = new BigInteger[weights.Length];
        var remainders = new BigInteger[weights.Length];
        var left = pool;
        for (var i = 0; i < weights.Length; i++)
        {
            steps[i] = BigInteger.DivRem(pool * weights[i], total, out remainders[i]);
            left -= steps[i];
        }

        var order = Enumerable.Range(0, weights.Length)
            .OrderByDescending(i => remainders[i]).ThenByDescending(i => weights[i]).ThenBy(i => shares[i].Code, StringComparer.Ordinal);
        foreach (var i in order.Take((int)left)) steps[i] += 1;
        return steps;
    }

    private static Derivation Amount(Share share, decimal steps, Terms terms)
    {
        var quota = Derivation.Of(Operator.Divide, Derivation.Of(Operator.Multiply, terms.Pool, share.Weight), terms.TotalWeight);
        var whole = Derivation.Round(Derivation.Of(Operator.Divide, quota, terms.Step), new Rounding(0, MidpointRounding.ToZero)).Named("整分配单位数", Units.None, 0);
        var extra = Derivation.Constant("按余额大小补足的单位数", new Quantity(steps - whole.Value, Units.None, 0), ruleId: Rule);
        return Derivation.Of(Operator.Multiply, Derivation.Of(Operator.Add, whole, extra), terms.Step)
            .Named("分得资金", terms.Pool.Unit, terms.Step.Value.Scale, share.Code + ".share").Ruled(Rule, terms.Citation);
    }

    private sealed record Terms(Derivation Pool, Derivation TotalWeight, Derivation Step, string Citation);
}
