using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class InvertedFormulaTests
{
    [Theory]
    [InlineData("资金到位率=（预算资金/实际到位资金）×100%。", "实际到位资金÷预算资金")]
    [InlineData("预算执行率=（全年预算数÷全年执行数）×100%，反映执行进度。", "全年执行数÷全年预算数")]
    [InlineData("指标|解释|得分\n完成率|实际完成率=计划完成数/实际完成数×100%|5", "实际完成数÷计划完成数")]
    [InlineData("支出率=批复预算/实际支出。", "实际支出÷批复预算")]
    [InlineData("拨付及时率=应拨付资金/实际拨付资金×100%。", "实际拨付资金÷应拨付资金")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<InvertedFormula>(text, expected);

    [Theory]
    [InlineData("资金到位率=（实际到位资金/预算资金）×100%。")]
    [InlineData("预算执行率=（全年执行数÷全年预算数）×100%。")]
    [InlineData("实际完成率=实际完成数/计划完成数×100%。")]
    [InlineData("支出率=实际支出/批复预算。")]
    [InlineData("拨付及时率=及时拨付资金/应拨付资金×100%。")]
    [InlineData("满意度=满意人数/调查人数×100%。")]
    [InlineData("成本节约率=（计划成本-实际成本）/计划成本×100%。")]
    [InlineData("预算调整率=调整数/年初预算数。")]
    [InlineData("预算执行率=（2525.65/2525.65）×100%=100%。")]
    [InlineData("执行率为98%，到位率为100%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<InvertedFormula>(text);
}
