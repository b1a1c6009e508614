using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class DifferenceTests
{
    [Theory]
    [InlineData("应补助1000.00万元，实际到位850.00万元，缺口130.00万元。", "150.00万元")]
    [InlineData("下达资金312.60万元，已使用187.56万元，尚未使用152.04万元。", "125.04万元")]
    [InlineData("预算500万元，支出430万元，剩余资金60万元。", "70万元")]
    [InlineData("应到位省级资金80.00万元，实际到位62.00万元。\n资金缺口20.00万元由县财政解决。", "18.00万元")]
    [InlineData("计划培训500人，完成培训465人，尚余28人。", "35人")]
    [InlineData("固定资产原值386.40万元，累计折旧142.65万元，净值263.75万元。", "243.75")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<Difference>(text, expected);

    [Theory]
    [InlineData("应补助1000.00万元，实际到位850.00万元，缺口150.00万元。")]
    [InlineData("下达资金312.60万元，已使用187.56万元，尚未使用125.04万元。")]
    [InlineData("应补助1000.00万元，实际到位850.00万元，缺口900.00万元。")]
    [InlineData("资金缺口408.70万元由财政解决。")]
    [InlineData("应补助3.00亿元，实际到位2.50亿元，缺口0.5亿元。")]
    [InlineData("预算500万元，支出430万元，结余70万元。")]
    [InlineData("应到位省级资金80.00万元，实际到位62.00万元。\n资金缺口18.00万元由县财政解决。")]
    [InlineData("人均缺口30元。")]
    [InlineData("上年剩余资金20万元，本年下达80万元，支出95万元，剩余资金5万元。")]
    [InlineData("预算500万元，支出430万元，增加60万元。")]
    [InlineData("固定资产原值386.40万元，累计折旧142.65万元，净值243.75万元。")]
    [InlineData("上年结转120万元，本年收入860万元，全年支出905万元，年末结余75万元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<Difference>(text);
}
