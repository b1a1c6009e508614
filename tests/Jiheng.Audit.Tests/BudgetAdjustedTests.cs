using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class BudgetAdjustedTests
{
    [Theory]
    [InlineData("年初预算820万元，年中追加44万元，调整后预算868万元。", "864万元")]
    [InlineData("年初预算安排1500.00万元，追加预算120.50万元，全年预算数1602.50万元。", "1620.50万元")]
    [InlineData("年初预算300万元，调减25万元，调整后预算285万元。", "275万元")]
    [InlineData("年初批复预算90.5万元，追加10.0万元，调减4.0万元，调整后预算数为95.6万元。", "96.5万元")]
    [InlineData("项目年初预算2000万元，年内追加资金350万元，预算调整为2305万元。", "2350万元")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<BudgetAdjusted>(text, expected);

    [Theory]
    [InlineData("年初预算820万元，年中追加44万元，调整后预算864万元。")]
    [InlineData("年初预算300万元，调减25万元，调整后预算275万元。")]
    [InlineData("年初预算300万元，全年预算数300万元。")]
    [InlineData("年初预算90.5万元，追加10万元，调减4万元，调整后预算数为96.5万元。")]
    [InlineData("年初预算1.2亿元，追加300万元，调整后预算1.23亿元。")]
    [InlineData("年中追加44万元。")]
    [InlineData("年初预算820万元，调整后预算868万元。")]
    [InlineData("年初预算100万元，追加20万元，调整后预算600万元（含上年结转）。")]
    [InlineData("追加预算40万元，全年预算数400万元。")]
    [InlineData("年初预算50万元，执行中收回5万元，调整后预算45万元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<BudgetAdjusted>(text);
}
