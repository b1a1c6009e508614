using FsCheck;
using FsCheck.Fluent;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Tests.Quantities;

public sealed class CapitalReaderTests
{
    [Theory]
    [InlineData("伍亿肆仟肆佰玖拾肆万元整", "544940000")]
    [InlineData("壹佰零捌万陆仟玖佰圆肆角捌分", "1086900.48")]
    [InlineData("拾万柒仟元正", "107000")]
    [InlineData("五亿四千四百九十四万元", "544940000")]
    [InlineData("壹仟伍元", "1005")]
    [InlineData("贰拾万", "200000")]
    [InlineData("壹万贰仟亿元整", "1200000000000")]
    [InlineData("壹仟万亿零叁亿元整", "1000000300000000")]
    [InlineData("负陆佰壹拾玖万元整", "-6190000")]
    [InlineData("零元整", "0")]
    public void Yuan_OfCustomaryWriting_IsRead(string text, string yuan) => Assert.Equal(decimal.Parse(yuan), CapitalReader.Yuan(text));

    [Theory]
    [InlineData("")]
    [InlineData("整")]
    [InlineData("伍亿肆仟肆佰玖拾肆肆万元整")]
    [InlineData("伍佰肆仟元整")]
    [InlineData("伍拾佰元整")]
    [InlineData("伍万肆万元整")]
    [InlineData("伍亿亿元")]
    [InlineData("壹万亿贰万叁亿元")]
    [InlineData("伍元叁")]
    [InlineData("伍元元整")]
    [InlineData("伍元叁分肆角")]
    [InlineData("伍圆金")]
    public void Yuan_OfNoNumber_IsNull(string text) => Assert.Null(CapitalReader.Yuan(text));

    [Fact]
    public void Yuan_OfWhatIsWritten_IsTheAmount() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ArrayOf(2).ToArbitrary(), n =>
        {
            var amount = (n[0] * 4_000_000m) + (n[1] / 100m);
            Assert.Equal(decimal.Round(amount, 2), CapitalReader.Yuan(CapitalAmount.Of(amount)));
            Assert.Equal(n[0], CapitalReader.Yuan(CapitalAmount.Of(n[0])));
        }).Holds();
}
