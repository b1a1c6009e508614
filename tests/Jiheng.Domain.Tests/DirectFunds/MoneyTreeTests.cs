using FsCheck;
using FsCheck.Fluent;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.DirectFunds;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Tests.DirectFunds;

public sealed class MoneyTreeTests
{
    private static readonly FundsTag Tag = FundsTag.OrdinaryTransfer;

    [Fact]
    public void Check_ReceivedIsIssuedPlusKept_FindsNothing() =>
        Assert.Empty(MoneyTree.Check(Node("653100", 15410m, 11m, Node("653101", 1399m, 1399m), Node("653125", 14000m, 14000m))));

    [Fact]
    public void Check_SixtyLess_NamesThePlaceAndTheArithmetic()
    {
        var violation = Assert.Single(MoneyTree.Check(Node("喀什地区", 15410m, 0m, Node("喀什市", 1350m, 1350m), Node("莎车县", 14000m, 14000m))));
        Assert.Equal(new("喀什地区", ViolationKind.NotConserved, "喀什地区收到15410万元，下达15350万元＋留用0万元＝15350万元，少60万元。"), violation);
    }

    [Fact]
    public void Check_TagChangedBelow_NamesTheFirstPlaceThatChangedIt()
    {
        var changed = Node("b", 5m, 0m, Node("c", 5m, 5m)) with { Tag = new("99", "其他") };
        var violations = MoneyTree.Check(Node("a", 5m, 0m, changed with { Issued = [changed.Issued[0] with { Tag = changed.Tag }] }));
        Assert.Equal("b将资金标识“01002 正常转移支付”改为“99 其他”；下达过程中资金标识不得改变。", Assert.Single(violations).Message);
    }

    [Fact]
    public void Check_NegativeKeptAndOtherUnit_NamesBoth()
    {
        var yuan = Node("b", 1m, 1m) with { Received = Money(10000m, Units.Yuan), Kept = Money(10000m, Units.Yuan) };
        var violations = MoneyTree.Check(Node("a", 0m, -1m, yuan));
        Assert.Equal([ViolationKind.NegativeKept, ViolationKind.UnitChanged], violations.Select(v => v.Kind));
    }

    [Fact]
    public void Check_AnyTreeBuiltFromWhatLeavesKeep_IsSoundAndOneYuanOffIsNot() =>
        Prop.ForAll(Arb.From(Gen.ListOf(Gen.ListOf(Gen.Choose(0, 1_000_000)))), leaves =>
        {
            var prefectures = leaves.Select((kept, i) => Node($"p{i}", kept.Sum(k => (decimal)k), 0m, [.. kept.Select((k, j) => Node($"p{i}c{j}", k, k))])).ToArray();
            var root = Node("r", prefectures.Sum(p => p.Received.Value), 0m, prefectures);
            var off = root with { Received = Money(root.Received.Value + 0.0001m, Units.WanYuan) };
            return MoneyTree.Check(root).Count == 0 && MoneyTree.Check(off).Single().Kind == ViolationKind.NotConserved;
        }).Holds();

    private static MoneyNode Node(string code, decimal received, decimal kept, params MoneyNode[] issued) =>
        new(code, code, Tag, Money(received, Units.WanYuan), Money(kept, Units.WanYuan), issued);

    private static Derivation Money(decimal value, Unit unit) => Derivation.Input("m", "金额", Quantity.Of(value, unit));
}
