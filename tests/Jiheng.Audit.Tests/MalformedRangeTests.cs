using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class MalformedRangeTests
{
    [Theory]
    [InlineData("预算执行率为105%≤≥95%。", "95%～105%")]
    [InlineData("三级指标|指标值\n可支付月数|9-6个月", "6个月～9个月")]
    [InlineData("时限为30～15工作日。", "15工作日～30工作日")]
    [InlineData("目标值为105%≥≤95%。", "95%～105%")]
    [InlineData("三级指标|指标值\n拨付时限|30-20工作日", "20工作日～30工作日")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<MalformedRange>(text, expected);

    [Theory]
    [InlineData("预算执行率为95%≤x≤105%。")]
    [InlineData("三级指标|指标值\n可支付月数|6-9个月")]
    [InlineData("部分达成得100%—80%，未达成得80%—60%。")]
    [InlineData("得分率≥95%。")]
    [InlineData("2023-2022年对比。")]
    [InlineData("支出85-90%之间。")]
    [InlineData("90（含）-100分为优。")]
    [InlineData("电话0991-88。")]
    [InlineData("目标≥95%且≤105%。")]
    [InlineData("6-9个月。")]
    [InlineData("每月25日前。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<MalformedRange>(text);
}
