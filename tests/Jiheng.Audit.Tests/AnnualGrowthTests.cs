using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class AnnualGrowthTests
{
    [Theory]
    [InlineData("2020年至2023年，筹资水平由800元提高到1064.8元，年均增长12%。", "10.00%")]
    [InlineData("2021年至2023年支出分别为100万元、110万元、121万元，年均增长15%。", "10.00%")]
    [InlineData("人均筹资从2019年的750元增加到2024年的1100元，年均增长9.5%。", "7.96%")]
    [InlineData("2018年到2022年，基金收入由20.0亿元增加到32.0亿元，年均增长10.1%。", "12.47%")]
    [InlineData("2021年至2024年，报销金额由12.5亿元上升到18.4亿元，年均增幅12.8%。", "13.75%")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<AnnualGrowth>(text, expected);

    [Theory]
    [InlineData("2020年至2023年，筹资水平由800元提高到1064.8元，年均增长10%。")]
    [InlineData("2020年至2023年，筹资水平由800元提高到1040元，年均增长10%。")]
    [InlineData("2021年至2023年支出分别为100万元、110万元、121万元，年均增长10%。")]
    [InlineData("人均筹资从2019年的750元增加到2024年的1100元，年均增长7.96%。")]
    [InlineData("“十三五”期间基金收入年均增长12%。")]
    [InlineData("基金收入由20.0亿元增加到32.0亿元，年均增长10.1%。")]
    [InlineData("2018年到2022年，基金收入由20.0亿元增加到32.0亿元，增长60%。")]
    [InlineData("2021年至2024年，报销金额由12.5亿元上升到18.4亿元，年均增幅13.8%。")]
    [InlineData("2020年至2023年，参保人数由50万人减少到40万人，年均下降7.2%。")]
    [InlineData("2020年支出80万元，2023年支出100万元，收入年均增长9%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<AnnualGrowth>(text);
}
