using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class SaidDirectionTests
{
    [Theory]
    [InlineData("公务接待费比上年减少0.44万元，下降6.54%，增加的主要原因是批次减少。", "减少")]
    [InlineData("参保人数6312万人，比上年减少45万人，下降0.72%。参保人数增加主要是新生儿参保。", "减少")]
    [InlineData("支出12.35万元，较上年增长8.2%，减少原因为车辆维修减少。", "增加")]
    [InlineData("住院人次比上年上升12.3%，下降的主要原因是政策调整。", "增加")]
    [InlineData("项目支出比上年减少30万元。项目支出增加主要由于设备采购。", "减少")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<SaidDirection>(text, expected);

    [Theory]
    [InlineData("公务接待费比上年减少0.44万元，下降6.54%，减少的主要原因是批次减少。")]
    [InlineData("参保人数6312万人，比上年减少45万人，下降0.72%。参保人数减少主要是外出务工。")]
    [InlineData("收入比上年增加20万元。支出减少主要是项目完工。")]
    [InlineData("支出比上年增加20万元，比预算减少5万元，减少的主要原因是厉行节约。")]
    [InlineData("支出增加的主要原因是人员增加。")]
    [InlineData("支出比上年减少20万元。其中项目支出增加的主要原因是设备采购。")]
    [InlineData("支出比上年减少20万元。决算数比预算数增加的主要原因是追加经费。")]
    [InlineData("人员经费增加20万元，公用经费减少5万元，减少的主要原因是压减。")]
    [InlineData("比上年减少0万元，增加的主要原因是无。")]
    [InlineData("收入减少5万元，原因是利率下降。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<SaidDirection>(text);
}
