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
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ImpossibleDate>(text);
}
