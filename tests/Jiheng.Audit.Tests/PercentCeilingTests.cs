using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class PercentCeilingTests
{
    [Theory]
    [InlineData("参保群众满意度达102%。", "100%")]
    [InlineData("政策知晓率为100.5%。", "100%")]
    [InlineData("城乡居民参保率101.2%。", "100%")]
    [InlineData("三级指标|指标值|实际完成值\n资金拨付及时率|=100%|110%", "100%")]
    [InlineData("政策范围内报销比例达到104%。", "100%")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<PercentCeiling>(text, expected);

    [Theory]
    [InlineData("参保群众满意度达98%。")]
    [InlineData("政策知晓率为100%。")]
    [InlineData("预算执行率102.79%。")]
    [InlineData("完成率320%。")]
    [InlineData("三级指标|指标值|实际完成值\n资金拨付及时率|=100%|100%")]
    [InlineData("三级指标|指标值|实际完成值\n任务完成率|≥100%|120%")]
    [InlineData("参保率比上年增长102%。")]
    [InlineData("增长率105%。")]
    [InlineData("目标完成率111.11%。")]
    [InlineData("覆盖率达到目标的105%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<PercentCeiling>(text);
}
