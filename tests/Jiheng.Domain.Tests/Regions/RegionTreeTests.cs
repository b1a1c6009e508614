using Jiheng.Domain.Regions;

namespace Jiheng.Domain.Tests.Regions;

public sealed class RegionTreeTests
{
    private static readonly RegionTree Tree = new(
    [
        Place("650000", "新疆维吾尔自治区", RegionLevel.Province, "", "新疆"),
        Place("650100", "乌鲁木齐市", RegionLevel.Prefecture, "650000", "乌鲁木齐"),
        Place("650121", "乌鲁木齐县", RegionLevel.County, "650100"),
        Place("653200", "和田地区", RegionLevel.Prefecture, "650000", "和田"),
        Place("653201", "和田市", RegionLevel.County, "653200"),
        Place("653221", "和田县", RegionLevel.County, "653200"),
        Place("653226", "于田县", RegionLevel.County, "653200"),
        new("654203", "沙湾市", RegionLevel.County, "650000", [], [new("沙湾县", 2021)]),
    ]);

    [Fact]
    public void Find_ListedShortName_WinsOverBareNamesOfOthers() =>
        Assert.Equal("653200", Tree.Find("和田").Region?.Code);

    [Fact]
    public void Find_BareNameWithLevel_IsAmbiguousBetweenCityAndCounty() =>
        Assert.Equal(
            "“和田”对应2个区划：新疆维吾尔自治区和田地区和田市（653201）、新疆维吾尔自治区和田地区和田县（653221）；请写全称、代码或注明上级区划。",
            Tree.Find("和田", level: RegionLevel.County).Message);

    [Fact]
    public void Find_FormerName_SaysSo() =>
        Assert.Equal(NameKind.Former, Assert.IsType<RegionMatch.Found>(Tree.Find("沙湾县")).By);

    [Fact]
    public void Find_Misspelling_SuggestsTheNearest()
    {
        var unknown = Assert.IsType<RegionMatch.Unknown>(Tree.Find("于阗县"));
        Assert.Equal("于田县", unknown.Suggestions[0].Name);
        Assert.StartsWith("没有名为“于阗县”的区划；相近的有：于田县（653226）", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_NothingAlike_AsksForTheCode() =>
        Assert.Equal("没有名为“abcdefgh”的区划；请核对名称或改用六位区划代码。", Tree.Find("abcdefgh").Message);

    [Fact]
    public void Find_OutsideTheHint_IsUnknown() =>
        Assert.Null(Tree.Find("和田市", Tree.ByCode("650100")).Region);

    [Fact]
    public void Family_OfACounty_ReachesTheProvince()
    {
        var city = Tree.ByCode("653201")!;
        Assert.Equal(["653200", "650000"], Tree.AncestorsOf(city).Select(r => r.Code));
        Assert.Equal(["653201", "653221", "653226"], Tree.DescendantsOf(Tree.ByCode("653200")!).Select(r => r.Code));
        Assert.True(Tree.IsWithin(city, Tree.ByCode("650000")!));
        Assert.False(Tree.IsWithin(city, Tree.ByCode("650100")!));
    }

    [Fact]
    public void Problems_RepeatedMalformedOrphanedCircular_NamesEach()
    {
        var messages = RegionTree.Problems(
        [
            Place("650000", "新疆维吾尔自治区", RegionLevel.Province, ""),
            Place("650000", "重复", RegionLevel.Province, ""),
            Place("65", "过短", RegionLevel.Province, ""),
            Place("653101", "孤儿", RegionLevel.County, "653100"),
            Place("110100", "甲", RegionLevel.Prefecture, "110200"),
            Place("110200", "乙", RegionLevel.Prefecture, "110100"),
        ]).Select(p => p.Message).ToList();
        Assert.Equal(5, messages.Count);
        Assert.Equal("区划代码650000重复：新疆维吾尔自治区、重复。", messages[0]);
        Assert.Contains("“65”应为六位数字", messages[1], StringComparison.Ordinal);
        Assert.Equal(["孤儿的上级代码653100不存在。", "甲的上级关系成环。", "乙的上级关系成环。"], messages[2..]);
    }

    private static Region Place(string code, string name, RegionLevel level, string parent, params string[] shortNames) =>
        new(code, name, level, parent, shortNames, []);
}
