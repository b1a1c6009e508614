using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class TargetRangeTests
{
    [Theory]
    [InlineData("一级指标|三级指标|指标值|实际完成值\n产出|收入预算执行率|105%≤≥95%|106.2%", "105%≤≥95%")]
    [InlineData("一级指标|三级指标|指标值|实际完成值\n产出|支出预算执行率|95%≤x≤105%|92.4%", "95%")]
    [InlineData("一级指标|三级指标|指标值|实际完成值\n效益|基金可支付月数|6-9个月|11个月", "6-9个月")]
    [InlineData("一级指标|三级指标|指标值|实际完成值|分值|得分|偏差原因\n产出|收入执行率|95%-105%|107%|5|5|无", "95%-105%")]
    [InlineData("一级指标|三级指标|指标值|实际完成值\n效益|累计结余可支付月数|6～9个月|4.5个月", "6")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<TargetRange>(text, expected);

    [Theory]
    [InlineData("一级指标|三级指标|指标值|实际完成值\n产出|收入预算执行率|105%≤≥95%|101.2%")]
    [InlineData("一级指标|三级指标|指标值|实际完成值\n产出|支出预算执行率|95%≤x≤105%|105%")]
    [InlineData("一级指标|三级指标|指标值|实际完成值\n效益|基金可支付月数|6-9个月|9.0个月")]
    [InlineData("一级指标|三级指标|指标值|实际完成值|分值|得分|偏差原因\n产出|收入执行率|95%-105%|107%|5|5|缴费基数上调，收入超过测算。")]
    [InlineData("一级指标|三级指标|指标值|实际完成值\n产出|参保人数|≥40万人|38万人")]
    [InlineData("一级指标|三级指标|指标值|实际完成值\n产出|满意度|≥95%|93%")]
    [InlineData("一级指标|三级指标|指标值|实际完成值\n产出|发放时间|每月25日前|每月20日")]
    [InlineData("一级指标|三级指标|指标值|实际完成值\n产出|收入预算执行率|95%-105%|")]
    [InlineData("一级指标|三级指标|指标值|实际完成值\n产出|可支付月数|6-9个月|较为合理")]
    [InlineData("一级指标|三级指标|指标值|实际完成值\n产出|执行率|90%左右|97%")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<TargetRange>(text);
}
