using Jiheng.Domain.Derivations;
using Jiheng.Domain.Policies;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Regions;

namespace Jiheng.Domain.Tests.Policies;

public sealed class PolicyBookTests
{
    private static readonly Region KashgarCity = new("653101", "喀什市", RegionLevel.County, "653100", [], []);
    private static readonly Region Urumqi = new("650100", "乌鲁木齐市", RegionLevel.Prefecture, "650000", [], []);

    private static readonly PolicyBook Book = new(
    [
        new("personal", "个人缴费标准", Units.YuanPerPersonYear,
        [
            Entry(2022, 350m, PolicyEntry.Nationwide), Entry(2022, 360m, "653100"), Entry(2023, 380m, PolicyEntry.Nationwide) with { Citation = PolicyEntry.Unverified },
        ]),
        new("share", "中央分担比例", Units.Percent, [Entry(2022, 80m, "650000") with { To = null }]),
        new("deadline", "期限", null, [new(new(2020, 1, 1), null, [PolicyEntry.Nationwide], null, new MonthDay(6, 30), "某文", "", new("x.yaml", 4))]),
    ]);

    [Theory]
    [InlineData(2022, 360)]
    [InlineData(2023, 380)]
    public void Find_CountyBelowAnOverride_TakesTheNarrowestScopeOfTheDay(int year, int value) =>
        Assert.Equal(value, Book.Find("personal", new(year, 12, 31), KashgarCity).Value!.Value);

    [Fact]
    public void Find_ElsewhereOrNationwide_TakesTheNationalValue()
    {
        Assert.Equal(350m, Book.Find("personal", new(2022, 1, 1), Urumqi).Value!.Value);
        Assert.Equal(350m, Book.Find("personal", new(2022, 1, 1)).Value!.Value);
    }

    [Fact]
    public void Find_Percentage_IsABareRatioWithCitationAndRule()
    {
        var share = Book.Find("share", new(2030, 1, 1), KashgarCity).Value!;
        Assert.Equal((0.80m, Units.Ratio, Operator.Constant), (share.Value, share.Unit, share.Operator));
        Assert.Equal(("policy.share", "policy.share", "某文"), (share.Key, share.RuleId, share.Citation));
    }

    [Fact]
    public void Find_UnverifiedValue_SaysSoInTheDerivation()
    {
        Assert.Equal("出处待核", Book.Find("personal", new(2023, 6, 1)).Value!.Citation);
        Assert.Equal(new(2023, 1, 1), Assert.Single(Book.Unverified).Entry.From);
    }

    [Fact]
    public void Find_DayOfTheYear_IsTheDayInThatYear() =>
        Assert.Equal(new DateOnly(2021, 6, 30), Book.Find("deadline", new(2021, 3, 1)).Deadline);

    [Fact]
    public void Find_NothingOnTheDay_SaysWhatIsMissing()
    {
        Assert.Equal("个人缴费标准没有2019年1月1日适用于喀什市的值；请补充这项政策参数，并注明文号。", Book.Find("personal", new(2019, 1, 1), KashgarCity).Message);
        Assert.Equal("没有编号为“x”的政策参数。", Book.Find("x", new(2019, 1, 1)).Message);
        Assert.Contains("适用于全国的值", Book.Find("share", new(2022, 1, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_OverlapReversalWrongKind_NamesEach()
    {
        var policy = new Policy("p", "参数", Units.Yuan,
        [
            Entry(2022, 1m, "650000"),
            Entry(2022, 2m, "650000") with { From = new(2022, 12, 31), To = null },
            Entry(2021, 3m, "650000") with { From = new(2021, 2, 1), To = new(2021, 1, 1) },
            Entry(2020, 4m, "650000") with { Number = null },
        ]);
        Assert.Equal(
            ["与x.yaml 第1行的条目时间重叠：2022-12-31起与2022-01-01至2022-12-31，范围650000。",
             "截止日期早于起始日期（2021-02-01至2021-01-01）。",
             "值应为以“元”为单位的数字。"],
            policy.Problems().Select(p => p.Message));
        Assert.Throws<ArgumentException>(() => new PolicyBook([policy]));
    }

    [Theory]
    [InlineData("06-30", true)]
    [InlineData("12-31", true)]
    [InlineData("02-29", false)]
    [InlineData("6月30日", false)]
    public void MonthDay_TryRead_TakesDaysOfEveryYear(string text, bool isDay) =>
        Assert.Equal(isDay, MonthDay.TryRead(text, out _));

    private static PolicyEntry Entry(int year, decimal value, string scope) =>
        new(new(year, 1, 1), new(year, 12, 31), [scope], value, null, "某文", "", new("x.yaml", 1));
}
