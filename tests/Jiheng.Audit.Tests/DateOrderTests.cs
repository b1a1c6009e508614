using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class DateOrderTests
{
    [Theory]
    [InlineData("评价组于2024年5月12日至6月18日对2024年度补助资金开展了绩效评价。", "2025年")]
    [InlineData("2023年7月，受市财政局委托对2023年度医疗救助资金进行绩效评价。", "2024年")]
    [InlineData("关于下达补助资金的通知\n请各县于2024年8月30日前报送监控情况。\n2024年9月12日", "2024年9月12日以后")]
    [InlineData("监控时点为2024年7月31日。\n截至2024年8月31日，支出320万元。", "2024年7月31日")]
    [InlineData("关于结算资金的通知\n要做好监控，并于2024年10月底前将结果报省财政厅。\n2024年11月20日", "2024年11月20日以后")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<DateOrder>(text, expected);

    [Theory]
    [InlineData("评价组于2025年5月12日至6月18日对2024年度补助资金开展了绩效评价。")]
    [InlineData("2024年12月，对2024年度补助资金开展了绩效自评。")]
    [InlineData("2024年8月，开展中期评价，对2024年度补助资金进行跟踪评价。")]
    [InlineData("关于下达补助资金的通知\n请各县于2024年9月30日前报送监控情况。\n2024年9月12日")]
    [InlineData("补助资金绩效评价报告\n按规定应于2024年8月30日前报送监控情况。\n2025年3月12日")]
    [InlineData("监控时点为2024年7月31日。\n截至2024年6月30日，支出320万元。")]
    [InlineData("截至2024年8月31日，支出320万元。")]
    [InlineData("评价基准日为2024年12月31日。\n截至2024年底，支出320万元。")]
    [InlineData("关于下达补助资金的通知\n请各县于2024年9月30日前报送监控情况。")]
    [InlineData("2024年5月，对2023年度补助资金开展绩效评价。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<DateOrder>(text);
}
