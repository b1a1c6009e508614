using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ChangeBeyondTests
{
    [Theory]
    // What was there the year before would be less than nothing.
    [InlineData("支出164.20万元，比上年增加954.20万元。", "不大于164.20万元")]
    [InlineData("全年救助1830人次，较上年增加2830人次，增长54.6%。", "不大于1830人次")]
    [InlineData("培训费支出8.60万元，同比增加18.60万元，主要原因是新增项目。", "不大于8.60万元")]
    [InlineData("机关运行经费31.50万元，比上年决算增加51.50万元，增长7.00%。", "不大于31.50万元")]
    [InlineData("定点药店412家，较去年同期增加512家。", "不大于412家")]
    [InlineData("基金收入12.40亿元，比上年增收21.40亿元。", "不大于12.40亿元")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ChangeBeyond>(text, expected);

    [Theory]
    [InlineData("支出164.20万元，比上年增加154.20万元。")]
    // All of it is new.
    [InlineData("新设项目支出30.00万元，比上年增加30.00万元。")]
    // What may be negative grows by more than it is.
    [InlineData("当期结余1.20亿元，比上年增加3.40亿元。")]
    [InlineData("收支差额80万元，较上年增加130万元。")]
    [InlineData("全年支出500万元，比上年减少700万元。")]
    // The change has a subject of its own.
    [InlineData("其中门诊支出200万元，住院支出比上年增加300万元。")]
    [InlineData("拨款45万元，资金总额比上年增加60万元。")]
    [InlineData("参保4.2万人，较上年增加1200人。")]
    [InlineData("办理备案120件，受理咨询1600人次，同比增加300人次。")]
    [InlineData("到位资金100万元；比上年增加120万元的是东县。")]
    [InlineData("人均补助50元，补助资金比上年增加80元。")]
    [InlineData("上年支出20万元，比上年增加30万元。")]
    [InlineData("两年累计支出90万元，比上年增加95万元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ChangeBeyond>(text);
}
