using System.Globalization;
using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ExactSumTests
{
    private const int Rows = 20;

    // Row i holds 1201 + 317i, 312 + 53i, 455 + 71i and their sum; the last row the sums of the columns.
    [Theory]
    [InlineData("合计|84250|", "合计|84251|", "84250")]
    [InlineData("|16310|", "|16311|", "16310")]
    [InlineData("第3县|2152|471|668|3291", "第3县|2152|472|668|3291", "16311")]
    [InlineData("第7县|3420|683|952|5055", "第7县|3420|683|951|5055", "22589")]
    [InlineData("|123150", "|123152", "123150")]
    [InlineData("第0县|1201|312|455|1968", "第0县|1201|312|455|1967", "1968")]
    public void Check_OfADigitInAnExactTable_IsNoticed(string row, string slip, string expected)
    {
        var table = Table(0);
        Assert.Contains(row, table, StringComparison.Ordinal);
        var finding = Assert.Single(Examples.Audit<ExactSum>(table.Replace(row, slip, StringComparison.Ordinal)));
        Assert.Contains(expected, finding.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfACentInAnExactTable_IsNoticed()
    {
        var table = Table(2);
        Assert.Contains("合计|842.50|", table, StringComparison.Ordinal);
        Assert.Equal("842.50", Assert.Single(Examples.Audit<ExactSum>(table.Replace("合计|842.50|", "合计|842.51|", StringComparison.Ordinal))).Expected);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Check_OfAnExactTable_IsSilent(int decimals) => Examples.Silent<ExactSum>(Table(decimals));

    [Theory]
    // Rounded one by one: every second sum is off by one.
    [InlineData("地区|一批|二批|合计\n甲|1201|312|1513\n乙|2318|407|2726\n丙|1877|365|2241\n丁|3056|529|3585\n戊|2642|481|3124\n己|1933|377|2310\n合计|13028|2471|15499")]
    // Too few sums to tell.
    [InlineData("甲|120|31\n乙|231|40\n丙|187|36\n合计|539|107")]
    [InlineData("甲|120|31|151\n乙|231|40|271\n丙|187|36|223\n丁|250|50|301")]
    // Far off: the intervals report it.
    [InlineData("甲|120|31|151\n乙|231|40|271\n丙|187|36|223\n丁|250|50|309")]
    // Shares are rounded whatever the amounts are.
    [InlineData("类别|人数|占比\n甲|1201|33.3%\n乙|1202|33.3%\n丙|1203|33.3%\n合计|3606|100.0%")]
    // A total printed more coarsely than its parts.
    [InlineData("甲|1201.4|312.3|1514\n乙|2318.2|407.4|2726\n丙|1877.1|365.2|2242\n丁|3056.3|529.4|3586\n戊|2642.2|481.5|3124\n己|1933.4|377.2|2311\n合计|13028.6|2473.0|15503")]
    [InlineData("名称|说明\n甲|见附件\n合计|无")]
    [InlineData("甲|1\n乙|2\n丙|3\n合计|6")]
    [InlineData("地区|应拨|已拨|本次\n甲|3349|3023|326\n乙|1023|1002|21\n丙|9921|9405|515\n丁|410|377|33\n戊|7728|7300|429\n己|5102|4800|302\n合计|27534|25907|1627")]
    [InlineData("甲|10|440\n乙|20|440\n丙|30|440\n合计|60|440")]
    public void Check_OfRoundedSums_IsSilent(string text) => Examples.Silent<ExactSum>(text);

    private static string Table(int decimals)
    {
        var rows = Enumerable.Range(0, Rows).Select(i => new[] { 1201 + (317 * i), 312 + (53 * i), 455 + (71 * i) }).Select(r => r.Append(r.Sum()).ToArray()).ToArray();
        var scale = decimals == 0 ? 1m : 100m;
        string Line(string name, IEnumerable<int> figures) => name + "|" + string.Join('|', figures.Select(f => (f / scale).ToString($"F{decimals}", CultureInfo.InvariantCulture)));
        return string.Join('\n', new[] { "地区|一批|二批|配套|合计" }.Concat(rows.Select((r, i) => Line($"第{i}县", r))).Append(Line("合计", Enumerable.Range(0, 4).Select(c => rows.Sum(r => r[c])))));
    }
}
