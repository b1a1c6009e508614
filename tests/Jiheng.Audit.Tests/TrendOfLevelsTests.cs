using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class TrendOfLevelsTests
{
    [Theory]
    [InlineData("2021年、2022年和2023年参保率分别为95.8%、95.1%、94.6%，逐年上升。", "下降")]
    [InlineData("2021年至2023年支出分别为80万元、95万元、110万元，呈下降趋势。", "上升")]
    [InlineData("2021年至2023年就诊分别为3.2万人次、3.9万人次、3.6万人次，持续增长。", "下降")]
    [InlineData("2022年满意度95.2%，2023年93.1%，有所提高。", "下降")]
    [InlineData("2022年次均费用5200元，2023年5400元，明显下降。", "上升")]
    [InlineData("2023年参保率95.1%，较2022年的96.2%有所上升。", "下降")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<TrendOfLevels>(text, expected);

    [Theory]
    [InlineData("2021年、2022年和2023年参保率分别为94.6%、95.1%、95.8%，逐年上升。")]
    [InlineData("2021年至2023年支出分别为110万元、95万元、80万元，呈下降趋势。")]
    [InlineData("2021年至2023年就诊分别为3.2万人次、3.9万人次、3.6万人次，总体增长。")]
    [InlineData("2022年满意度93.1%，2023年95.2%，有所提高。")]
    [InlineData("2022年次均费用5400元，2023年5200元，明显下降。")]
    [InlineData("2023年参保率96.2%，较2022年的95.1%有所上升。")]
    [InlineData("2023年参保率95.1%，较2022年的96.2%有所上升的县除外。")]
    [InlineData("2022年满意度95.2%，2023年93.1%，力争有所提高。")]
    [InlineData("2022年满意度95.2%，2023年93.1%，同比下降2.1个百分点。")]
    [InlineData("2021年至2023年支出分别为80万元、95万元、110万元，结余逐年下降。")]
    [InlineData("2022年支出95万元，2023年收入93万元，有所提高。")]
    [InlineData("2021年至2023年参保率分别为95%、95%、95%，稳步提高。")]
    [InlineData("2022年满意度95.2%，2023年知晓率93.1%，均有所提高。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<TrendOfLevels>(text);
}
