using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Tests.Allocation;

public sealed class FactorAllocationTests
{
    // 甲县 (0.3 × 60% + 0.25 × 40%) × 1.1 = 30.8%; 乙县 0.7 × 60% + 0.75 × 40% = 72%. 1000 × 30.8 ÷ 102.8 = 299.61 → 300, of which 310 were
    // advanced: −10; 700 remain for 乙县.
    [Fact]
    public void Allocate_TwoCountiesOfAPrefecture_NetsWhatWasAdvanced()
    {
        var area = HeadCountArea.Sum("990000", "某省", [HeadCountArea.Sum("990100", "某地区", [Place("990101", "甲县", 310m), Place("990102", "乙县", 0m)])]);
        var given = FactorAllocation.Allocate(area, Terms(1000m, 0.6m, 0.4m), [Claim("990101", 1.1m, 300m, 10m), Claim("990102", 1m, 700m, 30m)]);
        Assert.Equal("", given.Problem);
        Assert.Equal((300m, -10m, 10m), (Of("990101").Due.Value, Of("990101").ThisTime.Value, Of("990101").Clawback.Value));
        Assert.Equal((1000m, 310m, 690m), (given.Result.Due.Value, given.Result.Advanced.Value, Of("990100").ThisTime.Value));
        Assert.Equal((0.308m, 0.72m), (given.Scores["990101"].Value, given.Scores["990102"].Value));
        Assert.Equal("990101.due", Of("990101").Due.Key);
        Assert.Equal(300m, Arithmetic.Recompute(Of("990101").Due));

        HeadCountResult Of(string code) => given.Result.Find(code)!;
    }

    [Fact]
    public void Allocate_WeightsThatAreNoWhole_GivesNothingAndSaysWhy()
    {
        var area = HeadCountArea.Sum("990000", "某省", [Place("990100", "某市", 5m)]);
        var given = FactorAllocation.Allocate(area, Terms(1000m, 0.6m, 0.3m), [Claim("990100", 1m, 1m, 1m)]);
        Assert.Equal("各分配因素权重合计为90.00%，应为100%。", given.Problem);
        Assert.Equal((0m, -5m), (given.Result.Due.Value, given.Result.ThisTime.Value));
        Assert.Empty(given.Scores);
    }

    // Whatever the claims, with whole 万元 or hundredths: nothing is left over and nothing is given twice.
    [Fact]
    public void Allocate_AnyClaims_GivesOutThePoolToTheLast()
    {
        var random = new Random(20240601);
        for (var round = 0; round < 200; round++)
        {
            var codes = Enumerable.Range(1, random.Next(1, 30)).Select(static i => $"9901{i:00}").ToArray();
            var pool = random.Next(0, 5_000_000) / (round % 2 == 0 ? 1m : 100m);
            var area = HeadCountArea.Sum("990000", "某省", [HeadCountArea.Sum("990100", "某地区", [.. codes.Select(c => Place(c, c, random.Next(0, 100)))])]);
            FactorClaim[] claims = [.. codes.Select(c => Claim(c, random.Next(80, 121) / 100m, random.Next(1, 900_000), random.Next(1, 9_000) / 10m))];
            var given = FactorAllocation.Allocate(area, Terms(pool, 0.55m, 0.45m), claims);
            Assert.Equal("", given.Problem);
            Assert.Equal(pool, given.Result.Due.Value);
            Assert.All(given.Result.All(), static r => Assert.Equal(r.Due.Value - r.Advanced.Value, r.Payment.Value - r.Clawback.Value));
        }
    }

    private static FactorTerms Terms(decimal pool, decimal heads, decimal poor) =>
        new(Derivation.Input("pool", "待分配资金", Quantity.Of(pool, Units.WanYuan)), [new("f1", "参保人数", Ratio(heads)), new("f2", "困难人口", Ratio(poor))], "某文");

    private static HeadCountArea Place(string code, string name, decimal advanced) => HeadCountArea.Leaf(code, name, new(0m, 0m, advanced));

    private static FactorClaim Claim(string code, decimal coefficient, decimal heads, decimal poor) =>
        new(code, code, [Derivation.Input("h", "参保人数", Quantity.Of(heads, Units.Person)), Derivation.Input("p", "困难人口", Quantity.Of(poor, Units.Person))], Ratio(coefficient));

    private static Derivation Ratio(decimal value) => Derivation.Constant("比例", Quantity.Of(value, Units.Ratio));
}
