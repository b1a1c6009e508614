using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class LeftoverTests
{
    [Theory]
    [InlineData("调整后预算864.00万元，实际支出846.72万元，年末结余12.28万元。", "17.28万元")]
    [InlineData("全年下达资金1200万元，已支付1150万元，结转下年60万元。", "50万元")]
    [InlineData("本项目到位资金305.60万元，支出298.10万元，资金结余5.70万元。", "7.50万元")]
    [InlineData("上年结转20万元，本年预算100万元，实际支出105万元，年末结余25万元。", "15万元")]
    [InlineData("预算安排90万元。支出81.5万元。项目结余资金5.8万元。", "8.5万元")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<Leftover>(text, expected);

    [Theory]
    [InlineData("调整后预算864.00万元，实际支出846.72万元，年末结余17.28万元。")]
    [InlineData("全年下达资金1200万元，已支付1150万元，结转下年50万元。")]
    [InlineData("上年结转20万元，本年预算100万元，实际支出105万元，年末结余15万元。")]
    [InlineData("预算100万元，支出100万元，结余0万元。")]
    [InlineData("基金收入500万元，基金支出430万元，当期结余60万元。")]
    [InlineData("预算500万元，支出430万元，累计结余900万元。")]
    [InlineData("资金结余12万元，原因是项目提前完成。")]
    [InlineData("预算1000万元，支出400万元，结余5万元，其余收回财政。")]
    [InlineData("甲项目预算100万元，乙项目预算200万元，支出180万元，结余20万元。")]
    [InlineData("预算3.1亿元，支出2.9亿元，结余0.2亿元。")]
    [InlineData("上年结余30万元，预算100万元，支出90万元。")]
    [InlineData("上年结转45.6万元，本年预算100万元，全年执行112.3万元，收回财政20.0万元，年末结转13.3万元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<Leftover>(text);
}
