using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.RollUp;

namespace Jiheng.Domain.Tests.RollUp;

public sealed class IndicatorRollUpTests
{
    private static readonly RolledIndicator Rate = new("rate", "政策范围内住院费用支付比例", RollUpMethod.RatioOfSums, Units.Ratio, 4, Rounding.PercentTwoPlaces);

    [Fact]
    public void Combine_RatioOfSums_IsNotTheMeanOfPercentages()
    {
        // 90 ÷ 100 = 90% and 100 ÷ 900 = 11.11%; together 190 ÷ 1000 = 19.00%, not 50.56%.
        var result = Complete(IndicatorRollUp.Combine(Rate, [Unit("a", 90, 100), Unit("b", 100, 900)]));
        Assert.Equal((0.1900m, 190m, 1000m), (result.Figure.Value, result.Value.Value, result.Base!.Value));
        Assert.Equal(("rate", "rollup.RatioOfSums", "政策范围内住院费用支付比例"), (result.Figure.Key, result.Figure.RuleId, result.Figure.Label));
    }

    [Theory]
    [InlineData(RollUpMethod.Sum, 6)]
    [InlineData(RollUpMethod.Min, 1)]
    [InlineData(RollUpMethod.Max, 3)]
    [InlineData(RollUpMethod.WorstOf, 3)]
    [InlineData(RollUpMethod.AllMet, 1)]
    public void Combine_OneTwoThree_ByMethod(RollUpMethod method, int expected) =>
        Assert.Equal(expected, Complete(IndicatorRollUp.Combine(Plain(method), [Unit("a", 3), Unit("b", 1), Unit("c", 2)])).Figure.Value);

    [Fact]
    public void Combine_WeightedMeanInTwoSteps_IsThatOfOneStep()
    {
        var mean = Rate with { Method = RollUpMethod.WeightedMean, Rounding = null };
        // (90 × 100 + 80 × 300 + 70 × 100) ÷ 500 = 80
        var once = Complete(IndicatorRollUp.Combine(mean, [Unit("a", 90, 100), Unit("b", 80, 300), Unit("c", 70, 100)]));
        var left = IndicatorRollUp.Combine(mean, [Unit("a", 90, 100), Unit("b", 80, 300)]).AsUnit("ab", "ab");
        var right = IndicatorRollUp.Combine(mean, [Unit("c", 70, 100)]).AsUnit("c", "c");
        Assert.Equal(80m, once.Figure.Value);
        Assert.Equal(80m, Complete(IndicatorRollUp.CombineRollUps(mean, [left, right])).Figure.Value);
    }

    [Fact]
    public void Combine_ChildMissing_GivesNoTotalAndNamesIt()
    {
        var result = Assert.IsType<RollUpResult.Incomplete>(IndicatorRollUp.Combine(Plain(RollUpMethod.Sum), [Unit("a", 3), new("b", "乙县", null)]));
        Assert.Equal(3m, result.Partial!.Value);
        Assert.Equal("应报2个单位，缺1个：乙县（数值）；补齐后方可汇总。", result.Message);
        Assert.Null(result.AsUnit("p", "甲地区").Value);
    }

    [Fact]
    public void Combine_DenominatorMissing_IsMissingToo()
    {
        var result = Assert.IsType<RollUpResult.Incomplete>(IndicatorRollUp.Combine(Rate, [new("a", "甲县", Number(1)), new("b", "乙县", null, Number(1))]));
        Assert.Null(result.Partial);
        Assert.Equal(["甲县（分母）", "乙县（分子）"], result.Missing.Select(m => m.ToString()));
    }

