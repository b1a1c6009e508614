using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class CrossTableTests
{
    private const string Granted = "地区|中央补助|省级补助\n甲县|1201|312\n乙县|2318|407\n丙县|1877|365\n丁县|3056|529\n戊县|2642|481\n己县|1933|377\n\n";

    [Theory]
    [InlineData(Granted + "地区|到位数\n甲县|1201\n乙县|2318\n丙县|1877\n丁县|3065\n戊县|2642\n己县|1933", "3056")]
    [InlineData(Granted + "序号|县名|中央补助\n1|甲县|1201\n2|乙县|2318\n3|丙县|1877\n4|丁县|3056\n5|戊县|2642\n6|己县|1938", "1933")]
    [InlineData(Granted + "地区|省级补助|合计\n甲县|312|1513\n乙县|407|2725\n丙县|365|2242\n丁县|592|3585\n戊县|481|3123\n己县|377|2310", "529")]
    [InlineData(Granted + "地区|中央补助\n己县|1933\n戊县|2462\n丁县|3056\n丙县|1877\n乙县|2318\n甲县|1201", "2642")]
    [InlineData("表一\n" + Granted + "中间一段文字。\n\n地区|下达数\n甲县|1210\n乙县|2318\n丙县|1877\n丁县|3056\n戊县|2642\n己县|1933", "1201")]
    public void Check_OfARowThatDiffers_IsNoticed(string text, string expected) => Examples.Noticed<CrossTable>(text, expected);

    [Theory]
    [InlineData(Granted + "地区|到位数\n甲县|1201\n乙县|2318\n丙县|1877\n丁县|3056\n戊县|2642\n己县|1933")]
    // What was spent may fall short of what was granted.
    [InlineData(Granted + "地区|实际支出\n甲县|1201\n乙县|2318\n丙县|1877\n丁县|3020\n戊县|2642\n己县|1933")]
    // Another quantity.
    [InlineData(Granted + "地区|结余\n甲县|120\n乙县|231\n丙县|187\n丁县|305\n戊县|264\n己县|193")]
    // Too few rows in common.
    [InlineData(Granted + "地区|到位数\n甲县|1201\n乙县|2318\n丙县|1877\n丁县|3065")]
    // Two rows of six differ: not one quantity.
    [InlineData(Granted + "地区|上年数\n甲县|1201\n乙县|2318\n丙县|1877\n丁县|3065\n戊县|2624\n己县|1933")]
    // The other table prints the figure in another column of the row.
    [InlineData(Granted + "地区|到位数|应到数\n甲县|1201|1201\n乙县|2318|2318\n丙县|1877|1877\n丁县|3000|3056\n戊县|2642|2642\n己县|1933|1933")]
    // A standard is the same everywhere.
    [InlineData("地区|标准\n甲县|670\n乙县|670\n丙县|670\n丁县|670\n戊县|670\n己县|670\n\n地区|标准\n甲县|670\n乙县|670\n丙县|670\n丁县|640\n戊县|670\n己县|670")]
    // Short figures agree by chance.
    [InlineData("地区|家数\n甲县|12\n乙县|23\n丙县|18\n丁县|30\n戊县|26\n己县|19\n\n地区|家数\n甲县|12\n乙县|23\n丙县|18\n丁县|31\n戊县|26\n己县|19")]
    [InlineData(Granted + "地区|执行率\n甲县|95.1%\n乙县|96.2%\n丙县|97.3%\n丁县|98.4%\n戊县|99.5%\n己县|99.9%")]
    // The rows have other names.
    [InlineData(Granted + "地区|到位数\n子县|1201\n丑县|2318\n寅县|1877\n卯县|3056\n辰县|2642\n巳县|1938")]
    [InlineData(Granted)]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<CrossTable>(text);
}
