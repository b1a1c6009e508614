using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class NearMissTests
{
    [Theory]
    [InlineData("预算安排734512万元。\n下达734512万元。\n到位784512万元。", "734512")]
    [InlineData("收入128,450元。\n支出128,450元。\n结算123,450元。", "128450")]
    [InlineData("甲|652318\n乙|652318\n共拨付652378万元。", "652318")]
    [InlineData("参保1532047人。\n核定1532047人。\n复核1532041人。", "1532047")]
    [InlineData("总额8650.48万元。\n执行8650.48万元。\n到位8650.43万元。", "8650.48")]
    [InlineData("本次下达4252.35万元。\n县|资金\n合计|4225.35\n甲县|2225.35\n乙县|2000.00", "4225.35")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<NearMiss>(text, expected);

    [Theory]
    [InlineData("预算安排734512万元。\n下达734512万元。\n到位734512万元。")]
    [InlineData("预算安排734512万元。\n到位784512万元。")]
    [InlineData("预算12345元。\n下达12345元。\n到位12346元。")]
    [InlineData("收入100000元。\n支出100000元。\n结算200000元。")]
    [InlineData("预算734512万元。\n下达734512万元。\n到位734655万元。")]
    [InlineData("编码734512。\n编码734512。\n编码734513。")]
    [InlineData("预算734512万元。\n下达734512万元。\n到位73451万元。")]
    [InlineData("预算734512万元。\n下达734512万元。\n到位784512万元，追加784512万元。")]
    [InlineData("甲|652318\n乙|652318\n丙|652378")]
    [InlineData("电话2001234。")]
    [InlineData("预算1260.00万元。\n调整后1260.00万元。\n上年支出1200.00万元。")]
    [InlineData("本次下达4225.35万元。\n县|资金\n合计|4225.35\n甲县|2225.35\n乙县|2000.00")]
    [InlineData("全年发放补贴123457人次，其中参保123456人。\n参保人数为123456人。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<NearMiss>(text);
}
