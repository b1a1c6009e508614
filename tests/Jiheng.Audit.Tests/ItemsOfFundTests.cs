using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ItemsOfFundTests
{
    [Theory]
    [InlineData("2023年城乡居民养老保险基础养老金支出5.00亿元，个人账户养老金支出1.00亿元。\n全年为领取人员发放养老金6.40亿元。", "6.00亿元")]
    [InlineData("城乡居民基本养老保险：基础养老金支出3200万元，个人账户养老金支出410万元。\n共发放养老金3160万元。", "3610万元")]
    [InlineData("城乡居民养老保险基金支出中，基础性养老金支出0.82亿元，个人账户养老金支出0.07亿元。\n养老金发放0.98亿元，社会化发放率100%。", "0.89亿元")]
    [InlineData("职工基本医疗保险统筹基金支出12.61亿元，个人账户支出8.43亿元。\n职工医保基金支出合计20.14亿元。", "21.04亿元")]
    [InlineData("2022年居民养老金由财政补助。\n城乡居民养老保险基础养老金支出585万元，个人账户养老金支出42万元。\n养老金支出合计672万元。", "627万元")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ItemsOfFund>(text, expected);

    [Theory]
    [InlineData("2023年城乡居民养老保险基础养老金支出5.00亿元，个人账户养老金支出1.00亿元。\n全年为领取人员发放养老金6.00亿元。")]
    [InlineData("城乡居民基本养老保险：基础养老金支出3200万元，个人账户养老金支出410万元。\n共发放养老金3610万元。")]
    [InlineData("城乡居民养老保险基础养老金支出5.00亿元。\n全年为领取人员发放养老金6.40亿元。")]
    [InlineData("机关事业单位养老保险发放养老金6.40亿元。")]
    [InlineData("城乡居民养老保险基础养老金支出5.00亿元，个人账户养老金支出1.00亿元。\n企业职工基本养老保险发放养老金6.40亿元。")]
    [InlineData("城乡居民养老保险2024年预算基础养老金支出5.00亿元。\n个人账户养老金支出1.00亿元。\n发放养老金6.40亿元。")]
    [InlineData("城乡居民养老保险基础养老金支出5.00亿元，个人账户养老金支出1.00亿元。\n1至6月发放养老金3.10亿元。")]
    [InlineData("城乡居民养老保险基础养老金支出5.00亿元，个人账户养老金支出1.00亿元，丧葬补助金支出0.20亿元。")]
    [InlineData("职工基本医疗保险统筹基金支出12.61亿元，个人账户支出8.43亿元。\n职工医保基金支出合计21.04亿元。")]
    [InlineData("城乡居民养老保险基础养老金支出5.00亿元，个人账户养老金支出1.00亿元。\n上年发放养老金5.40亿元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ItemsOfFund>(text);
}
