using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ChangeOfLevelsTests
{
    [Theory]
    [InlineData("次均费用5860元，较上年减少104元（上年为6000元）。", "140元")]
    [InlineData("全年住院4.62万人次，增加0.61万人次（上年4.11万人次）。", "0.51")]
    [InlineData("报销比例68.4%，提高2.3个百分点（上年为66.8%）。", "1.6")]
    [InlineData("次均药费420元，比上年下降62元（上年480元）。", "60元")]
    [InlineData("参保率96.2%，较上年下降1.5个百分点，上年为97.3%。", "1.1")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ChangeOfLevels>(text, expected);

    [Theory]
    [InlineData("次均费用5860元，较上年减少140元（上年为6000元）。")]
    [InlineData("全年住院4.62万人次，增加0.51万人次（上年4.11万人次）。")]
    [InlineData("报销比例68.4%，提高1.6个百分点（上年为66.8%）。")]
    [InlineData("实际得分88.6分。\n与2022年度评价得分（85.9分）相比，提高2.7分。")]
    [InlineData("次均费用5860元，较上年减少104元。")]
    [InlineData("次均费用5860元，其中药费减少104元（上年为2300元）。")]
    [InlineData("次均费用5860元，自付比例下降1.2个百分点（上年为31%）。")]
    [InlineData("门诊12万人次，住院3万人次，增加0.4万人次（上年为2.6万人次）。")]
    [InlineData("参保率96.2%，比上年提高0.5个百分点，目标为95%。")]
    [InlineData("支出120万元，比上年减少30万元，比2021年的100万元增加20万元。")]
    [InlineData("上年结余300万元，本年收入500万元，支出增加50万元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ChangeOfLevels>(text);
}
