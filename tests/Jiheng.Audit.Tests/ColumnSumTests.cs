using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ColumnSumTests
{
    [Theory]
    [InlineData("合计|60|600|90\n甲|10|100|10\n乙|20|200|20\n丙|30|300|40", "70")]
    [InlineData("甲|10|100|1\n乙|20|200|2\n丙|30|300|4\n合计|60|650|7", "600")]
    [InlineData("年度资金总额|50.00|50.00|46.60\n其中：财政拨款|20.00|20.00|18.00\n其他资金|30.00|30.00|29.60", "47.60")]
    [InlineData("小计|30|300|12\n甲|10|100|10\n乙|20|200|20\n小计|12|120|30\n丙|5|50|10\n丁|7|70|20", "30")]
    [InlineData("全区总计|60|600|99\n甲|10|100|10\n乙|20|200|20\n丙|30|300|30", "60")]
    // One of two columns is exact to four digits: it shows which rows are meant.
    [InlineData("地区|下达|支出\n甲|1856|1763\n乙|1642|1560\n丙|2214|2140\n合计|5721|5463", "5712")]
    [InlineData("地区|补助\n甲|1856\n乙|1642\n丙|2214\n合计|5722", "5712")]
    [InlineData("类别|金额|占比\n甲|1856|32.5%\n乙|1642|28.7%\n丙|2214|39.8%\n合计|5712|100.0%", "101.0")]
    [InlineData("地区|参保人数\n甲|18560\n乙|16420\n丙|22140\n合计|57121", "57120")]
    // Prefectures are numbered; the one without counties has no total of its own. 100 + 300 + 500 = 900.
    [InlineData("|全区|总计|910|3579|90\n1|甲市||100|0|10\n2|乙州|合计|300|1234|30\n|丙县||100|1000|12\n|丁县||200|234|18\n3|戊州|合计|500|2345|50\n|己县||400|2000|20\n|庚县||100|345|30", "900")]
    // The columns that are added up are, beside one that is divided: 1380 + 976 + 1349.60 + 911.40 = 4617.
    [InlineData("区|人次|资金（万元）|救助户数|人均（元）\n东|9200|1380.00|12|1500\n西|6100|976.00|15|1600\n南|8000|1349.60|20|1687\n北|4250|911.40|31|2144\n合计|27550|4647.00|78|1676", "4617.00")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ColumnSum>(text, expected);

    [Theory]
    [InlineData("合计|60|600\n甲|10|100\n乙|20|200\n丙|30|300")]
    [InlineData("甲|10|100\n乙|20|200\n丙|30|300\n合计|60|600")]
    [InlineData("合计|61|600\n甲|10|100\n乙|20|200\n丙|30|300")]
    [InlineData("合计|60\n甲|10\n乙|20\n丙|31")]
    [InlineData("合计|60|600|440\n甲|10|100|440\n乙|20|200|440\n丙|30|300|440")]
    [InlineData("合计|10|3|6\n甲|3.3|1|2\n乙|3.3|1|2\n丙|3.3|1|2")]
    [InlineData("甲|1|2\n乙|3|4")]
    [InlineData("合计|60|600|95%\n甲|10|100|90%\n乙|20|200|95%\n丙|30|300|98%")]
    [InlineData("总计|||\n甲|1|2|3")]
    [InlineData("合计|9|90\n说明|见附件|无")]
    // 其中 repeats a part of the row above.
    [InlineData("项目|金额\n甲|1856\n乙|1642\n丙|2214\n其中：丁|100\n合计|5712")]
    [InlineData("项目|金额\n甲|1856\n乙|1642\n合计|5712")]
    [InlineData("地区|参保人数（万人）\n甲|1856\n乙|1642\n丙|2214\n合计|5713")]
    // The second column alone adds up from the totals, too: the city without counties has none of it.
    [InlineData("|全区|总计|900|3579|90\n1|甲市||100|0|10\n2|乙州|合计|300|1234|30\n|丙县||100|1000|12\n|丁县||200|234|18\n3|戊州|合计|500|2345|50\n|己县||400|2000|20\n|庚县||100|345|30")]
    // What is divided is not added up: 46170000 元 ÷ 27550 人次 = 1675.86 元.
    [InlineData("区|人次|资金（万元）|人均（元）\n东|9200|1380.00|1500\n西|6100|976.00|1600\n南|8000|1349.60|1687\n北|4250|911.40|2144\n合计|27550|4617.00|1676")]
    [InlineData("单位|参保人数|补助（万元）|满意度（%）\n甲|100|10|95\n乙|200|20|96\n丙|300|30|97\n合计|600|60|96")]
    [InlineData("基金|收入|支出|可支付月数\n甲|1856|1200|8.1\n乙|1642|1100|8.5\n丙|2214|1400|9.0\n合计|5712|3700|8.6")]
    [InlineData("单位|参保人数|补助（万元）|自评得分\n甲|100|10|93.5\n乙|200|20|94.5\n丙|300|30|94.3\n合计|600|60|94.1")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ColumnSum>(text);

    [Fact]
    public void Audit_OfATableWithoutCells_Ends() =>
        Assert.Empty(new Auditor(Examples.Lexicon).Run(new Jiheng.Documents.Reading.SourceDocument("例.html", "html", [new Jiheng.Documents.Reading.SourceTable([new([])])])).Findings);
}
