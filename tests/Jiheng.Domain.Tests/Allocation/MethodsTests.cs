using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Tests.Allocation;

public sealed class MethodsTests
{
    [Fact]
    public void Split_FourSources_LastPaysTheRest()
    {
        // 10007 × 670 ÷ 10000 = 670.469 → 670; × 80% = 536.3752 → 536; × 12% = 80.456 → 80; × 4% = 26.819 → 27; rest 670 − 536 − 80 − 27 = 27
        var result = MatchingFunds.Split("653101", Number("people", 10007m, Units.Person), Number("subsidy", 670m, Units.YuanPerPersonYear), Sources(0.80m, 0.12m, 0.04m, 0.04m), Rounding.Whole, "某文");
        Assert.Equal(670m, result.Total.Value);
        Assert.Equal([536m, 80m, 27m, 27m], result.Amounts.Select(a => a.Amount.Value));
        Assert.Equal(("653101.matching.s3", MatchingFunds.Rule, "某文"), (result.Amounts[3].Amount.Key, result.Amounts[3].Amount.RuleId, result.Amounts[3].Amount.Citation));
    }

    [Fact]
    public void Problem_SharesThatDoNotMakeAWhole_ShowsTheSum() =>
        Assert.Equal("各级分担比例合计为80.00%＋15.00%＝95.00%，应为100%。", MatchingFunds.Problem(Sources(0.80m, 0.15m)));

    [Fact]
    public void Problem_ShareBelowZero_NamesTheSource() =>
        Assert.Equal("来源1的分担比例为-20.00%，应在0%至100%之间。", MatchingFunds.Problem(Sources(1.20m - 0.20m, -0.20m)));

    [Fact]
    public void Account_TwoBatchesThenSettlement_EndsAtZero()
    {
        var due = Number("653100.due", 175625m, Units.WanYuan);
        Batch[] batches =
        [
            new(BatchKind.Issue, "第一批", new(2020, 6, 29), Number("b", 15000m, Units.WanYuan)),
            new(BatchKind.Advance, "提前下达", new(2019, 11, 30), Number("a", 160215m, Units.WanYuan)),
        ];
        var account = BatchLedger.Account("653100", due, batches);
        // 175625 − (160215 + 15000) = 410
        Assert.Equal((175215m, 410m), (account.Issued.Value, account.Remaining.Value));
        Assert.Equal(["提前下达", "第一批"], account.Batches.Select(b => b.Name));
        var settled = BatchLedger.Account("653100", due, [.. batches, BatchLedger.Settle(account, new(2021, 3, 1))]);
        Assert.Equal((175625m, 0m), (settled.Issued.Value, settled.Remaining.Value));
        Assert.Equal("653100.remaining", settled.Remaining.Key);
    }

    [Fact]
    public void Account_NoBatchYet_RemainsWhole() =>
        Assert.Equal(100m, BatchLedger.Account("x", Number("due", 100m, Units.WanYuan), []).Remaining.Value);

    [Fact]
    public void Allocate_TwoFactorsAndACoefficient_FollowsTheScores()
    {
        Factor[] factors = [new("heads", "参保人数", Ratio(0.6m)), new("poor", "困难人口", Ratio(0.4m))];
        FactorClaim[] claims = [Claim("a", 300m, 10m, 1.1m), Claim("b", 700m, 30m, 1.0m)];
        // a: (0.3 × 0.6 + 0.25 × 0.4) × 1.1 = 0.308; b: (0.7 × 0.6 + 0.75 × 0.4) = 0.72
        // 1000 × 0.308 ÷ 1.028 = 299.61 → 300; 1000 × 0.72 ÷ 1.028 = 700.39 → 700
        var portions = Assert.IsType<Apportionment.Complete>(FactorMethod.Allocate(Number("pool", 1000m, Units.WanYuan), factors, claims)).Portions;
        Assert.Equal([300m, 700m], portions.Select(p => p.Amount.Value));
        Assert.All(portions, p => Assert.Equal(p.Amount.Value, Arithmetic.Recompute(p.Amount)));
    }

    [Fact]
    public void Allocate_FactorsThatDoNotFit_SaysWhy()
    {
        string Refusal(decimal weight, params FactorClaim[] claims) => Assert.IsType<Apportionment.Impossible>(
            FactorMethod.Allocate(Number("pool", 1m, Units.WanYuan), [new("heads", "参保人数", Ratio(0.6m)), new("poor", "困难人口", Ratio(weight))], claims)).Message;
        Assert.Equal("各分配因素权重合计为90.00%，应为100%。", Refusal(0.3m, Claim("a", 1m, 1m, 1m)));
        Assert.Equal("没有参加分配的区划。", Refusal(0.4m));
        Assert.Equal("因素“困难人口”的合计为零，无从按比例分配。", Refusal(0.4m, Claim("a", 1m, 0m, 1m)));
        Assert.Equal("a的参保人数为-1，不能为负。", Refusal(0.4m, Claim("a", -1m, 1m, 1m)));
        Assert.Equal("a的绩效调节系数为-1，不能为负。", Refusal(0.4m, Claim("a", 1m, 1m, -1m)));
    }

    private static FundingSource[] Sources(params decimal[] shares) => [.. shares.Select((s, i) => new FundingSource($"s{i}", $"来源{i}", Ratio(s)))];

    private static FactorClaim Claim(string code, decimal heads, decimal poor, decimal coefficient) =>
        new(code, code, [Number("h", heads, Units.Person), Number("p", poor, Units.Person)], Ratio(coefficient));

    private static Derivation Ratio(decimal value) => Derivation.Constant("比例", Quantity.Of(value, Units.Ratio));

    private static Derivation Number(string key, decimal value, Unit unit) => Derivation.Input(key, key, Quantity.Of(value, unit));
}
