using Jiheng.Domain.Targets;

namespace Jiheng.Domain.Tests.Targets;

public sealed class CascadeCheckTests
{
    // 102 + 9.9 = 111.9 万人 against ≥1570万人 is 1458.1 short; against ≥110万人 it is 1.9 more; 万人 and 人 are one dimension.
    [Theory]
    [InlineData("≥1570万人", false, "少1458.1万人")]
    [InlineData("≥110万人", true, "多1.9万人")]
    [InlineData("≥111.9万人", true, "一致")]
    [InlineData("≥1119001人", false, "少1人")]
    public void Of_AtLeast_HoldsTheSumAgainstTheWhole(string above, bool isMet, string words)
    {
        var sum = CascadeCheck.Of(TargetParser.Parse(above), [TargetParser.Parse("≥102万人"), TargetParser.Parse("≥9.9万人")]);
        Assert.Equal(isMet, sum!.IsMet);
        Assert.Contains(words, sum.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("≤300万元", true)]
    [InlineData("≤299万元", false)]
    public void Of_AtMost_KeepsTheSumWithinTheLimit(string above, bool isMet) =>
        Assert.Equal(isMet, CascadeCheck.Of(TargetParser.Parse(above), [TargetParser.Parse("≤100万元"), TargetParser.Parse("≤200万元")])!.IsMet);

    // Rates do not add up; what everybody took over was not split; words and mixed comparisons have no sum.
    [Theory]
    [InlineData("≥95%", "≥96%", "≥94%")]
    [InlineData("≥1570万人", "≥1570万人", "≥1570万人")]
    [InlineData("≥10万人", "≥5万人", "逐步推开")]
    [InlineData("≥10万人", "≥5万人", "≤5万人")]
    [InlineData("逐步推开", "逐步推开", "普遍开展")]
    public void Of_WhatDoesNotAddUp_IsNull(string above, string one, string other) =>
        Assert.Null(CascadeCheck.Of(TargetParser.Parse(above), [TargetParser.Parse(one), TargetParser.Parse(other)]));
}
