using Jiheng.Data.Regions;
using Jiheng.Domain.Regions;
using Jiheng.Tests.Support;

namespace Jiheng.Data.Tests.Regions;

public sealed class RegionFilesTests
{
    private static readonly RegionData Xinjiang = RegionFiles.Load(Repository.Folder("regions"), "650000");
    private static readonly Lazy<RegionData> China = new(() => RegionFiles.Load(Repository.Folder("regions")));

    [Fact]
    public void Load_Xinjiang_FourteenPrefecturesNinetySixCountiesTwelveXpccCities()
    {
        Assert.Empty(Xinjiang.Problems);
        int Count(RegionLevel level) => Xinjiang.Tree.All.Count(r => r.Level == level);
        Assert.Equal((14, 96, 12, 2), (Count(RegionLevel.Prefecture), Count(RegionLevel.County), Count(RegionLevel.XpccCity), Count(RegionLevel.NonAdministrative)));
        Assert.Equal(26, Xinjiang.Tree.ChildrenOf(Xinjiang.Tree.ByCode("650000")!).Count());
    }

    [Fact]
    public void Load_AllProvinces_MakesOneTree()
    {
        Assert.Empty(China.Value.Problems);
        Assert.Equal(31, China.Value.Tree.Roots.Count());
        Assert.True(China.Value.Tree.All.Count(r => r.Level == RegionLevel.County) > 2_800);
    }

    [Theory]
    [InlineData("乌鲁木齐", "650100")]
    [InlineData("乌鲁木齐市", "650100")]
    [InlineData("伊犁州", "654000")]
    [InlineData("博州", "652700")]
    [InlineData("昌吉州", "652300")]
    [InlineData("昌吉市", "652301")]
    [InlineData("巴州", "652800")]
    [InlineData("克州", "653000")]
    [InlineData("和丰县", "654226")]
    [InlineData("霍尔果斯口岸", "654004")]
    [InlineData("阿拉山口", "652702")]
    [InlineData("呼图壁", "652323")]
    [InlineData("沙湾县", "654203")]
    [InlineData("库车县", "652902")]
    [InlineData("察布查尔县", "654022")]
    [InlineData("塔什库尔干县", "653131")]
    [InlineData("吐鲁番地区", "650400")]
    [InlineData("哈密市", "650500")]
    [InlineData("和田市", "653201")]
    [InlineData("和田县", "653221")]
    [InlineData("和田地区", "653200")]
    [InlineData("巴州开发区", "652800-01")]
    [InlineData("哈密地本级", "650500-01")]
    [InlineData("石河子", "659001")]
    [InlineData("６５３１００", "653100")]
    public void Find_NameUsedInDocuments_LeadsToThePlace(string name, string code) =>
        Assert.Equal(code, Xinjiang.Tree.Find(name).Region?.Code);

    [Theory]
    [InlineData("巴州", "开发区", "652800-01")]
    [InlineData("哈密市", "地本级", "650500-01")]
    [InlineData("和田地区", "和田市", "653201")]
    public void Find_WithinItsPrefecture_LeadsToThePlace(string prefecture, string name, string code) =>
        Assert.Equal(code, Xinjiang.Tree.Find(name, Xinjiang.Tree.Find(prefecture).Region).Region?.Code);

    [Fact]
    public void Find_DistrictOfSeveralCities_AsksForThePlaceAbove()
    {
        var tree = China.Value.Tree;
        var match = Assert.IsType<RegionMatch.Ambiguous>(tree.Find("鼓楼区"));
        Assert.Contains("福建省福州市鼓楼区（350102）", match.Message, StringComparison.Ordinal);
        Assert.Equal("320106", tree.Find("鼓楼区", tree.Find("南京市").Region).Region?.Code);
    }

    [Fact]
    public void Load_EveryPlaceByItsPath_IsFoundAgain()
    {
        var tree = China.Value.Tree;
        Assert.All(tree.All, r => Assert.Equal(r.Code, tree.Find(r.Name, tree.ParentOf(r), r.Level).Region?.Code));
    }

    [Fact]
    public void Parse_BadRows_KeepsTheGoodOnesAndNamesTheLines()
    {
        const string text = "代码,名称,级别,上级代码,简称,曾用名\n650000,新疆维吾尔自治区,省级,,新疆,\n6531,喀什地区,地级,650000,,\n653200,和田地区,府级,650000,,\n650100,乌鲁木齐市,地级,650000,乌鲁木齐,迪化市(1954)\n999901,某县,县级,999900,,\n";
        var data = RegionFiles.Parse(new StringReader(text), "x.csv");
        Assert.Equal(["650000", "650100"], data.Tree.All.Select(r => r.Code));
        Assert.Contains(data.Problems, p => p.StartsWith("x.csv 第3行", StringComparison.Ordinal) && p.Contains("“6531”", StringComparison.Ordinal));
        Assert.Contains(data.Problems, p => p.StartsWith("x.csv 第4行“级别”：给出“府级”", StringComparison.Ordinal));
        Assert.Contains(data.Problems, p => p.StartsWith("x.csv 第6行", StringComparison.Ordinal) && p.Contains("999900", StringComparison.Ordinal));
        Assert.Equal("迪化市（1954年前）", data.Tree.ByCode("650100")!.FormerNames[0].ToString());
    }
}
