using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class NamedPartsTests
{
    [Theory]
    [InlineData("甲市（619万元）、乙县（20万元）提前下达数超过应拨付数，超出部分共659万元。", "639")]
    [InlineData("甲县（12家）、乙县（8家）和丙区（15家）共检查定点机构45家。", "35")]
    [InlineData("甲、乙、丙三县分别下达120万元、80万元、60万元，共280万元。", "260")]
    [InlineData("全年共培训320人，分别为100人、120人、110人。", "330")]
    [InlineData("支出较大的有甲镇（35.20万元），乙镇（28.10万元），合计66.30万元。", "63.30")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<NamedParts>(text, expected);

    [Theory]
    [InlineData("甲市（619万元）、乙县（20万元）提前下达数超过应拨付数，超出部分共639万元。")]
    [InlineData("甲县（12家）、乙县（8家）和丙区（15家）共检查定点机构35家。")]
    [InlineData("甲、乙、丙三县分别下达120万元、80万元、60万元，共260万元。")]
    [InlineData("全年共培训330人，分别为100人、120人、110人。")]
    [InlineData("全年共检查医院20家，三级、二级分别为3家、5家。")]
    [InlineData("甲、乙两县分别覆盖3个、5个村，共建成12个站点。")]
    [InlineData("甲县（12家）、乙县（8家）进度较慢，全市支出共350万元。")]
    [InlineData("甲县（12家）、乙县（8家）进度较慢。全市共检查120家。")]
    [InlineData("收入、支出分别为12.50亿元、10.20亿元，当期结余2.30亿元。")]
    [InlineData("2022年、2023年分别支出80万元、100万元，较上年共增加20万元。")]
    [InlineData("甲镇（35.20万元）、乙镇（28.10万元）合计63.3万元。")]
    [InlineData("甲项目（20万元）、乙项目（30万元）已验收，丙项目在建，总投资共80万元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<NamedParts>(text);
}
