using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Tests.Quantities;

public sealed class CapitalAmountTests
{
    [Theory]
    [InlineData("0", "零元整")]
    [InlineData("1", "壹元整")]
    [InlineData("10", "壹拾元整")]
    [InlineData("1086900.48", "壹佰零捌万陆仟玖佰元肆角捌分")]
    [InlineData("10869004800", "壹佰零捌亿陆仟玖佰万肆仟捌佰元整")]
    [InlineData("544940000", "伍亿肆仟肆佰玖拾肆万元整")]
    [InlineData("-6190000", "负陆佰壹拾玖万元整")]
    [InlineData("107000.53", "壹拾万柒仟元伍角叁分")]
    [InlineData("16409.02", "壹万陆仟肆佰零玖元零贰分")]
    [InlineData("325.04", "叁佰贰拾伍元零肆分")]
    [InlineData("0.5", "伍角整")]
    [InlineData("0.05", "伍分")]
    [InlineData("100000000", "壹亿元整")]
    [InlineData("100000001", "壹亿零壹元整")]
    [InlineData("1000010000", "壹拾亿零壹万元整")]
    [InlineData("1001", "壹仟零壹元整")]
    [InlineData("1010", "壹仟零壹拾元整")]
    [InlineData("20000000500", "贰佰亿零伍佰元整")]
    public void Of_Amount_ReadsAsPrescribed(string yuan, string expected) => Assert.Equal(expected, CapitalAmount.Of(decimal.Parse(yuan)));

    [Fact]
    public void Of_BeyondLargest_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => CapitalAmount.Of(CapitalAmount.Largest + 1m));
}
