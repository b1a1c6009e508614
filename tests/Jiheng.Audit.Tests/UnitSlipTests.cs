using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class UnitSlipTests
{
    [Theory]
    [InlineData("项目批复预算1860.00万元。\n年初批复预算1860元，执行中调减。", "1860.00万元")]
    [InlineData("全年基金支出3625.80万元。\n基金支出3625.80元，比上年有所增加。", "3625.80万元")]
    [InlineData("到位补助资金1.25亿元，用于参保补助。\n补助资金1.25万元已全部拨付。", "1.25亿元")]
    [InlineData("参保人数35.62万人。\n年末参保人数35.62人。", "35.62万人")]
    [InlineData("本年拨款收入486.30万元。\n其他科目无余额，拨款收入486.30元。", "486.30万元")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<UnitSlip>(text, expected);

    [Theory]
    [InlineData("项目批复预算1860.00万元。\n年初批复预算1860万元，执行中调减。")]
    [InlineData("项目批复预算1860.00万元。\n参保1860人。")]
    [InlineData("补助标准640元。\n补助资金640万元。")]
    [InlineData("人均标准120元。\n补助标准120万元。")]
    [InlineData("采购支出100万元。\n印刷支出100元。")]
    [InlineData("支出1.2亿元。\n支出1.2万元。")]
    [InlineData("会议费支出1860元。\n基金收入1860万元。")]
    [InlineData("批复预算1860万元，约0.19亿元。")]
    [InlineData("安排资金36.50万元。\n安排资金36.50万元。")]
    [InlineData("增加186.00万元。\n增加186.00元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<UnitSlip>(text);
}
