using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class MarginTests
{
    [Theory]
    [InlineData("报销比例71.2%，高于目标值（70%）2.1个百分点。", "1.2")]
    [InlineData("参保率96.4%，超过95%的目标2.4个百分点。", "1.4")]
    [InlineData("县域内就诊率86.0%，低于全市平均水平88.5%3.5个百分点。", "2.5")]
    [InlineData("住院报销比例72.0%，比上年的70.5%高2.5个百分点。", "1.5")]
    [InlineData("满意率93.6%，高于上级要求（90%）4.6个百分点。", "3.6")]
    [InlineData("执行率59.29%，比序时进度58.33%快1.96个百分点。", "0.96")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<Margin>(text, expected);

    [Theory]
    [InlineData("报销比例71.2%，高于目标值（70%）1.2个百分点。")]
    [InlineData("参保率96.4%，超过95%的目标1.4个百分点。")]
    [InlineData("县域内就诊率86.0%，低于全市平均水平88.5%2.5个百分点。")]
    [InlineData("住院报销比例72.0%，比上年的70.5%高1.5个百分点。")]
    [InlineData("满意率93.6%，高于目标值3.6个百分点。")]
    [InlineData("报销比例71.2%，比上年提高2.1个百分点，目标值70%。")]
    [InlineData("甲县参保率96.4%，乙县参保率95.0%，全市提高2.4个百分点。")]
    [InlineData("报销比例71.2%，目标值（70%），提高2.1个百分点。")]
    [InlineData("参保率95.7%，高于目标（95%）0.7个百分点。")]
    [InlineData("满意率90%，高于目标（85%）5个百分点。")]
    [InlineData("2023年参保率95%，2022年94%，高于全省平均水平。")]
    [InlineData("执行率54.29%，比序时进度58.33%慢4.04个百分点。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<Margin>(text);
}
