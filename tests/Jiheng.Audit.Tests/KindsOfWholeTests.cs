using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class KindsOfWholeTests
{
    [Theory]
    [InlineData("核定编制26名，行政编制9名，事业编制15名。", "24名")]
    [InlineData("次均住院费用5480元，次均统筹支付3410元，次均个人负担2170元。", "5580元")]
    [InlineData("年末参保居民52.60万人。参保居民中，普通居民46.35万人，困难群众6.52万人。", "52.87万人")]
    [InlineData("全县救助对象8650人。救助对象中，特困人员1240人，低保对象5126人，返贫人口505人，其他人员1900人。", "8771人")]
    [InlineData("新增参保1200人，职工参保520人，居民参保608人。", "1128人")]
    [InlineData("调整预算数1400.00万元。资金来源为省级补助560.00万元、市级补助305.00万元、区级安排490.00万元。", "1355.00万元")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<KindsOfWhole>(text, expected);

    [Theory]
    [InlineData("核定编制24名，行政编制9名，事业编制15名。")]
    [InlineData("次均住院费用5480元，次均统筹支付3410元，次均个人负担2070元。")]
    [InlineData("年末参保居民52.60万人。参保居民中，普通居民46.35万人，困难群众6.25万人。")]
    [InlineData("参保居民中，普通居民46.35万人，困难群众6.52万人。")]
    [InlineData("住院费用1200元，统筹支付700元，大病支付300元，个人负担200元。")]
    [InlineData("年末参保居民52.60万人。参保居民中，学生8.2万人，老年人9.1万人。")]
    [InlineData("行政编制9名，事业编制15名。")]
    [InlineData("编制26名，实有人员24名，行政人员9名。")]
    [InlineData("城镇居民120元，农村居民90元，平均105元。")]
    [InlineData("上年编制26名，行政编制9名，事业编制15名。")]
    [InlineData("职工参保520人，居民参保680人，新增参保1200人。")]
    [InlineData("调整预算数1400.00万元。资金来源为省级补助560.00万元、市级补助350.00万元、区级安排490.00万元。")]
    [InlineData("调整预算数1400.00万元。资金来源为省级补助560.00万元、市级补助305.00万元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<KindsOfWhole>(text);
}
