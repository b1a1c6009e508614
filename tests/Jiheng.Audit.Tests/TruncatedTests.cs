using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class TruncatedTests
{
    [Theory]
    [InlineData("全市参保人数243789人。\n全市参保人数24.37万人。", "24.38万人")]
    [InlineData("补助资金15678900元。\n下达补助资金1567.8万元。", "1567.9万元")]
    [InlineData("惠及群众183786人。\n惠及群众18.37万人。", "18.38万人")]
    [InlineData("享受待遇5595570人次。\n享受待遇559.55万人次。", "559.56万人次")]
    [InlineData("困难群众资助21599人，共支出若干。\n表内资助2.15万人。", "2.16万人")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<Truncated>(text, expected);

    [Theory]
    [InlineData("全市参保人数243789人。\n全市参保人数24.38万人。")]
    [InlineData("全市参保人数243719人。\n全市参保人数24.37万人。")]
    [InlineData("全市参保人数243789人。\n全市参保人数约24.37万人。")]
    [InlineData("参保人数243789人。\n支出24.37万元。")]
    [InlineData("参保人数243789人。\n全市参保人数24.4万人。")]
    [InlineData("门诊98765人。\n住院9.8万人。")]
    [InlineData("参保243789人。\n参保24万人。")]
    [InlineData("全市参保人数243789人。")]
    [InlineData("全市参保人数24.37万人。")]
    [InlineData("收入15678900元。\n支出1567.8万元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<Truncated>(text);
}
