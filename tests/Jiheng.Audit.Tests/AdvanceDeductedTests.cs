using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class AdvanceDeductedTests
{
    [Theory]
    [InlineData("应补助1500万元，扣除已提前下达的980万元，此次下达540万元。", "520")]
    [InlineData("核定补助资金2360.5万元，已预拨1900万元，本次结算480.5万元。", "460.5")]
    [InlineData("经测算，全年应安排补助820万元；减去年初已下达的600万元，现追加230万元。", "220")]
    [InlineData("已提前下达615万元，应拨付671万元，此次拨付65万元。", "56")]
    [InlineData("此次下达540万元（应补助1500万元，扣除已提前下达的980万元）。", "520")]
    [InlineData("甲市应拨付3305万元，已提前下达3924万元，应扣回691万元。", "619")]
    [InlineData("应拨付1000万元，扣除年初已预拨的400万元和前期下达的250万元，本次补拨530万元。", "350")]
    [InlineData("应拨付670249万元。扣除已提前下达的615755万元，此次下达94494万元。", "54494")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<AdvanceDeducted>(text, expected);

    [Theory]
    [InlineData("应补助1500万元，扣除已提前下达的980万元，此次下达520万元。")]
    [InlineData("核定补助资金2360.5万元，已预拨1900万元，本次结算460.5万元。")]
    [InlineData("经测算，全年应安排补助820万元；减去年初已下达的600万元，现追加220万元。")]
    [InlineData("已提前下达615万元，应拨付671万元，此次拨付56万元。")]
    [InlineData("此次下达520万元（应补助1500万元，扣除已提前下达的980万元）。")]
    [InlineData("甲市应拨付3305万元，已提前下达3924万元，应扣回619万元。")]
    [InlineData("应拨付1000万元，扣除年初已预拨的400万元和前期下达的250万元，本次补拨350万元。")]
    [InlineData("应补助1500万元，扣除已提前下达的980万元，此次先下达300万元，其余年底结算。")]
    [InlineData("应补助1500万元，已提前下达980万元，本次按进度预拨200万元。")]
    [InlineData("应补助1500万元，此次下达520万元。")]
    [InlineData("提前下达甲县300万元、乙县200万元，本次下达丙县150万元。")]
    [InlineData("预算下达900万元，实际拨付850万元，此次安排120万元用于信息化。")]
    [InlineData("本次下达300万元，加上提前下达的500万元，全年累计下达820万元。")]
    [InlineData("应培训500人，已培训300人，本次培训150人。")]
    // What is told between the two is taken off as well, what is still owed is not paid now.
    [InlineData("省级应补助360万元，已拨付200万元，本次拨付100万元，尚欠60万元。")]
    [InlineData("全年补助总额5000万元，提前下达3000万元，年中追加500万元，此次下达1500万元。")]
    [InlineData("2024年中央财政应补助670万元，已提前下达500万元；省级财政应补助300万元，已提前下达180万元，此次分别下达170万元和120万元。")]
    [InlineData("应补助资金1000万元，考核扣减20万元，已预拨700万元，此次清算下达280万元。")]
    [InlineData("核定补助资金620万元，上年结转抵扣40万元，提前下达400万元，此次实际拨付180万元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<AdvanceDeducted>(text);
}
