using FsCheck;
using FsCheck.Fluent;
using Jiheng.Domain.Quantities;
using Interval = Jiheng.Domain.Quantities.Interval;

namespace Jiheng.Domain.Tests.Quantities;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("53837", "万元", "元", "538370000", 0)]
    [InlineData("1.23", "万元", "元", "12300", 0)]
    [InlineData("41.45", "亿元", "万元", "414500", 0)]
    [InlineData("1835863", "人", "万人", "183.5863", 4)]
    [InlineData("91.45", "%", "‰", "914.5", 1)]
    [InlineData("2", "元/人/月", "元/人/年", "24", 0)]
    [InlineData("2", "年", "个月", "24", 0)]
    public void ConvertTo_SameDimension_IsExact(string value, string from, string to, string expected, int decimals)
    {
        var quantity = Quantity.Of(decimal.Parse(value), Units.Find(from)!).ConvertTo(Units.Find(to)!);
        Assert.Equal((decimal.Parse(expected), decimals), (quantity.Value, quantity.Decimals));
    }

    [Theory]
    [InlineData("人", "人次")]
    [InlineData("个", "次")]
    [InlineData("元", "元/人")]
    [InlineData("工作日", "日")]
    [InlineData("元/人", "元/人/年")]
    public void ConvertTo_AnotherDimension_NamesBothUnits(string from, string to)
    {
        var error = Assert.Throws<UnitMismatchException>(() => Quantity.Of(1m, Units.Find(from)!).ConvertTo(Units.Find(to)!));
        Assert.Contains(from, error.Message, StringComparison.Ordinal);
        Assert.Contains(to, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ConvertTo_ThereAndBack_IsTheSameAmount() => Prop.ForAll(
        Arb.From(from cents in Gen.Choose(-1_000_000_000, 1_000_000_000) from unit in Gen.Elements("元", "万元", "亿元", "千元") select Quantity.Of(cents / 100m, Units.Find(unit)!)),
        q => new[] { "元", "万元", "亿元" }.All(u => q.ConvertTo(Units.Find(u)!).ConvertTo(q.Unit).Value == q.Value)).Holds();

    [Fact]
    public void Plus_DifferentUnits_AddsInTheFirstUnit() // 820051 万元 + 2668494800 元 = 1086900.48 万元
        => Assert.Equal(1086900.48m, (Quantity.Of(820051m, Units.WanYuan) + Quantity.Of(2668494800m, Units.Yuan)).Value);

    [Fact]
    public void CompareTo_DifferentUnits_ComparesAmounts()
    {
        Assert.True(Quantity.Of(31.4906m, Units.WanPerson) > Quantity.Of(309100m, Units.Person));
        Assert.True(Quantity.Of(1m, Units.YiYuan) >= Quantity.Of(10000m, Units.WanYuan));
    }

    [Fact]
    public void Printed_TwoDecimals_IsHalfACentEitherWay() =>
        Assert.Equal(new Interval(91.445m, 91.455m), Quantity.Of(91.45m, Units.Percent).Printed);
}
