using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class BalanceTests
{
    [Theory]
    [InlineData("全年基金收入29480.00万元，支出30152.40万元，当期赤字627.40万元。", "672.40万元")]
    [InlineData("基金收入10.00亿元，基金支出8.00亿元，当期结余3.00亿元。", "2.00")]
    [InlineData("总收入500万元，总支出420万元，本年结余90万元。", "80")]
    [InlineData("基金收入6.5亿元。基金支出6.0亿元。基金当期结余0.9亿元。", "0.5")]
    [InlineData("保险收入300.0万元，支出350.0万元，当期结余50.0万元。", "-50.0")]
    [InlineData("收入合计9.99亿元；支出合计8.88亿元；当年结余1.01亿元。", "1.11")]
    [InlineData("全年基金总收入38.46亿元，总支出34.92亿元，当期结存3.45亿元。", "3.54")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<Balance>(text, expected);

    [Theory]
    [InlineData("基金收入10.00亿元，基金支出8.00亿元，当期结余2.00亿元。")]
    [InlineData("基金收入10.00亿元，其中利息收入1.00亿元，支出8.00亿元，当期结余2.00亿元。")]
    [InlineData("累计结余50.00亿元。")]
    [InlineData("基金支出8.00亿元，当期结余2.00亿元。")]
    [InlineData("基金收入10.004亿元，支出8亿元，当期结余2.4亿元。")]
    [InlineData("收入预算5亿元，支出预算4亿元，本年结余0亿元。")]
    [InlineData("基金收入7亿元，同比增加1亿元；支出6亿元，同比减少1亿元；当期结余1亿元。")]
    [InlineData("结余资金30万元已收回。")]
    [InlineData("总收入500万元，总支出420万元，本年结余80万元。")]
    [InlineData("收入合计9.99亿元；支出合计8.88亿元；当年结余1.11亿元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<Balance>(text);
}
