using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ReasonDirectionTests
{
    [Theory]
    [InlineData("支出减少5.00万元，原因是：会议减少，导致相应支出增加。", "减少")]
    [InlineData("收入比上年增加8万元，主要原因是：利息上浮，使得利息收入减少。", "增加")]
    [InlineData("费用下降3.00%，主要原因是：人员调出，导致人员经费增长。", "减少")]
    [InlineData("参保人数减少200人，主要原因为：外出务工较多，造成参保人数上升。", "减少")]
    [InlineData("经费增长6.00%，主要原因是：新增人员，导致经费下降。", "增加")]
    [InlineData("人员经费支出120万元，比上年增加15万元，主要原因是在职人员减少。", "增加")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ReasonDirection>(text, expected);

    [Theory]
    [InlineData("支出减少5.00万元，原因是：会议减少，导致相应支出减少。")]
    [InlineData("收入比上年增加8万元，主要原因是：利息上浮，使得利息收入增加。")]
    [InlineData("支出减少5.00万元，原因是：会议减少。")]
    [InlineData("支出增加5.00万元，原因是：上年会议减少，本年恢复，导致相应支出增加。")]
    [InlineData("费用增加0.00万元，原因是：与上年持平，导致费用减少。")]
    [InlineData("会议减少，导致相应支出增加。")]
    [InlineData("支出增加5.00万元。")]
    [InlineData("支出下降2%，主要原因是：厉行节约，导致支出下降。")]
    [InlineData("增加取暖面积，原因是：租用新楼，导致取暖费用增加。")]
    [InlineData("支出增加3万元，原因是：人员增加；会议费减少，导致经费增加。")]
    [InlineData("全年就诊52186人次，增加4211人次，主要原因是就诊需求增加。")]
    [InlineData("支出减少5.00万元，原因是上年维修费用增加。")]
    [InlineData("人员经费支出120万元，比上年增加15万元，主要原因是在职人员增加。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ReasonDirection>(text);
}
