using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class BudgetInTableTests
{
    private const string Down = "\n项目|甲险种|乙险种\n2022年预算基金收入|39.15|11.66\n2022年预算基金支出|36.08|6.57\n2022年实际基金收入|41.45|10.78\n2022年实际基金支出|35.31|6.45";
    private const string Along = "\n项目|年初预算数|全年执行数\n培训支出|12.50|11.80\n宣传支出|18.00|18.30\n设备支出|60.00|55.20";

    [Theory]
    [InlineData("全年基金支出35.31亿元，完成年度预算的96.87%。" + Down, "97.87")]
    [InlineData("基金收入10.78亿元，比上年减少0.95亿元，下降8.10%，完成年度预算的95.42%。" + Down, "92.45")]
    [InlineData("培训支出11.80万元，完成年初预算的97.40%。" + Along, "94.40")]
    [InlineData("设备支出55.20万元，完成预算的90.20%。" + Along, "92.00")]
    [InlineData("基金收入41.45亿元，完成年度预算的105.78%。\n基金支出35.31亿元。" + Down, "105.87")]
    [InlineData("全区实现支出35.31亿元，完成年度预算的87.87%。" + Down, "97.87")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<BudgetInTable>(text, expected);

    [Theory]
    [InlineData("全年基金支出35.31亿元，完成年度预算的97.87%。" + Down)]
    [InlineData("基金收入10.78亿元，比上年减少0.95亿元，下降8.10%，完成年度预算的92.45%。" + Down)]
    [InlineData("培训支出11.80万元，完成年初预算的94.40%。" + Along)]
    [InlineData("设备支出55.20万元，完成预算的92.00%。" + Along)]
    [InlineData("基金收入35.31亿元，完成年度预算的96.87%。" + Down)]
    [InlineData("全年基金支出35.31亿元。参保人数完成计划的96.87%。" + Down)]
    [InlineData("差旅支出11.80万元，完成年初预算的97.40%。" + Along)]
    [InlineData("基金支出33.20亿元，完成年度预算的92.02%。" + Down)]
    [InlineData("培训支出11.80万元，完成年初预算的97.40%。")]
    [InlineData("设备支出55.20万元，执行率90.20%。" + Along)]
    [InlineData("合计支出41.76亿元，完成年度预算的97.91%。" + Down)]
    [InlineData("基金支出35.31亿元，完成年初预算的98.60%（年初预算35.81亿元）。\n项目|甲地区\n2022年预算基金收入|39.15\n2022年预算基金支出|36.08\n2022年实际基金收入|41.45\n2022年实际基金支出|35.31")]
    [InlineData("基金收入41.45亿元，支出35.31亿元，分别完成年度预算的105.87%和97.87%。\n项目|甲地区\n2022年预算基金收入|39.15\n2022年预算基金支出|36.08\n2022年实际基金收入|41.45\n2022年实际基金支出|35.31")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<BudgetInTable>(text);
}
