using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ItemCountTests
{
    [Theory]
    [InlineData("评价从数量、质量、时效、成本三个方面展开。", "4")]
    [InlineData("共性指标下设决策与过程3个一级指标。", "2")]
    [InlineData("评价对象分为街道、乡镇、村组、社区五类。", "4")]
    [InlineData("主要采用比较法、因素分析法两种方法，从决策、过程、产出、效益、满意度四个维度分析。", "5")]
    [InlineData("工作分为准备、实施、总结、归档三个阶段。", "4")]
    [InlineData("产出下设数量、质量、时效3个二级指标，效益下设社会效益2个二级指标。", "1")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ItemCount>(text, expected);

    [Theory]
    [InlineData("评价从数量、质量、时效、成本四个方面展开。")]
    [InlineData("共性指标下设决策与过程2个一级指标。")]
    [InlineData("过程下设资金管理和组织实施2个二级指标。")]
    [InlineData("评价从资金管理和使用、组织实施两个方面展开。")]
    [InlineData("从决策、过程、产出和效益四个维度分析。")]
    [InlineData("包括决策、过程等四个方面。")]
    [InlineData("存在三个方面的问题。")]
    [InlineData("效益下设项目效益1个二级指标。")]
    [InlineData("采用比较法、因素分析法、公众评判法共三种方法。")]
    [InlineData("“项目决策、项目过程、项目产出、项目效益”4个一级指标。")]
    [InlineData("效益下设社会效益2个二级指标。")]
    [InlineData("产出下设数量、质量、时效3个二级指标，效益下设社会效益1个二级指标。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ItemCount>(text);
}
