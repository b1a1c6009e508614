using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class DaysBetweenTests
{
    [Theory]
    [InlineData("资金文件于2024年6月28日收到，2024年8月5日分解下达，在收到后30日内完成下达。", "38日")]
    [InlineData("2024年3月1日收到上级文件，4月20日转发到县，在30日内完成转发。", "50日")]
    [InlineData("评价自2025年3月3日开始，至4月2日结束，历时45天。", "30日")]
    [InlineData("2023年12月20日收到指标文，2024年1月30日下达，30天内完成下达。", "41日")]
    [InlineData("检查于2024年5月6日启动，5月25日完成，共用30天。", "19日")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<DaysBetween>(text, expected);

    [Theory]
    [InlineData("资金文件于2024年6月28日收到，2024年7月25日分解下达，在收到后30日内完成下达。")]
    [InlineData("资金文件于2024年6月28日收到，2024年8月5日分解下达，未在30日内完成下达。")]
    [InlineData("资金文件于2024年6月28日收到，2024年8月5日分解下达，超过规定的30日内完成下达的要求。")]
    [InlineData("资金文件于2024年6月28日印发，2024年8月5日分解下达，在30日内完成。")]
    [InlineData("2024年6月28日收到，2024年8月5日下达，在30个工作日内完成下达。")]
    [InlineData("评价自2025年3月3日开始，至4月2日结束，历时31天。")]
    [InlineData("评价自2025年3月3日开始，至4月2日结束，历时30天。")]
    [InlineData("2024年6月28日、7月10日收到两批文件，8月5日下达，30日内完成下达。")]
    [InlineData("要求收到后30日内完成下达。")]
    [InlineData("2024年6月31日收到，2024年8月5日下达，30日内完成下达。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<DaysBetween>(text);
}
