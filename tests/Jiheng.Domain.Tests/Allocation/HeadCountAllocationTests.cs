using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;

namespace Jiheng.Domain.Tests.Allocation;

public sealed class HeadCountAllocationTests
{
    [Fact]
    public void Allocate_KashgarTwelveCounties_SumsRoundedCounties()
    {
        var result = HeadCountAllocation.Allocate(Samples.Kashgar, Samples.Terms2020);

        // 499287 × 440 ÷ 10000 = 21968.628 → 21969; 21969 − 20570 = 1399
        Assert.Equal((21969m, 1399m), (result.Children[0].Due.Value, result.Children[0].ThisTime.Value));
        // The sum of twelve rounded counties, not 3991474 × 440 ÷ 10000 = 175624.856 rounded once.
        Assert.Equal((4019986m, 3991474m, 28512m), (result.Reported.Value, result.Audited.Value, result.Reduction.Value));
        Assert.Equal((175625m, 160215m, 15410m), (result.Due.Value, result.Advanced.Value, result.ThisTime.Value));
        Assert.Equal((15410m, 0m), (result.Payment.Value, result.Clawback.Value));
    }

    [Fact]
    public void Allocate_Due_IsMoneyAtEveryStep()
    {
        // 499287人 × 440元/人 = 219686280元; ÷ 10000元/万元 = 21968.628万元; rounded 21969万元.
        var quotient = HeadCountAllocation.Allocate(Samples.Kashgar, Samples.Terms2020).Children[0].Due.Operands[0];
        Assert.Equal((21968.628m, "万元"), (quotient.Value, quotient.Unit.Symbol));
        Assert.Equal((219686280m, "元"), (quotient.Operands[0].Value, quotient.Operands[0].Unit.Symbol));
    }

    [Fact]
    public void Allocate_EveryEnteredFigure_NamesItsOwnColumn()
    {
        var origins = new HeadCountOrigins(new("heads.csv", 3, "上报"), new("heads.csv", 3, "审定"), new("heads.csv", 3, "提前下达"));
        var result = HeadCountAllocation.Allocate(HeadCountArea.Leaf("650200", "克拉玛依市", new(80737, 75107, 3924, origins)), Samples.Terms2020);
        Assert.Equal((origins.Reported, origins.Audited, origins.Advanced), (result.Reported.Origin, result.Audited.Origin, result.Advanced.Origin));
    }

    [Fact]
    public void Allocate_KaramayAdvancedTooMuch_IsTakenBackNotPaid()
    {
        // 75107 × 440 ÷ 10000 = 3304.708 → 3305; 3305 − 3924 = −619
        var result = HeadCountAllocation.Allocate(Samples.Leaf("650200", "克拉玛依市", 80737, 75107, 3924), Samples.Terms2020);
        Assert.Equal((3305m, -619m), (result.Due.Value, result.ThisTime.Value));
        Assert.Equal((0m, 619m), (result.Payment.Value, result.Clawback.Value));
    }

    [Fact]
    public void Allocate_EveryFigure_HasAKeyARuleAndATreeThatRecomputes()
    {
        var result = HeadCountAllocation.Allocate(Samples.Kashgar, Samples.Terms2020 with { Citation = "某文" });
        foreach (var figure in result.All().SelectMany(r => new[] { r.Reported, r.Audited, r.Reduction, r.Due, r.Advanced, r.ThisTime, r.Payment, r.Clawback }))
        {
            Assert.NotEmpty(figure.Key);
            Assert.NotEmpty(figure.Label);
            Assert.Equal(figure.Value, Arithmetic.Recompute(figure));
        }

        var due = result.Find("653101")!.Due;
        Assert.Equal(("653101.due", "allocation.head_count", "某文"), (due.Key, due.RuleId, due.Citation));
        Assert.Equal("653100.this_time", result.ThisTime.Key);
        Assert.Equal(["审核参保人数", "财政补助标准", "中央分担比例", "元与万元的换算"], due.Leaves().Select(l => l.Label));
    }

    [Fact]
    public void Problems_ImpossibleHeadCounts_NameThePlaceAndTheDifference()
    {
        var area = HeadCountArea.Sum("653200", "和田地区",
        [
            Samples.Leaf("653227", "民丰县", 30983, 308888, 1235),
            Samples.Leaf("653226", "于田县", 262055, 260942, 10144),
            Samples.Leaf("653201", "和田市", 0.5m, -1, -2),
        ]);
        Assert.Equal(
            ["民丰县：审核人数308888人多于上报人数30983人，相差277905人；请核对是否印错。",
             "和田市：人数不能为负（上报0.5人，审核-1人）。",
             "和田市：人数应为整数（上报0.5人，审核-1人）。",
             "和田市：已提前告知数-2万元为负；请核对。"],
            HeadCountAllocation.Problems(area));
    }
}
