using Jiheng.Documents.Reports.Prose;

namespace Jiheng.Documents.Tests.Reports.Notice;

/// <summary>Titles break between words and never within a number.</summary>
public sealed class TitleLinesTests
{
    [Theory]
    [InlineData("关于下达补助资金的通知", "补助资金", "关于下达补助资金的通知")]
    [InlineData("关于下达2020年中央财政城乡居民基本医疗保险补助资金的通知", "城乡居民基本医疗保险补助资金", "关于下达2020年中央财政\n城乡居民基本医疗保险补助资金的通知")]
    [InlineData("某某市医疗保障局城乡居民医疗保险财政补助资金项目绩效评价报告", "", "某某市医疗保障局城乡居民医疗\n保险财政补助资金项目绩效评价报告")]
    public void Of_Title_BreaksWhereAWordBegins(string title, string term, string lines) => Assert.Equal(lines, TitleLines.Of(title, term));

    [Fact]
    public void Of_AnyTitle_LosesNoCharacter() =>
        Assert.All(Enumerable.Range(1, 60), n => Assert.Equal(new string('某', n) + "2024年度", TitleLines.Of(new string('某', n) + "2024年度", "").Replace("\n", "", StringComparison.Ordinal)));
}
