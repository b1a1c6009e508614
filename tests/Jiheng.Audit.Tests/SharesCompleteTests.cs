using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class SharesCompleteTests
{
    [Theory]
    [InlineData("财政拨款支出1000万元。\n其中医疗卫生800万元，占80%；社会保障150万元，占15%；住房保障40万元，占5%。", "990")]
    [InlineData("支出合计500.0万元：人员300.2万元，占60%；公用99.8万元，占20%；项目105.0万元，占20%。", "505.0")]
    [InlineData("补助资金2000万元，按来源分：中央1200万元，占60%；省级510万元，占25%；县级300万元，占15%。", "2010")]
    [InlineData("全年结算4000人次。\n县内2400人次，占60%；市内1000人次，占25%；省外590人次，占15%。", "3990")]
    [InlineData("收入合计800万元。\n拨款收入640万元，占80%；事业收入80万元，占10%；其他收入85万元，占10%。", "805")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<SharesComplete>(text, expected);

    [Theory]
    [InlineData("财政拨款支出1000万元。\n其中医疗卫生800万元，占80%；社会保障150万元，占15%；住房保障50万元，占5%。")]
    [InlineData("支出合计500.0万元：人员300.2万元，占60%；公用99.8万元，占20%；项目100.0万元，占20%。")]
    [InlineData("财政拨款支出1000万元。\n其中医疗卫生800万元，占80%；社会保障150万元，占15%。")]
    [InlineData("上年支出900万元。\n其中医疗卫生800万元，占80%；社会保障150万元，占15%；住房保障50万元，占5%。")]
    [InlineData("财政拨款支出1000.00万元。\n医疗卫生333.33万元，占33.33%；社会保障333.33万元，占33.33%；住房保障333.33万元，占33.33%。")]
    [InlineData("财政拨款支出1000万元，增长10%。\n按功能分：医疗卫生80%；社会保障15%；住房保障5%。")]
    [InlineData("财政拨款支出1000万元。\n医疗卫生800万元，占80%；培训150人，占15%；住房保障50万元，占5%。")]
    [InlineData("预算1000万元。\n医疗卫生720万元，占80%；社会保障135万元，占15%；住房保障45万元，占5%。")]
    [InlineData("全年结算4000人次。\n县内2400人次，占60%；市内1000人次，占25%；省外600人次，占15%。")]
    [InlineData("收入合计800万元，支出合计805万元。\n支出中：人员644万元，占80%；公用80.5万元，占10%；项目80.5万元，占10%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<SharesComplete>(text);
}
