using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class AnnexContentTests
{
    [Theory]
    [InlineData("评价指标体系详见附件3。\n附件1：综合评分表\n附件2：访谈记录", "附件3")]
    [InlineData("附件1：综合评分表\n项目支出绩效自评表\n三级指标|指标值|实际完成值\n参保率|95%|96%", "自评表")]
    [InlineData("资金分配情况见附件4。\n附件1：资金分配表\n附件2：绩效目标表", "附件4")]
    [InlineData("请按照附件2填写。\n附件：1. 资金分配表", "附件2")]
    [InlineData("附件2：绩效目标表\n资金分配表\n甲|1|2\n乙|3|4", "分配表")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<AnnexContent>(text, expected);

    [Theory]
    [InlineData("评价指标体系详见附件1。\n附件1：综合评分表\n附件2：访谈记录")]
    [InlineData("附件1：综合评分表\n绩效评价指标体系\n一级指标|分值|得分\n决策|10|10")]
    [InlineData("附件：1. 资金分配表\n2. 绩效目标表\n详见附件2。")]
    [InlineData("评价指标体系详见附件1。")]
    [InlineData("附件1：综合评分表\n附件2：项目支出绩效自评表")]
    [InlineData("附件1\n资金分配表\n甲|1|2\n乙|3|4")]
    [InlineData("详见附件3。\n附件3-1：问卷\n附件3-2：问卷分析")]
    [InlineData("附件1：访谈记录\n项目支出绩效自评表")]
    [InlineData("附件1：综合评分表\n一级指标|分值|得分\n决策|10|10")]
    [InlineData("参见上级文件附件规定。\n附件1：资金分配表")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<AnnexContent>(text);
}
