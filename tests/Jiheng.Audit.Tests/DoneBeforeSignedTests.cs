using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class DoneBeforeSignedTests
{
    private const string Signed = "\n某市医疗保障局\n2024年6月29日";

    [Theory]
    [InlineData("中央补助资金已于2024年8月5日全部下达。", "2024年6月29日")]
    [InlineData("各县区资金已在2024年7月10日前后拨付到位。", "2024年6月29日")]
    [InlineData("2024年9月2日，评审会已召开。", "2024年6月29日")]
    [InlineData("截至2024年7月15日已完成参保登记。", "2024年6月29日")]
    [InlineData("2024年8月已全部发放补贴。", "2024年6月29日")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<DoneBeforeSigned>(text + Signed, expected);

    [Theory]
    [InlineData("中央补助资金已于2024年5月8日全部下达。")]
    [InlineData("2024年6月29日已完成拨付。")]
    [InlineData("2024年6月已全部发放补贴。")]
    [InlineData("请于2024年8月5日前下达。")]
    [InlineData("拟于2024年9月2日召开评审会。")]
    [InlineData("2024年8月将完成参保登记。")]
    [InlineData("计划2024年8月15日启动。")]
    [InlineData("系统已明确在2024年12月底上线。")]
    [InlineData("自2024年7月1日起执行新标准。")]
    [InlineData("2023年12月已下达第一批资金。")]
    [InlineData("资金已于2024年8月5日前下达的县，不再重复申报。")]
    [InlineData("已要求各单位于2024年8月20日报送整改情况。")]
    [InlineData("已安排在2024年9月1日上线。")]
    [InlineData("已确定于2024年9月10日开展实地核查。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<DoneBeforeSigned>(text + Signed);
}
