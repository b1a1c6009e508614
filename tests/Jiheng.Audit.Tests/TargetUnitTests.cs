using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class TargetUnitTests
{
    [Theory]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n资金拨付及时率|1|100%|10|10", "100%")]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n参保率|≥95%|0.95|10|10", "95%")]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n参保率|=100%|100|10|10", "100%")]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n执行率|100|100%|10|10", "100%")]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n报销比例|≥0.7|70%|10|10", "70%")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<TargetUnit>(text, expected);

    [Theory]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n资金拨付及时率|100%|100%|10|10")]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n参保人数|≥50|52|10|10")]
    [InlineData("三级指标|指标值|度量单位|实际完成值|分值|得分\n参保率|≥95|%|96%|10|10")]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n参保率|≥95%|96.3%|10|10")]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n投诉率|0|0%|10|10")]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n投诉率|≤1%|0|10|10")]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n参保人数|≥50万人|52万人|10|10")]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n满意度|满意|98%|10|10")]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n检查家数|30|35|10|10")]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n培训期数|≥3期|3期|10|10")]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n覆盖面|≥12|98%|10|10")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<TargetUnit>(text);
}
