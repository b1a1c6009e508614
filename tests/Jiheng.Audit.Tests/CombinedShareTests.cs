using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class CombinedShareTests
{
    [Theory]
    [InlineData("住院占60.5%，门诊占25.2%，其他占14.3%。住院和门诊两项合计占87.7%。", "85.7%")]
    [InlineData("选择微信的占65%，选择银行代扣的占20%，选择现金的占15%。微信与银行代扣两项共占87%。", "85%")]
    [InlineData("一级医院占30.2%，二级医院占40.1%，三级医院占29.7%。\n二级医院和三级医院两类合计占71.8%。", "69.8%")]
    [InlineData("中央补助占60.0%，省级补助占25.0%，县级补助占15.0%。中央、省级和县级三项合计占98.0%。", "100.0%")]
    [InlineData("非常了解的占42.1%，比较了解的占30.3%，以上两项合计占75.4%。", "72.4%")]
    [InlineData("非常了解189人，占25.00%；比较了解341人，占45.11%；一般168人，占22.22%。\n选择“非常了解”和“比较了解”的合计占72.11%。", "70.11%")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<CombinedShare>(text, expected);

    [Theory]
    [InlineData("住院占60.5%，门诊占25.2%，其他占14.3%。住院和门诊两项合计占85.7%。")]
    [InlineData("选择微信的占65%，选择银行代扣的占20%，选择现金的占15%。微信与银行代扣两项共占85%。")]
    [InlineData("住院占60.5%，门诊占25.2%。药店和门诊两项合计占40%。")]
    [InlineData("甲县、乙县两项合计占30%。")]
    [InlineData("住院支出1000万元，占60.5%，两项合计支出1500万元。")]
    [InlineData("一级医院占30.2%，二级医院占40.1%，三级医院占29.7%。\n二级医院和三级医院两类合计占69.8%。")]
    [InlineData("住院职工占40%，住院居民占20%，门诊占40%。住院和门诊两项合计占80%。")]
    [InlineData("非常了解的占42.1%，比较了解的占30.3%，以上两项合计占72.4%。")]
    [InlineData("完成率90%，执行率95%，两项合计占权重的20%。")]
    [InlineData("中央补助占60.0%，省级补助占25.0%，县级补助占15.0%，三项合计占100%。")]
    [InlineData("非常了解189人，占25.00%；比较了解341人，占45.11%。\n选择“非常了解”和“比较了解”的合计占70.11%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<CombinedShare>(text);
}
