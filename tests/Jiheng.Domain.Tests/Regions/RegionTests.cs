using Jiheng.Domain.Regions;

namespace Jiheng.Domain.Tests.Regions;

public sealed class RegionTests
{
    [Theory]
    [InlineData("新疆维吾尔自治区", "全区")]
    [InlineData("四川省", "全省")]
    [InlineData("哈密市", "全市")]
    [InlineData("喀什地区", "全地区")]
    [InlineData("昌吉回族自治州", "全州")]
    [InlineData("精河县", "全县")]
    public void Whole_Place_IsCalledByItsRank(string name, string whole) =>
        Assert.Equal(whole, new Region("650000", name, RegionLevel.Province, "", [], []).Whole);
}
