using FsCheck;
using FsCheck.Fluent;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Tests.Allocation;

public sealed class LargestRemainderTests
{
    // Pools of up to a thousand million 万元, up to forty places with up to a million people, not all zero.
    private static readonly Gen<(long Pool, int[] Weights)> Cases =
        from pool in Gen.Choose(0, 1_000_000_000)
        from weights in Gen.NonEmptyListOf(Gen.OneOf(Gen.Choose(0, 5), Gen.Choose(0, 1_000_000)))
        where weights.Any(w => w > 0)
        select ((long)pool, weights.Take(40).ToArray());

    private static readonly Arbitrary<(long Pool, int[] Weights)> AnyCase = Arb.From(Cases.Where(c => c.Weights.Any(w => w > 0)));

    [Fact]
    public void Apportion_HundredAmongThreeEqual_GivesTheOddOneToTheSmallestCode() =>
        // 100 ÷ 3 = 33.33…: equal remainders, equal weights, so the code decides.
        Assert.Equal([33m, 34m, 33m], Apportion(100m, ("650200", 1), ("650100", 1), ("650400", 1)));

    [Fact]
    public void Apportion_LargerRemainder_GetsTheOddOne() =>
        // 10 × 415 ÷ 1000 = 4.15, × 335 = 3.35, × 250 = 2.50 → 4 + 3 + 3
        Assert.Equal([4m, 3m, 3m], Apportion(10m, ("a", 415), ("b", 335), ("c", 250)));

    [Fact]
    public void Apportion_EqualRemaindersUnequalWeights_GoesToTheLargerWeight() =>
        // 2 × 3 ÷ 4 = 1.5, 2 × 1 ÷ 4 = 0.5
        Assert.Equal([0m, 2m], Apportion(2m, ("a", 1), ("b", 3)));

    [Fact]
    public void Apportion_StepOfACent_AddsUpToTheCent()
    {
        var parts = Portions(LargestRemainder.Apportion(Pool(10.00m), Shares(("a", 1), ("b", 1), ("c", 1)), 0.01m));
        Assert.Equal([3.34m, 3.33m, 3.33m], parts.Select(p => p.Amount.Value));
    }

    [Theory]
    [InlineData("-1", "1", "待分配资金为-1，不能为负；多拨的资金应作扣回处理。")]
    [InlineData("10.5", "1", "待分配资金10.5不是分配单位1的整数倍；请改用更小的分配单位。")]
    [InlineData("10", "0", "分配单位为0，应大于零。")]
    public void Apportion_PoolThatDoesNotFit_SaysWhy(string pool, string step, string message) =>
        Assert.Equal(new Apportionment.Impossible(message), LargestRemainder.Apportion(Pool(Exact(pool)), Shares(("a", 1)), Exact(step)));

    [Fact]
    public void Apportion_ClaimsThatDoNotFit_SaysWhy()
    {
        string Refusal(params (string, int)[] claims) => Assert.IsType<Apportionment.Impossible>(LargestRemainder.Apportion(Pool(1m), Shares(claims))).Message;
        Assert.Equal("没有参加分配的区划。", Refusal());
        Assert.Equal("各区划的分配因素合计为零，无从按比例分配。", Refusal(("a", 0)));
        Assert.Equal("a的分配因素为-1，不能为负。", Refusal(("a", -1)));
        Assert.Equal("区划a重复出现2次。", Refusal(("a", 1), ("a", 1)));
    }

    [Fact]
    public void Apportion_AnyPool_AddsUpExactlyAndKeepsTheQuotaRule() =>
        Prop.ForAll(AnyCase, c =>
        {
            var parts = Apportion(c.Pool, Coded(c.Weights));
            decimal total = c.Weights.Sum(w => (long)w);
            return parts.Sum() == c.Pool
                && parts.Zip(c.Weights).All(p => p.First == decimal.Floor(c.Pool * p.Second / total) || p.First == decimal.Ceiling(c.Pool * p.Second / total));
        }).Holds();

    [Fact]
    public void Apportion_AnyOrderOfClaims_GivesEachTheSame() =>
        Prop.ForAll(AnyCase, c =>
        {
            var claims = Coded(c.Weights);
            return Apportion(c.Pool, claims).Reverse().SequenceEqual(Apportion(c.Pool, [.. claims.Reverse()]));
        }).Holds();

    [Fact]
    public void Apportion_AnyPool_RecomputesFromItsLeaves() =>
        Prop.ForAll(AnyCase, c => Portions(LargestRemainder.Apportion(Pool(c.Pool), Shares(Coded(c.Weights))))
            .All(p => Arithmetic.Recompute(p.Amount) == p.Amount.Value)).Holds();

    private static decimal Exact(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static (string, int)[] Coded(int[] weights) => [.. weights.Select((w, i) => ($"{650000 + i}", w))];

    private static decimal[] Apportion(decimal pool, params (string Code, int Weight)[] claims) =>
        [.. Portions(LargestRemainder.Apportion(Pool(pool), Shares(claims))).Select(p => p.Amount.Value)];

    private static IReadOnlyList<Portion> Portions(Apportionment result) => Assert.IsType<Apportionment.Complete>(result).Portions;

    private static Derivation Pool(decimal amount) => Derivation.Input("pool", "待分配资金", Quantity.Of(amount, Units.WanYuan));

    private static Share[] Shares(params (string Code, int Weight)[] claims) =>
        [.. claims.Select(c => new Share(c.Code, c.Code, Derivation.Input(c.Code, "参保人数", Quantity.Of(c.Weight, Units.Person))))];
}
