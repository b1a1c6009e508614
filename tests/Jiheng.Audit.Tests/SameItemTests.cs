using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class SameItemTests
{
    [Theory]
    [InlineData("2023年城乡居民养老保险基金支出中，丧葬抚恤金支出0.25亿元。\n全年为去世的城乡居民养老保险参保人发放丧葬费0.52亿元。", "0.25亿元")]
    [InlineData("（一）失业保险\n利息收入1.20亿元。\n全年利息收入1.02亿元，已计入专户。", "1.20亿元")]
    [InlineData("工伤保险基金财政补贴收入3.00亿元。\n工伤保险基金财政补助收入3.30亿元。", "3.00亿元")]
    [InlineData("居民医保基金个人缴费收入8.15亿元。\n居民医保保费收入8.51亿元。", "8.15亿元")]
    [InlineData("机关事业单位养老保险基金转移支出0.14亿元。\n机关事业单位养老保险基金全年转移支出0.41亿元。", "0.14亿元")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<SameItem>(text, expected);

    [Theory]
    [InlineData("2023年城乡居民养老保险基金支出中，丧葬抚恤金支出0.25亿元。\n全年为去世的城乡居民养老保险参保人发放丧葬费0.25亿元。")]
    [InlineData("失业保险基金利息收入1.20亿元。\n工伤保险基金利息收入0.30亿元。")]
    [InlineData("工伤保险基金财政补贴收入3.00亿元。\n工伤保险基金财政补助收入3.0亿元。")]
    [InlineData("居民医保基金个人缴费收入8.15亿元。\n2022年预算居民医保基金收入9亿元，其中个人缴费收入8.51亿元。")]
    [InlineData("居民医保基金个人缴费收入8.15亿元。\n居民医保基金1月至6月个人缴费收入2.51亿元。")]
    [InlineData("居民医保基金个人缴费收入8.15亿元，上年个人缴费收入7.90亿元。\n居民医保个人缴费收入8.15亿元。")]
    [InlineData("利息收入1.20亿元。\n利息收入1.02亿元。")]
    [InlineData("失业保险基金利息收入1.20亿元。\n二、其他\n利息收入1.02亿元。")]
    [InlineData("失业保险和工伤保险基金利息收入2.20亿元。\n失业保险利息收入1.20亿元。")]
    [InlineData("居民医保基金财政补贴收入3.00亿元。\n居民医保基金个人缴费收入2.00亿元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<SameItem>(text);
}
