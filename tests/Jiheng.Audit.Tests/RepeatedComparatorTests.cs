using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class RepeatedComparatorTests
{
    [Theory]
    [InlineData("三级指标|指标值|实际完成值\n满意率|≥95%|≥95%", "具体")]
    [InlineData("三级指标|指标值|实际完成值\n上访率|≤0.1%|≤0.1%\n参保率|≥95%|97%", "具体")]
    [InlineData("三级指标|指标值|实际完成值\n参保人数|≥28万人|≥28万人\n救助人次|≥10人次|≥10人次", "具体")]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n满意率|≥90%|>90%|10|10", "具体")]
    [InlineData("三级指标|指标值|全年实际完成值\n拨付时限|≤30日|≤30日", "具体")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<RepeatedComparator>(text, expected);

    [Theory]
    [InlineData("三级指标|指标值|实际完成值\n满意率|≥95%|96%")]
    [InlineData("三级指标|指标值|实际完成值\n满意率|≥95%|=95%")]
    [InlineData("三级指标|指标值|实际完成值\n上访率|≤0.1%|0")]
    [InlineData("三级指标|指标值\n满意率|≥95%")]
    [InlineData("三级指标|指标值|实际完成值\n减轻负担|有效减轻|有效减轻")]
    [InlineData("三级指标|指标值|实际完成值\n拨付时限|≤30日|25日")]
    [InlineData("满意率≥95%，实际≥95%。")]
    [InlineData("三级指标|指标值|实际完成值|分值|得分\n满意率|≥90%|92%|10|10")]
    [InlineData("三级指标|指标性质|指标值|度量单位|实际完成值|分值|得分\n满意率|≥|90|%|92|10|10")]
    [InlineData("三级指标|指标值|实际完成值\n完成时间|2024年5月前|2024年4月")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<RepeatedComparator>(text);
}
