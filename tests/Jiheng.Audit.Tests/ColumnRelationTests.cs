using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ColumnRelationTests
{
    [Theory]
    [InlineData("甲|10|5|15\n乙|20|7|27\n丙|31|9|40\n丁|42|11|53\n戊|53|2|55\n己|64|6|75", "70")]
    [InlineData("甲|10|5|15\n乙|20|7|27\n丙|31|9|40\n丁|42|11|53\n戊|53|2|55\n己|6400|6|70", "64")]
    [InlineData("甲|10|440|4400\n乙|20|440|8800\n丙|31|440|13640\n丁|42|440|18480\n戊|53|440|23320\n己|60|440|26500", "26400")]
    [InlineData("甲|1|2|3|6\n乙|11|5|4|20\n丙|7|9|2|18\n丁|8|8|15|31\n戊|6|13|12|31\n己|9|9|9|37", "27")]
    [InlineData("甲|100|30|70\n乙|200|50|150\n丙|300|45|255\n丁|400|60|340\n戊|500|90|410\n己|600|25|565", "5")]
    [InlineData("甲|10|440|4400\n乙|20|440|8800\n丙|31|440|13640\n丁|42|440|18480\n戊|53|440|23320\n己|0|26500|440", "0")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ColumnRelation>(text, expected);

    [Theory]
    [InlineData("甲|10|5|15\n乙|20|7|27\n丙|31|9|40\n丁|42|11|53\n戊|53|2|55\n己|64|6|70")]
    [InlineData("甲|10|5|15\n乙|20|7|27\n丙|31|9|40\n丁|42|11|53\n戊|53|2|55\n")]
    [InlineData("甲|10|5|15\n乙|20|7|28\n丙|31|9|41\n丁|42|11|54\n戊|53|2|56")]
    [InlineData("甲|1.2|3.3|4.6\n乙|2.2|3.2|5.4\n丙|2.5|1.5|4.0\n丁|3.5|1.1|4.6\n戊|9.1|1.1|10.2")]
    [InlineData("甲|10|5|15\n乙|20|7|27\n丙|31|9|40\n丁|42|11|53\n戊|53|2|55\n己||6|")]
    [InlineData("甲|10|5|15\n乙|20|7|27\n丙|31|9|40\n丁|42|11|53\n戊|53|2|55\n己|六十四|6|71")]
    [InlineData("甲|0|0|0\n乙|0|0|0\n丙|0|0|0\n丁|0|0|0\n戊|0|0|0\n己|1|2|4")]
    [InlineData("项目|数量\n甲|1\n乙|2\n丙|3\n丁|4\n戊|5")]
    [InlineData("甲|10|5|15\n乙|20|7|27\n丙|31|9|40\n丁|42|11|53\n戊|53|2|55\n己|64.0|6.4|70.4")]
    [InlineData("名称|2021|2022|2023\n甲|10|5|15\n乙|20|7|27\n丙|31|9|40\n丁|42|11|53\n戊|53|2|55")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ColumnRelation>(text);
}
