using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class PeriodOrderTests
{
    [Theory]
    [InlineData("现场核查时间为2024年6月24日至6月18日。", "2024年6月24日")]
    [InlineData("评价时段为2024年3月1日至2023年12月31日。", "2024年3月1日")]
    [InlineData("培训安排在5月20日—12日。", "5月20日")]
    [InlineData("项目实施期限2024年至2022年。", "2024年")]
    [InlineData("集中参保期为2024年8月至2024年3月。", "2024年8月")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<PeriodOrder>(text, expected);

    [Theory]
    [InlineData("现场核查时间为2024年6月18日至6月24日。")]
    [InlineData("评价时段为2023年3月1日至2023年12月31日。")]
    [InlineData("培训安排在5月12日—20日。")]
    [InlineData("项目实施期限2022年至2024年。")]
    [InlineData("集中参保期为2024年10月1日至3月31日。")]
    [InlineData("集中参保期为2024年9月至12月。")]
    [InlineData("核查于2024年6月18日至18日进行。")]
    [InlineData("2022年1月1日至2024年12月31日为实施期。")]
    [InlineData("从2024年到2030年分三步实施。")]
    [InlineData("2024年12月15日到2025年1月15日完成清算。")]
    [InlineData("完成时间2024年，至2022年底的结余已清理。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<PeriodOrder>(text);
}
