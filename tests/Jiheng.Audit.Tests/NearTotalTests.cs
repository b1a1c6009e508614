using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class NearTotalTests
{
    private const string Table = "\n单位：人、万元\n序号|乡镇|参保人数|应拨付资金|已提前下达资金|上年拨付资金\n1|甲镇|151243|18200.10|12000.00|11000.10\n2|乙镇|252318|30312.10|22100.30|20000.30\n|合计|403561|48512.20|34100.30|31000.40";

    [Theory]
    [InlineData("全县应拨付48513.20万元，详见附表。", "48512.20")]
    [InlineData("审核参保人数403551人。", "403561")]
    [InlineData("扣除已提前下达的34700.30万元后拨付。", "34100.30")]
    [InlineData("全县参保403567人。", "403561")]
    [InlineData("上年共拨付31600.40万元。", "31000.40")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<NearTotal>(text + Table, expected);

    [Theory]
    [InlineData("全县应拨付48512.20万元，详见附表。")]
    [InlineData("审核参保人数403561人。")]
    [InlineData("上年应拨付48513.20万元，今年略有变化。")]
    [InlineData("预算应拨付48513.20万元。")]
    [InlineData("甲镇参保人数151243人。")]
    [InlineData("全县就诊403551人次。")]
    [InlineData("应拨付48513.20元。")]
    [InlineData("应拨付48513.20万元，最终应拨付48513.20万元。")]
    [InlineData("全县应拨付49513.30万元。")]
    [InlineData("参保人数约403551人。")]
    [InlineData("资金来源于捐赠48513.20万元。")]
    [InlineData("2019年应拨付48513.20万元。")]
    // The paragraph that tells the figure stands right above the table; each says something that the other does not.
    [InlineData("截至6月底参保人数123556人，年末见表。\n地区|年末参保人数\n甲县|70000\n乙县|53456\n合计|123456")]
    [InlineData("住院支出48612.20万元。\n单位：万元\n乡镇|门诊支出\n甲镇|18200.10\n乙镇|30312.10\n合计|48512.20")]
    [InlineData("第二批下达48513.20万元，第一批见表。\n单位：万元\n乡镇|第一批下达资金\n甲镇|18200.10\n乙镇|30312.10\n合计|48512.20")]
    [InlineData("目标参保123450人。\n地区|实际参保人数\n甲县|70000\n乙县|53456\n合计|123456")]
    [InlineData("上半年累计支出34100.00万元。\n单位：万元\n乡镇|全年支出\n甲镇|18200.10\n乙镇|15999.90\n合计|34200.00")]
    [InlineData("核减后应拨付48502.20万元，核减10.00万元。\n单位：万元\n乡镇|核减前应拨付\n甲镇|18200.10\n乙镇|30312.10\n合计|48512.20")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<NearTotal>(text + Table);
}
