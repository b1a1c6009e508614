using Jiheng.Domain.Targets;

namespace Jiheng.Domain.Tests.Targets;

public sealed class ActualParserTests
{
    [Theory]
    [InlineData("40.28万人", "40.28", "万人")]
    [InlineData("1835863人", "1835863", "人")]
    [InlineData("=16个", "16", "个")]
    [InlineData("24.37 万人次", "24.37", "万人次")]
    [InlineData("43975", "43975", "")]
    [InlineData("100%", "100", "%")]
    [InlineData("10个月", "10", "个月")]
    public void Parse_Figure_IsMeasured(string text, string value, string unit)
    {
        var actual = Assert.IsType<MeasuredValue>(ActualParser.Parse(text));
        Assert.Equal((decimal.Parse(value), unit), (actual.Value.Value, actual.Value.Unit.Symbol));
        Assert.Empty(actual.Diagnostics);
    }

    [Theory]
    [InlineData("≥95%")]
    [InlineData("95%以上")]
    [InlineData("≤0.1%")]
    public void Parse_RepeatedComparator_IsMeasuredWithDiagnostic(string text) =>
        Assert.Contains(Assert.IsType<MeasuredValue>(ActualParser.Parse(text)).Diagnostics, d => d.Code == "actual-not-measured");

    [Theory]
    [InlineData("完全达到预期")]
    [InlineData("上访率0，维护社会稳定，长治久安")]
    public void Parse_Words_IsStated(string text) => Assert.IsType<StatedValue>(ActualParser.Parse(text));

    [Theory]
    [InlineData("2024年4月")]
    [InlineData("=2025年11月30日前")]
    [InlineData("每月25日前")]
    public void Parse_Date_IsDated(string text) => Assert.IsType<DatedValue>(ActualParser.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("—")]
    public void Parse_Blank_IsMissing(string? text) => Assert.IsType<MissingValue>(ActualParser.Parse(text));
}
