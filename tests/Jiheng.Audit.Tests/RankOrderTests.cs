using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class RankOrderTests
{
    [Theory]
    [InlineData("群众最关心的问题依次为报销比例（38.2%）、缴费标准（41.5%）、定点范围（20.3%）。", "38.2%")]
    [InlineData("支出由高到低依次为：甲类占45%，乙类占25%，丙类占30%。", "25%")]
    [InlineData("不满意的原因排在前三位的是排队时间长（31%）、材料多（42%）、流程不清楚（12%）。", "31%")]
    [InlineData("最主要的获知渠道依次是村干部宣传60.1%、手机28.4%、电视30.2%。", "28.4%")]
    [InlineData("按参保率从高到低依次为甲县98.2%、乙县97.1%、丙县97.5%、丁县95.0%。", "97.1%")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<RankOrder>(text, expected);

    [Theory]
    [InlineData("群众最关心的问题依次为报销比例（41.5%）、缴费标准（38.2%）、定点范围（20.3%）。")]
    [InlineData("支出由高到低依次为：甲类占45%，乙类占30%，丙类占25%。")]
    [InlineData("三个季度的执行率依次为25%、52%、78%。")]
    [InlineData("甲、乙、丙三县参保率分别为95%、97%、96%。")]
    [InlineData("不满意的原因排在前三位的是排队时间长（42%）、材料多（31%）、流程不清楚（12%）。")]
    [InlineData("群众最关心的问题依次为报销比例、缴费标准和定点范围。")]
    [InlineData("按金额由高到低排列：甲县占30%，乙县占30%，丙县占20%。")]
    [InlineData("群众最关心的是报销比例（38.2%），其次是缴费标准（31.5%）。")]
    [InlineData("最低的依次为甲县，参保率增长2%、乙县增长3%、丙县增长5%。")]
    [InlineData("最满意的依次为服务态度（96%）、办理时间（95%）；2022年为90%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<RankOrder>(text);
}
