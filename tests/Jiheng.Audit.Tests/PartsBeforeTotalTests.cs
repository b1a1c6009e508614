using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class PartsBeforeTotalTests
{
    [Theory]
    [InlineData("暂停协议12家、解除协议5家、约谈38家，合计处理65家。", "55家")]
    [InlineData("中央补助10.00万元、省级补助5.00万元，两项共15.00万元；市级补助3.00万元，县级补助2.00万元，各级补助总额为21.00万元。", "20.00万元")]
    [InlineData("职工参保118.6万人，居民参保302.7万人，全市参保合计423.1万人。", "421.3")]
    [InlineData("中央资金60.00万元，省级资金40.00万元，共计102.00万元。", "100.00")]
    [InlineData("一类50.40万元，二类445.50万元，三类142.20万元，总计638.90万元。", "638.10")]
    [InlineData("特困人员10人，低保对象20人，合计31人。", "30")]
    [InlineData("住院支出5.20亿元，门诊支出3.30亿元，待遇支出共计8.80亿元。", "8.50")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<PartsBeforeTotal>(text, expected);

    [Theory]
    [InlineData("职工参保118.6万人，居民参保302.7万人，全市参保合计421.3万人。")]
    [InlineData("中央资金60.00万元，省级资金40.00万元，共计100.00万元。")]
    [InlineData("一类50.40万元，二类445.50万元，三类142.20万元，总计638.10万元。")]
    [InlineData("特困人员10人，低保对象20人，合计30人。")]
    [InlineData("收入60.00万元，其中财政50.00万元、其他10.00万元；支出40.00万元，收支合计100.00万元。")]
    [InlineData("本级支出30.00万元，乡镇支出20.00万元，县级支出合计50.00万元。")]
    [InlineData("甲10.00万元，乙20.00万元，三项共计90.00万元。")]
    [InlineData("比上年增加5.00万元，共计50.00万元。")]
    [InlineData("预算60.00万元，执行40.00万元，合计80.00万元。")]
    [InlineData("共计100.00万元，其中：中央60.00万元，省级40.00万元。")]
    [InlineData("一类1.11万元，二类2.22万元，三类3.33万元，总计6.67万元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<PartsBeforeTotal>(text);
}
