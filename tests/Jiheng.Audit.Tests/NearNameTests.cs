using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class NearNameTests
{
    [Theory]
    [InlineData("住院待遇支出156.53万元。\n全年住院待遇支出155.63万元，均已核对。", "15")]
    [InlineData("基金支出723379万元。\n本年基金支出753379万元。", "7")]
    [InlineData("次均住院费用统筹支付合计34120元。\n统筹支付合计34210元。", "34")]
    [InlineData("参保缴费总额1204.85万元。\n本县参保缴费总额1204.58万元。", "1204")]
    [InlineData("门诊慢特病支出50916元，住院支出98000元。\n慢特病支出50961元。", "50")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<NearName>(text, expected);

    [Theory]
    [InlineData("住院待遇支出156.53万元。\n全年住院待遇支出156.53万元，均已核对。")]
    [InlineData("住院待遇支出156.53万元。\n门诊待遇支出155.63万元。")]
    [InlineData("2022年基金支出723379万元。\n2023年基金支出753379万元。")]
    [InlineData("预算支出723379万元。\n实际支出753379万元。")]
    [InlineData("基金支出723379万元。\n基金支出上年为753379万元。")]
    [InlineData("基金支出4.85亿元。\n基金支出4.58亿元。")]
    [InlineData("基金支出723379万元，比上年增加30000万元。")]
    [InlineData("基金支出723379万元。\n基金收入753379万元。")]
    [InlineData("中央补助资金12345万元。\n省级补助资金12354万元。")]
    [InlineData("基金支出约723379万元。\n基金支出753379万元。")]
    [InlineData("甲县参保人数51230人。\n乙县参保人数51320人。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<NearName>(text);
}
