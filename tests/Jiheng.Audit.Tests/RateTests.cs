using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class RateTests
{
    [Theory]
    [InlineData("预算资金200.00万元，实际到位150.00万元，到位率100%。", "75.00%")]
    [InlineData("全年预算数80.00万元，全年执行数60.00万元，执行率85.00%。", "75.00%")]
    [InlineData("年初预算数100.00万元，决算数90.00万元，预决算差异率-12.00%。", "-10.00%")]
    [InlineData("全年参保52.0万人，完成目标50.0万人的110.0%。", "104.")]
    [InlineData("指标权重20分，得分15分，得分率为80%。", "75.00%")]
    [InlineData("该项得分18分（满分20分），得分率95%。", "90.00%")]
    [InlineData("全年住院结算23284人次，其中18627人次实现联网结算，结算率82.00%。", "80")]
    [InlineData("参保人数目标为52.00万人，实际完成52.60万人，完成率102.20%。", "101")]
    [InlineData("完成评估3195人。评估通过2556人，通过率82.00%。", "80")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<Rate>(text, expected);

    [Theory]
    [InlineData("预算资金200.00万元，实际到位200.00万元，到位率100%。")]
    [InlineData("全年预算数80.00万元，全年执行数60.00万元，执行率75.00%。")]
    [InlineData("年初预算数100.00万元，决算数90.00万元，预决算差异率-10.00%。")]
    [InlineData("年初预算数100.00万元，决算数90.00万元，预决算差异率10.00%。")]
    [InlineData("全年参保52.0万人，完成目标50.0万人的104.0%。")]
    [InlineData("到位率100%。")]
    [InlineData("预算数0.00万元，决算数0.00万元，预决算差异率0.00%。")]
    [InlineData("预算100.00万元，支出60.00万元，绩效指标完成率98%。")]
    [InlineData("指标权重20分，得分15分，得分率为75%。")]
    [InlineData("该项得分18分（满分20分），得分率90%。")]
    [InlineData("预算3.00亿元，执行2.00亿元，执行率66.67%，报销比例70%。")]
    [InlineData("全年住院结算23284人次，其中18627人次实现联网结算，结算率80.00%。")]
    [InlineData("参保人数目标为52.00万人，实际完成52.60万人，完成率101.15%。")]
    [InlineData("开展检查120家，比上年增加20家，完成率100%。")]
    [InlineData("收入年初预算33.80亿元，收入预算完成率102.25%；支出年初预算31.50亿元，支出预算完成率96.00%。")]
    [InlineData("完成评估3195人。评估通过2556人，通过率80.00%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<Rate>(text);
}
