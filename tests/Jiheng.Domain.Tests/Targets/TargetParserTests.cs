using Jiheng.Domain.Quantities;
using Jiheng.Domain.Targets;

namespace Jiheng.Domain.Tests.Targets;

public sealed class TargetParserTests
{
    [Theory]
    [InlineData("≥1570万人", Comparator.AtLeast, "1570", "万人")]
    [InlineData(">=100个", Comparator.AtLeast, "100", "个")]
    [InlineData("<=60工作日", Comparator.AtMost, "60", "工作日")]
    [InlineData("≤228462万元", Comparator.AtMost, "228462", "万元")]
    [InlineData("=103.6 元/人", Comparator.Equal, "103.6", "元/人")]
    [InlineData("=103.6元/人", Comparator.Equal, "103.6", "元/人")]
    [InlineData("0", Comparator.Equal, "0", "")]
    [InlineData("100%", Comparator.Equal, "100", "%")]
    [InlineData("98%以上", Comparator.AtLeast, "98", "%")]
    [InlineData("0.1%以内", Comparator.AtMost, "0.1", "%")]
    [InlineData("不低于95%", Comparator.AtLeast, "95", "%")]
    [InlineData("不超过60个工作日", Comparator.AtMost, "60", "工作日")]
    [InlineData("≥550元/人(预计)", Comparator.AtLeast, "550", "元/人")]
    [InlineData("达到国家下达的年度基本医保参保人数目标值（2084万人）", Comparator.AtLeast, "2084", "万人")]
    [InlineData("上访率控制在0.1%以内，维护社会稳定", Comparator.AtMost, "0.1", "%")]
    [InlineData("$\\geq 95\\%$", Comparator.AtLeast, "95", "%")]
    [InlineData("≧９５％", Comparator.AtLeast, "95", "%")]
    [InlineData("﹥5次", Comparator.MoreThan, "5", "次")]
    [InlineData("＝3场", Comparator.Equal, "3", "场")]
    [InlineData("-619万元", Comparator.Equal, "-619", "万元")]
    [InlineData(">=10班次", Comparator.AtLeast, "10", "班次")]
    [InlineData("30日内", Comparator.AtMost, "30", "日")]
    [InlineData("≥6个月", Comparator.AtLeast, "6", "个月")]
    [InlineData("≥1,184.51万元", Comparator.AtLeast, "1184.51", "万元")]
    [InlineData("低于5‰", Comparator.LessThan, "5", "‰")]
    public void Parse_Figure_IsComparison(string text, Comparator comparator, string value, string unit)
    {
        var target = Assert.IsType<ComparisonTarget>(TargetParser.Parse(text));
        Assert.Equal(comparator, target.Comparator);
        Assert.Equal(decimal.Parse(value), target.Value.Value);
        Assert.Equal(unit, target.Value.Unit.Symbol);
        Assert.Equal(text, target.Text);
        Assert.Empty(target.Diagnostics);
    }

    [Theory]
    [InlineData("70%左右", "70")]
    [InlineData("约70%", "70")]
    public void Parse_Approximate_IsAbout(string text, string value) =>
        Assert.Equal(decimal.Parse(value), Assert.IsType<AboutTarget>(TargetParser.Parse(text)).Value.Value);

    [Theory]
    [InlineData("6-9个月", "6", "9", "个月", false)]
    [InlineData("6～9个月", "6", "9", "个月", false)]
    [InlineData("95%≤x≤105%", "95", "105", "%", false)]
    [InlineData("≥95%且≤105%", "95", "105", "%", false)]
    [InlineData("95%-105%", "95", "105", "%", false)]
    [InlineData("105%≤≥95%", "95", "105", "%", true)]
    [InlineData("$105\\% \\leq \\geq 95\\%$", "95", "105", "%", true)]
    public void Parse_TwoEnds_IsRange(string text, string lower, string upper, string unit, bool malformed)
    {
        var range = Assert.IsType<RangeTarget>(TargetParser.Parse(text));
        Assert.Equal((decimal.Parse(lower), decimal.Parse(upper), unit), (range.Lower.Value, range.Upper.Value, range.Upper.Unit.Symbol));
        Assert.Equal(malformed, range.Diagnostics.Any(d => d.Code == "range-malformed"));
    }

    [Theory]
    [InlineData("2024年5月前", "2024-04-30")]
    [InlineData("2025年11月30日前", "2025-11-30")]
    [InlineData("2024年12月底前", "2024-12-31")]
    [InlineData("2024年底前", "2024-12-31")]
    public void Parse_Date_KnowsItsLastDay(string text, string lastDay) =>
        Assert.Equal(DateOnly.Parse(lastDay), Assert.IsType<DeadlineTarget>(TargetParser.Parse(text)).By.LastDay());

    [Theory]
    [InlineData("每月25日前", Recurrence.Monthly, 25)]
    [InlineData("每季度10日前", Recurrence.Quarterly, 10)]
    public void Parse_RepeatingDate_KeepsItsPeriod(string text, Recurrence every, int day)
    {
        var deadline = Assert.IsType<DeadlineTarget>(TargetParser.Parse(text));
        Assert.Equal((every, (int?)day, (DateOnly?)null), (deadline.By.Every, deadline.By.Day, deadline.By.LastDay()));
    }

    [Theory]
    [InlineData("12月底前")]
    [InlineData("9月底以前")]
    public void Parse_DateWithoutYear_IsDeadline(string text) => Assert.IsType<DeadlineTarget>(TargetParser.Parse(text));

    [Theory]
    [InlineData("逐步推开")]
    [InlineData("有效提升")]
    [InlineData("基本符合")]
    [InlineData("按规定时限内拨付")]
    [InlineData("达到国家下达的年度基本医保参保人数目标值")]
    public void Parse_Words_IsQualitativeWithoutDiagnostic(string text) =>
        Assert.Empty(Assert.IsType<QualitativeTarget>(TargetParser.Parse(text)).Diagnostics);

    [Theory]
    [InlineData("按查实违规使用医保基金5%给予奖励", "target-not-a-figure")]
    [InlineData("", "target-blank")]
    [InlineData(null, "target-blank")]
    [InlineData("≥95%%", "target-not-a-figure")]
    [InlineData("1,23万人", "target-not-a-figure")]
    [InlineData("99999999999999999999999999999999999个", "target-not-a-figure")]
    public void Parse_OddText_IsQualitativeWithDiagnostic(string? text, string code) =>
        Assert.Contains(Assert.IsType<QualitativeTarget>(TargetParser.Parse(text)).Diagnostics, d => d.Code == code);
}
