using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Domain.Regions;

namespace Jiheng.Data.Tests.Regions;

public sealed class RegionFilesTests
{
    private static readonly RegionTree Xinjiang = Sound("650000");
    private static readonly Lazy<RegionTree> China = new(() => Sound());

    [Fact]
    public void Load_Xinjiang_FourteenPrefecturesNinetySixCountiesTwelveXpccCities()
    {
        int Count(RegionLevel level) => Xinjiang.All.Count(r => r.Level == level);
        Assert.Equal((14, 96, 12, 2), (Count(RegionLevel.Prefecture), Count(RegionLevel.County), Count(RegionLevel.XpccCity), Count(RegionLevel.NonAdministrative)));
        Assert.Equal(26, Xinjiang.ChildrenOf(Xinjiang.ByCode("650000")!).Count());
    }

    [Fact]
    public void Load_AllProvinces_MakesOneTree()
    {
        Assert.Equal(31, China.Value.Roots.Count());
        Assert.True(China.Value.All.Count(r => r.Level == RegionLevel.County) > 2_800);
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
        Assert.Equal(code, Xinjiang.Find(name).Region?.Code);

    [Theory]
    [InlineData("巴州", "开发区", "652800-01")]
    [InlineData("哈密市", "地本级", "650500-01")]
    [InlineData("和田地区", "和田市", "653201")]
    public void Find_WithinItsPrefecture_LeadsToThePlace(string prefecture, string name, string code) =>
        Assert.Equal(code, Xinjiang.Find(name, Xinjiang.Find(prefecture).Region).Region?.Code);

    [Fact]
    public void Find_DistrictOfSeveralCities_AsksForThePlaceAbove()
    {
        var tree = China.Value;
        var match = Assert.IsType<RegionMatch.Ambiguous>(tree.Find("鼓楼区"));
        Assert.Contains("福建省福州市鼓楼区（350102）", match.Message, StringComparison.Ordinal);
        Assert.Equal("320106", tree.Find("鼓楼区", tree.Find("南京市").Region).Region?.Code);
    }

    [Fact]
    public void Load_EveryPlaceByItsPath_IsFoundAgain()
    {
        var tree = China.Value;
        Assert.All(tree.All, r => Assert.Equal(r.Code, tree.Find(r.Name, tree.ParentOf(r), r.Level).Region?.Code));
    }

    [Fact]
    public void Parse_BadRows_KeepsTheGoodOnesAndNamesTheLines()
    {
        const string text = "代码,名称,级别,上级代码,简称,曾用名\n650000,新疆维吾尔自治区,省级,,新疆,\n6531,喀什地区,地级,650000,,\n653200,和田地区,府级,650000,,\n650100,乌鲁木齐市,地级,650000,乌鲁木齐,迪化市(1954)\n999901,某县,县级,999900,,\n";
        var diagnostics = new Diagnostics();
        var tree = RegionFiles.Parse(text, "x.csv", diagnostics);
        Assert.Equal(["650000", "650100"], tree.All.Select(r => r.Code));
        Assert.Equal("迪化市（1954年前）", tree.ByCode("650100")!.FormerNames[0].ToString());
        Assert.Equal(
            ["x.csv 第4行“级别”：给出“府级”，应为省级、地级、县级、兵团城市、非行政单位之一；请按 regions/README.md 填写",
             "x.csv 第3行“代码”：给出“6531”，应为能组成区划树的代码；区划代码“6531”应为六位数字，无代码的单位为上级代码加“-01”等序号。",
             "x.csv 第6行“代码”：给出“999901”，应为能组成区划树的代码；某县的上级代码999900不存在。"],
            diagnostics.Items.Select(d => d.Message));
    }

    private static RegionTree Sound(params string[] provinces)
    {
        var diagnostics = new Diagnostics();
        var tree = RegionFiles.Load(Repository.Folder("regions"), diagnostics, provinces);
        Assert.Empty(diagnostics.Items);
        return tree;
    }
}
