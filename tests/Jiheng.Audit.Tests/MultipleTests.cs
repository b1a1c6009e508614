using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class MultipleTests
{
    [Theory]
    [InlineData("日均办件1240件，是上年620件的1.5倍。", "2")]
    [InlineData("结余36.0亿元，为当年支出12.0亿元的2.5倍。", "3")]
    [InlineData("门诊费用每人450元，相当于邻县300元的2.5倍。", "1.5")]
    [InlineData("培训960人次，达到计划480人次的3倍。", "2")]
    [InlineData("窗口由原来的，现有窗口84个，是原有42个的3倍。", "2")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<Multiple>(text, expected);

    [Theory]
    [InlineData("日均办件1240件，是上年620件的2倍。")]
    [InlineData("结余36.0亿元，为当年支出12.0亿元的3倍。")]
    [InlineData("日均办件1240件，是上年的2倍。")]
    [InlineData("门诊费用每人450元，相当于邻县300元的1.5倍。")]
    [InlineData("办件1240件，受理620件，增长2倍。")]
    [InlineData("支出36万元，是参保人数12万人的3倍。")]
    [InlineData("全年办件1240件，上年办件620件，翻了2倍。")]
    [InlineData("现有窗口84个，是原有42个的近2倍。")]
    [InlineData("报销900元，为自付305元的3.0倍。")]
    [InlineData("有甲类36种，乙类12种，为国家目录的1.5倍。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<Multiple>(text);
}
