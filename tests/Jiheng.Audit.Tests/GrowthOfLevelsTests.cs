using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class GrowthOfLevelsTests
{
    [Theory]
    [InlineData("2023年支出960万元，2022年支出800万元，同比增长25%。", "20")]
    [InlineData("上年住院52.0万人次，本年住院60.0万人次，增长17.40%。", "15.38")]
    [InlineData("2022年基金收入80.00亿元，2023年基金收入76.00亿元，同比下降5.26%。", "5.00")]
    [InlineData("2023年参保人数50000人，2022年参保人数52000人，增长3.85%。", "-3.85")]
    [InlineData("全县2021年赔付640.00万元，2022年704.00万元，增幅11.00%。", "10.00")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<GrowthOfLevels>(text, expected);

    [Theory]
    [InlineData("2023年支出960万元，2022年支出800万元，同比增长20%。")]
    [InlineData("上年住院52.0万人次，本年住院60.0万人次，增长15.38%。")]
    [InlineData("2022年基金收入80.00亿元，2023年基金收入76.00亿元，同比下降5.00%。")]
    [InlineData("2023年支出960万元，2022年支出800万元，其中药品支出增长25%。")]
    [InlineData("2023年收入960万元，2022年支出800万元，同比增长25%。")]
    [InlineData("2023年支出960万元，同比增长25%。")]
    [InlineData("2023年支出960万元，2023年预算800万元，增长25%。")]
    [InlineData("2022年支出800万元，2023年增加160万元，增长20%。")]
    [InlineData("2023年门诊12万人次，2022年住院3万人次，增长8%。")]
    [InlineData("2023年支出960万元，较2022年的800万元增长20%。")]
    [InlineData("2021年赔付640.00万元，2022年704.00万元，增长约10%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<GrowthOfLevels>(text);
}
