using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class DoubledWordsTests
{
    [Theory]
    [InlineData("全地区居民医保基金基金总收入40亿元。", "基金")]
    [InlineData("根据调查情况统计汇总，根据调查情况统计汇总，满意度为96%。", "根据调查情况统计汇总")]
    [InlineData("工作职责为为对项目开展调查。", "为")]
    [InlineData("预算编制经过科学论证过程。预算编制经过科学论证过程，内容完整。", "预算编制经过科学论证过程")]
    [InlineData("进一步加强医疗保障医疗保障部门的监督。", "医疗保障")]
    [InlineData("五、附表\n某地区社会保险支出绩效自评表\n某地区社会保险支出绩效自评表\n（2022年度）", "某地区社会保险支出绩效自评表")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<DoubledWords>(text, expected);

    [Theory]
    [InlineData("全地区居民医保基金总收入40亿元。")]
    [InlineData("就方案反复讨论讨论再定。")]
    [InlineData("工作职责为对项目开展调查。")]
    [InlineData("为了了解群众意见，开展调查。")]
    [InlineData("目的的实现有赖于各方配合。")]
    [InlineData("二〇二〇年全面完成任务。")]
    [InlineData("各级各部门各单位密切配合。")]
    [InlineData("数量指标10项，数量指标完成9项。")]
    [InlineData("人人享有基本医疗保障。")]
    [InlineData("指标|目标值\n基金基金|100")]
    [InlineData("第一阶段完成，第二阶段完成。")]
    [InlineData("联系电话：139XXXXXXXX\n联系电话：139XXXXXXXX")]
    [InlineData("基金运行情况\n基金运行情况良好，收支平衡。")]
    [InlineData("某地区社会保险支出绩效自评表\n（2022年度）\n某地区社会保险支出绩效自评表")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<DoubledWords>(text);
}
