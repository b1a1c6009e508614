using Jiheng.Documents.Reading;
using Jiheng.Documents.Reading.Office;

namespace Jiheng.Documents.Tests.Reading;

/// <summary>What workbooks of offices hold beside plain cells.</summary>
public sealed class ExcelDetailTests
{
    [Theory]
    [InlineData("12345.678", "0!.0,\"万\"", "1.2万")] // 12345.678 ÷ 1000 = 12, with a point set between its digits: the usual way to show 万元.
    [InlineData("1234567", "#,##0,", "1,235")]
    [InlineData("1234567.5", "#,##0.00", "1,234,567.50")]
    [InlineData("-0.004", "0.00", "0.00")]
    [InlineData("0.5", "#.0", ".5")]
    [InlineData("12.5", "0.##", "12.5")]
    [InlineData("12", "0.##", "12")]
    [InlineData("7", "000", "007")]
    [InlineData("12000", "[>=10000]0.0,\"千\";0", "12.0千")]
    [InlineData("900", "[>=10000]0.0,\"千\";0", "900")]
    [InlineData("-5", "[Red]0.0;(0.0)", "(5.0)")]
    [InlineData("5.5", "G/通用格式\"元\"", "5.5元")]
    [InlineData("1234", "0.00E+00", "1234")]
    [InlineData("5", "[$￥-804]#,##0.00", "￥5.00")]
    [InlineData("45657", "m\"月\"d\"日\"", "12月31日")]
    [InlineData("45657.5", "yyyy/m/d h:mm", "2024-12-31 12:00")]
    [InlineData("45657", "yyyy\"年\"m\"月\";@", "2024年12月")]
    [InlineData("0.25", "h:mm", "06:00")]
    [InlineData("-3", "yyyy-mm-dd", "-3")]
    public void Number_InAnOfficesFormat_IsWhatExcelShows(string stored, string code, string shown) => Assert.Equal(shown, NumberDisplay.Of(stored, code));

    [Fact]
    public void Formulas_ShowTheirKeptValues_AndErrors() =>
        Assert.Equal(["12.00", "#REF!", "", "TRUE"], Row("<row><c s=\"1\"><f>A2+1</f><v>12</v></c><c t=\"e\"><v>#REF!</v></c><c><f>B2</f></c><c t=\"b\"><v>1</v></c></row>"));

    [Fact]
    public void Dates_FromAMac_CountFrom1904() =>
        Assert.Equal(["2024年12月31日"], SourceAssert.Read("a.xlsx", MadeSheet.Raw("<row><c s=\"2\"><v>44195</v></c></row>", workbook: "<workbookPr date1904=\"1\"/>")).Tables()[0].Rows[0].Texts());

    [Fact]
    public void HiddenRows_AreRead_HiddenSheetsAreNot()
    {
        var document = SourceAssert.Read("a.xlsx", MadeSheet.Raw("<row hidden=\"1\"><c><v>1</v></c></row><row><c><v>2</v></c></row>", state: "state=\"hidden\""));
        Assert.Equal(["1", "2"], Assert.Single(document.Tables()).Rows.SelectMany(r => r.Texts()));
        Assert.Equal(2, SourceAssert.Read("a.xlsx", MadeSheet.Raw("<row><c><v>2</v></c></row>")).Tables().Count);
    }

    [Fact]
    public void MergedCells_ThatOverlapRows_HideWhatIsUnderThem()
    {
        var table = SourceAssert.Read("a.xlsx", MadeSheet.Of([["甲", "乙", "丙"], ["1", "2", "3"], ["4", "5", "6"]], "A1:A2", "B2:C3")).Tables()[0];
        Assert.Equal(["甲/乙/丙", "2", "4"], table.Rows.Select(r => string.Join('/', r.Texts())));
        Assert.Equal([(0, 1, 2), (1, 1, 1), (2, 1, 1), (1, 2, 2), (0, 1, 1)], table.Rows.SelectMany(r => r.Cells).Select(c => (c.Column, c.ColumnSpan, c.RowSpan)));
    }

    [Fact]
    public void Cell_LongerThanExcelAllows_IsRefusedByItsName() =>
        Assert.Contains("表!B1", SourceReader.Read("a.xlsx", MadeSheet.Of([["甲", new string('9', 40_000)]])).Error, StringComparison.Ordinal);

    private static string[] Row(string rows) => SourceAssert.Read("a.xlsx", MadeSheet.Raw(rows)).Tables()[0].Rows[0].Texts();
}
