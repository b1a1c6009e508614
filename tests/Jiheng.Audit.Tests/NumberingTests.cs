using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class NumberingTests
{
    [Theory]
    [InlineData("一、概况\n二、做法\n二、问题", "第 3 项")]
    [InlineData("（一）背景\n（二）目标\n（三）决策\n（三）过程", "第 4 项")]
    [InlineData("1.到位情况\n2.执行情况\n2.管理情况", "第 3 项")]
    [InlineData("（一）背景\n（二）目标\n四）效益情况", "第 3 项")]
    [InlineData("一、概况\n三、问题", "第 2 项")]
    [InlineData("（1）数量指标\n（2）质量指标\n（2）效益指标", "第 3 项")]
    [InlineData("（3）对于“产出时效”：\n某段。\n（4）对于“产出时效”：", "另一标题")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<Numbering>(text, expected);

    [Theory]
    [InlineData("一、概况\n二、做法\n三、问题")]
    [InlineData("一、概况\n（一）背景\n（二）目标\n二、做法\n（一）制度")]
    [InlineData("1.到位情况\n2.执行情况\n3.管理情况")]
    [InlineData("（一）背景\n1.背景\n2.目标\n（二）目标\n1.总体\n2.分项")]
    [InlineData("一、概况\n二、结论\n一、概况\n二、结论")]
    [InlineData("1.数量\n（1）甲\n（2）乙\n2.质量\n（1）甲")]
    [InlineData("九、说明\n十、附件\n十一、其他")]
    [InlineData("第一部分 概况\n一、职能\n第二部分 情况\n一、收入\n二、支出")]
    [InlineData("2024年预算为50万元。\n2025年预算为60万元。")]
    [InlineData("3.5万人参保。\n3.6万人续保。")]
    [InlineData("（3）产出时效\n某段。\n（4）产出成本")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<Numbering>(text);
}
