using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ImpossibleDateTests
{
    [Theory]
    [InlineData("截至2023年2月30日。", "日历")]
    [InlineData("于2024年13月1日印发。", "日历")]
    [InlineData("（2024年度）\n填报日期：2024年6月3日", "2025年")]
    [InlineData("（2023年度）\n指标|2025年10月31日前|完成", "2023年")]
    [InlineData("自2023年4月31日起施行。", "日历")]
    [InlineData("关于下达2024年补助资金的通知\n请于2022年6月30日前拨付到位。", "2024年")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ImpossibleDate>(text, expected);

    [Theory]
    [InlineData("截至2024年2月29日。")]
    [InlineData("于2024年12月31日印发。")]
    [InlineData("（2024年度）\n填报日期：2025年1月20日")]
    [InlineData("（2024年度）\n指标|2024年10月31日前")]
    [InlineData("（2024年度）\n计划于2025年3月1日启动下一年项目。")]
    [InlineData("填报日期：2024年6月3日")]
    [InlineData("2024年度共3次。")]
    [InlineData("自1950年1月1日起。")]
    [InlineData("（2024年度）\n成立于2019年4月30日前")]
    [InlineData("文号2024年第13号。")]
    [InlineData("2024年度补助资金绩效自评报告\n应于2023年12月31日前拨付到位。")]
    [InlineData("关于下达2024年补助资金的通知\n请于2024年6月30日前拨付到位。")]
    [InlineData("2024年度补助资金绩效自评报告\n2022年12月31日前参加的人员。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ImpossibleDate>(text);
}
