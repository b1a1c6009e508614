using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class BlankAmountTests
{
    [Theory]
    [InlineData("现拨付补助资金 万元，请查收。", "数字")]
    [InlineData("本次下达资金　　万元。", "数字")]
    [InlineData("全年支出共计××万元。", "数字")]
    [InlineData("安排预算____万元；其余自筹。", "数字")]
    [InlineData("《补助办法》（某财社〔20XX〕号）。", "数字")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<BlankAmount>(text, expected);

    [Theory]
    [InlineData("现拨付补助资金50万元，请查收。")]
    [InlineData("单位：万元")]
    [InlineData("资金（万元）")]
    [InlineData("补助资金以万元为单位。")]
    [InlineData("金额单位：万元，保留两位小数。")]
    [InlineData("下达资金、万元以下四舍五入。")]
    [InlineData("本次下达资金1.2亿元。")]
    [InlineData("表中资金均为万元数。")]
    [InlineData("支出（万元）为下表所列。")]
    [InlineData("预算资金共12 万元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<BlankAmount>(text);
}
