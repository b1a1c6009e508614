using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class DeviationTests
{
    [Theory]
    [InlineData("完成率100%，偏差率5%。", "0%")]
    [InlineData("完成率111.11%，偏差率10.11%。", "11.11%")]
    [InlineData("完成率80%，偏差率10%。", "20%")]
    [InlineData("完成率为95.5%，偏差率为5.5%。", "4.5%")]
    [InlineData("指标完成率120%；偏差率0%。", "20%")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<Deviation>(text, expected);

    [Theory]
    [InlineData("完成率100%，偏差率0%。")]
    [InlineData("完成率111.11%，偏差率11.11%。")]
    [InlineData("完成率80%，偏差率20%。")]
    [InlineData("完成率80%，偏差率-20%。")]
    [InlineData("完成率0%，偏差率100%。")]
    [InlineData("完成率为95.5%，偏差率为4.5%。")]
    [InlineData("完成率100%。")]
    [InlineData("偏差率0%。")]
    [InlineData("完成率100.2%，偏差率0.2%。")]
    [InlineData("完成率90%，满意率95%，偏差率5%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<Deviation>(text);
}
