using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class EachProductTests
{
    [Theory]
    [InlineData("采购自助机24台，单价3.85万元，合计94.20万元。", "92.40万元")]
    [InlineData("在用终端145台，每台年运维费1.20万元，全年运维费147.00万元。", "174.00万元")]
    [InlineData("全年举办培训班48期，每期60人，共培训2980人。", "2880人")]
    [InlineData("开展巡查12次，每次8人，合计出动98人。", "96人")]
    [InlineData("印制折页36种，每种5000份，共计印制188000份。", "180000份")]
    [InlineData("补助村卫生室125家，每家2000元，共补助26万元。", "25万元")]
    [InlineData("购置自助机18台，每台3.5万元，共支出65万元。", "63")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<EachProduct>(text, expected);

    [Theory]
    [InlineData("全年举办培训班48期，每期60人，共培训2880人。")]
    [InlineData("开展巡查12次，每次8人，合计出动96人。")]
    [InlineData("补助村卫生室125家，每家2000元，共补助25万元。")]
    [InlineData("购置自助机18台，每台3.5万元，共支出63万元。")]
    [InlineData("培训班每期60人。")]
    [InlineData("举办培训48期，共培训2980人。")]
    [InlineData("检查12次，每次约8人，合计出动98人。")]
    [InlineData("补助125家，每家2000元，共支出180万元，含设备。")]
    [InlineData("每月25日前发放，共发放12次。")]
    [InlineData("每户2.5人，共调查300户。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<EachProduct>(text);
}
