using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class AnnexTitleTests
{
    [Theory]
    [InlineData("附件1：综合评分表\n附件1：综合评分表\n附件1：访谈提纲", "附件1：综合评分表")]
    [InlineData("附件2：访谈报告 33\n附件2：自评表\n附件2：访谈报告", "访谈报告")]
    [InlineData("附件3-1：问卷分析报告\n附件3-1：问卷分析报告\n附件3-1：现场照片", "问卷分析报告")]
    [InlineData("附件1.资金分配表\n附件1.资金分配表\n附件1.绩效目标表", "资金分配表")]
    [InlineData("附件4：意见反馈表\n附件4：意见反馈表……44\n附件4：专家名单", "意见反馈表")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<AnnexTitle>(text, expected);

    [Theory]
    [InlineData("附件1：综合评分表\n附件1：综合评分表")]
    [InlineData("附件1：综合评分表\n附件2：访谈报告\n附件3：自评表")]
    [InlineData("附件1：综合评分表 25\n附件1：综合评分表")]
    [InlineData("附件1：评分表\n附件1：某项目综合评分表\n附件1：某项目综合评分表")]
    [InlineData("附件1：资金分配表\n附件1：绩效目标表")]
    [InlineData("附件：资金分配表\n附件：绩效目标表\n附件：评分表")]
    [InlineData("附件3-1：问卷\n附件3-2：问卷分析\n附件3-2：问卷分析")]
    [InlineData("附件1\n附件2")]
    [InlineData("见附件1的综合评分表。\n附件1：访谈提纲")]
    [InlineData("附件2：表一\n附件2：表二")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<AnnexTitle>(text);
}
