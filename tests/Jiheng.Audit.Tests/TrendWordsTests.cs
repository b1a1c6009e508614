using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class TrendWordsTests
{
    [Theory]
    [InlineData("各项基金收入稳步增长，运行平稳。\n全年总收入52.00亿元，较上年减少2.00亿元，下降3.70%。", "减少2.00亿元")]
    [InlineData("近年来参保人数持续增加。\n年末参保人数52.6万人，比上年减少0.85万人。", "减少0.85万人")]
    [InlineData("基金支出逐年下降，收支平衡。全年基金支出30.00亿元，比上年增加1.20亿元。", "增加1.20亿元")]
    [InlineData("一、总体情况\n基金结余稳步提高。\n基金结余8.20亿元，较上年下降0.40亿元。", "0.40亿元")]
    [InlineData("2023年基金收入快速增长。\n其中居民部分平稳。\n基金收入9.80亿元，同比减少0.60亿元。", "减少0.60亿元")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<TrendWords>(text, expected);

    [Theory]
    [InlineData("各项基金收入稳步增长，运行平稳。\n全年总收入52.00亿元，较上年增加2.00亿元，增长4.00%。")]
    [InlineData("确保基金收入稳步增长。\n全年总收入52.00亿元，较上年减少2.00亿元。")]
    [InlineData("各项基金收入稳步增长。\n全年总支出52.00亿元，较上年减少2.00亿元。")]
    [InlineData("各项基金收入稳步增长。\n其中利息收入0.20亿元，较上年减少0.10亿元。")]
    [InlineData("各项基金收入稳步增长。\n职工基金收入30.00亿元，较上年增加2.00亿元。\n居民基金收入9.00亿元，较上年减少0.50亿元。")]
    [InlineData("一、概况\n基金收入稳步增长。\n二、其他基金\n基金收入9.80亿元，较上年减少0.60亿元。")]
    [InlineData("努力实现参保人数稳步增长。\n参保人数52.6万人，比上年减少0.85万人。")]
    [InlineData("基金收入稳步增长。")]
    [InlineData("全年总收入52.00亿元，较上年减少2.00亿元。")]
    [InlineData("参保率稳步提高，达到96.5%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<TrendWords>(text);
}