    [Fact]
    public void Combine_WhatCannotBeCombined_SaysWhy()
    {
        string Refusal(RolledIndicator indicator, params RollUpUnit[] units) => Assert.IsType<RollUpResult.Impossible>(IndicatorRollUp.Combine(indicator, units)).Message;
        Assert.Equal("政策范围内住院费用支付比例：分母合计为零，无法计算。", Refusal(Rate, Unit("a", 0, 0)));
        Assert.Equal("指标：没有可汇总的下级单位。", Refusal(Plain(RollUpMethod.Sum)));
        Assert.Equal("指标：a（a）重复上报。", Refusal(Plain(RollUpMethod.Sum), Unit("a", 1), Unit("a", 2)));
        Assert.Equal(
            "指标：b的数值单位为“万元”，其他单位为“”；请统一后再汇总。",
            Refusal(Plain(RollUpMethod.Sum), Unit("a", 1), new("b", "b", Derivation.Input("b", "b", Quantity.Of(1m, Units.WanYuan)))));
        Assert.Equal("政策范围内住院费用支付比例：a的分母为-1，不能为负。", Refusal(Rate, Unit("a", 1, -1)));
    }

    [Fact]
    public void QualitativeScale_WorstOfTiers_NamesTheTier()
    {
        var scale = new QualitativeScale("达成预期指标", "部分达成预期指标", "未达成预期指标");
        var units = new[] { "达成预期指标", "部分达成预期指标", "达成预期指标" }.Select((t, i) => new RollUpUnit($"{i}", $"{i}", scale.Rank("x", t))).ToList();
        Assert.Equal("部分达成预期指标", scale.TierOf(Complete(IndicatorRollUp.Combine(Plain(RollUpMethod.WorstOf), units)).Figure));
        Assert.Null(scale.Rank("x", "优秀"));
    }

    [Fact]
    public void SourceRollUp_RegionOf2024_AddsUpToTheFen()
    {
        // 820051 + 171200 + 9031 + 86618.48 = 1086900.48
        (string, string)[] sources = [("central", "中央资金"), ("region", "自治区资金"), ("prefecture", "地州资金"), ("county", "县市资金")];
        SourcedUnit[] units =
        [
            new("a", "甲", [Money(800000m), Money(171200m), Money(9031m), Money(0m)]),
            new("b", "乙", [Money(20051m), Money(0m), Money(0m), Money(86618.48m)]),
        ];
        var totals = SourceRollUp.Combine("funds.executed", "全年执行数", sources, units, Units.WanYuan, 2);
        Assert.Equal([820051m, 171200m, 9031m, 86618.48m], totals.BySource.Select(r => Complete(r).Figure.Value));
        Assert.Equal((1086900.48m, "funds.executed.total"), (Complete(totals.Total).Figure.Value, Complete(totals.Total).Figure.Key));
    }

    [Fact]
    public void SourceRollUp_OneAmountMissing_LeavesTheTotalIncomplete()
    {
        var totals = SourceRollUp.Combine("f", "全年执行数", [("central", "中央资金"), ("county", "县市资金")], [new("a", "甲", [Money(5m), null]), new("b", "乙", [Money(7m), Money(1m)])], Units.WanYuan, 2);
        Assert.Equal(12m, Complete(totals.BySource[0]).Figure.Value);
        var total = Assert.IsType<RollUpResult.Incomplete>(totals.Total);
        Assert.Equal((13m, "应报2个单位，缺1个：甲（县市资金）；补齐后方可汇总。"), (total.Partial!.Value, total.Message));
    }

    private static RolledIndicator Plain(RollUpMethod method) => new("x", "指标", method, Units.None, 0);

    private static RollUpResult.Complete Complete(RollUpResult result) => Assert.IsType<RollUpResult.Complete>(result);

    private static RollUpUnit Unit(string code, decimal value, decimal? denominator = null) =>
        new(code, code, Number(value), denominator is { } d ? Number(d) : null);

    private static Derivation Number(decimal value) => Derivation.Input("v", "数", Quantity.Of(value, Units.None));

    private static Derivation Money(decimal value) => Derivation.Input("m", "资金", Quantity.Of(value, Units.WanYuan));
}
