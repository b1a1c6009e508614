using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class RateWordsTests
{
    [Theory]
    [InlineData("基金收入为预算的100.12%，略低于预算。", "高于")]
    [InlineData("基金收入173,572.35万元，为预算173,370.00万元的100.12%，低于年初预算；支出正常。", "高于")]
    [InlineData("征缴收入完成年度计划的96.40%，超额完成任务。", "低于")]
    [InlineData("预算执行率为88.20%，高于预算。", "低于")]
    [InlineData("支出完成调整预算的97.5%，超过了预算。", "低于")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<RateWords>(text, expected);

    [Theory]
    [InlineData("基金收入为预算的100.12%，略高于预算。")]
    [InlineData("基金收入为预算的98.20%，略低于预算。")]
    [InlineData("征缴收入完成年度计划的106.40%，超额完成任务。")]
    [InlineData("完成年度计划的100%，超额完成任务。")]
    [InlineData("参保率96.40%，超过目标1.4个百分点。")]
    [InlineData("预算执行率为88.20%，低于目标95%。")]
    [InlineData("参保率96.40%，超额完成任务。")]
    [InlineData("比上年增长12%，低于预算。")]
    [InlineData("完成预算的96.40%，高于上年。")]
    [InlineData("完成计划的96.40%。超过目标的有3个县。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<RateWords>(text);
}
