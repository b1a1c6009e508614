using System.Text;
using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Domain.Quantities;

namespace Jiheng.Data.Tests.Csv;

public sealed class CsvTableTests
{
    private static readonly Column Prefecture = Column.Text("地州");
    private static readonly Column Central = Column.Figure("中央", Units.WanYuan);
    private static readonly Column Local = Column.OptionalFigure("地方", Units.WanYuan);

    private readonly Diagnostics diagnostics = new();

    private CsvTable Parse(string text) => CsvTable.Parse(text, "funds.csv", diagnostics, Prefecture, Central, Local);

    private string OnlyMessage => Assert.Single(diagnostics.Items).ToString();

    [Fact]
    public void Parse_HeadingsInAnyOrderWithSynonymsAndUnits_AreFound()
    {
        var table = Parse("# 来源：公开文件；单位：万元\r\n中央(万元),地区名称,地方（万元）\r\n\"1,184.51\",喀什地区,５０\r\n");
        var row = Assert.Single(table.Rows);
        Assert.Empty(diagnostics.Items);
        Assert.Equal("喀什地区", row.Text(Prefecture));
        Assert.Equal(new Quantity(1184.51m, Units.WanYuan, 2), row.Figure(Central));
        Assert.Equal(50m, row.Figure(Local)!.Value.Value);
        Assert.Equal("funds.csv 第3行“中央(万元)”", row.At(Central).ToString());
    }

    [Fact]
    public void Parse_LetterInNumber_NamesPlaceAndKeepsGoodRows()
    {
        var table = Parse("地州,中央（万元）\n吐鲁番市,3\n哈密市,12a3\n喀什地区,5\n");
        Assert.Equal("错误 funds.csv 第3行“中央（万元）”：给出“12a3”，应为数字；请改为半角数字，如 1234.56", OnlyMessage);
        Assert.Equal([true, false, true], table.Rows.Select(r => r.IsSound));
        Assert.Equal(8m, table.Rows.Where(r => r.IsSound).Sum(r => r.Figure(Central)!.Value.Value));
    }

    [Fact]
    public void Parse_MissingColumn_SaysWhichAndTheNearest()
    {
        var table = Parse("地州,中失（万元）\n哈密市,1\n");
        Assert.False(table.IsComplete);
        Assert.Equal("错误 funds.csv 第1行“中央”：未给出，应为一列“中央（万元）”；请在表头中补上这一列；如果就是“中失”，请改名", OnlyMessage);
    }

    [Fact]
    public void Parse_HeadingInYuan_IsAnErrorAndIsConverted()
    {
        var table = Parse("地州,中央（元）\n哈密市,538370000\n");
        Assert.Equal("警告 funds.csv 第1行“中央（元）”：给出“单位“元””，应为单位“万元”；已按单位换算为万元，请核对", OnlyMessage);
        Assert.Equal(53837m, Assert.Single(table.Rows).Figure(Central)!.Value.Value);
    }

    [Fact]
    public void Parse_CellWithItsOwnUnit_IsConverted()
    {
        var table = Parse("地州,中央（万元）\n哈密市,53837万元\n喀什地区,538370000元\n");
        Assert.Equal("警告 funds.csv 第3行“中央（万元）”：给出“538370000元”，应为以万元为单位的数字；已换算为 53837，请核对", OnlyMessage);
        Assert.All(table.Rows, r => Assert.Equal(53837m, r.Figure(Central)!.Value.Value));
    }

    [Fact]
    public void Parse_CellInAnotherDimension_IsAnError()
    {
        Parse("地州,中央（万元）\n哈密市,53837人\n");
        Assert.Equal("错误 funds.csv 第2行“中央（万元）”：给出“53837人”，应为单位“万元”；“人”不能换算，请改为万元数", OnlyMessage);
    }

    [Fact]
    public void Parse_AmountAThousandTimesTheMedian_IsSuspectedToBeInYuan()
    {
        Parse("地州,中央（万元）\n吐鲁番市,21955\n哈密市,118890000\n喀什地区,11889\n");
        Assert.Equal("错误 funds.csv 第3行“中央（万元）”：给出“118890000”，应为与同列数额（中位数 21955 万元）相当的万元数；疑似以元填报；如是，请改为 11889", OnlyMessage);
    }

    [Theory]
    [InlineData("地州,中央（万元）\n哈密市,\n", "错误 funds.csv 第2行“中央（万元）”：未给出，应为数字；请填写这一格，没有数额的填 0")]
    [InlineData("地州,中央（万元）\n,3\n", "错误 funds.csv 第2行“地州”：未给出，应为文字；请填写这一格")]
    [InlineData("地州,中央（万元）\n哈密市,1,2\n", "错误 funds.csv 第2行：给出“3 列”，应为2 列；请检查是否多、少了逗号，含逗号的文字请加半角引号；本行未读取")]
    [InlineData("地州,中央（万元）,中央\n哈密市,1,2\n", "错误 funds.csv 第1行“中央（万元）”：给出“2 列同名”，应为每列表头各不相同；请删除或改名多余的列；现按最左一列读取")]
    [InlineData("地州,中央（万元）\n\"哈密市,1\n喀什,2\n", "错误 funds.csv 第2行：给出“\"哈密市,1\n喀什,2”，应为成对的半角引号；请补上缺少的引号；本行起到文件末尾未读取")]
    [InlineData("", "错误 funds.csv：未给出，应为表头行和数据行；请填写表头：地州、中央（万元）")]
    public void Parse_OneFault_IsOneDiagnostic(string text, string message)
    {
        Parse(text);
        Assert.Equal(message, OnlyMessage);
    }

    [Fact]
    public void Parse_UnknownColumn_IsAWarningWithTheNearest()
    {
        var table = Parse("地州,中央（万元）,地万\n哈密市,1,2\n");
        Assert.False(table.Has(Local));
        Assert.Equal("警告 funds.csv 第1行“地万”：给出“地万”，应为“地方”；这一列未读取；如果就是这一列，请改名", OnlyMessage);
    }

    [Fact]
    public void Parse_SynonymThatIsAnotherDeclaredColumn_IsLeftToThatColumn()
    {
        var unit = Column.OptionalText("单位");
        var table = CsvTable.Parse("单位,地区\n万元,哈密市\n", "a.csv", diagnostics, Prefecture, unit);
        var row = Assert.Single(table.Rows);
        Assert.Equal(("哈密市", "万元"), (row.Text(Prefecture), row.Text(unit)));
    }

    [Fact]
    public void Parse_TotalsBlankRowsAndSurplusBlankCells_AreNotData()
    {
        var table = Parse("地州,中央（万元）\n哈密市,1\n喀什地区,2,\n全区合计,3\n,\n\n,,\n");
        Assert.Empty(diagnostics.Items);
        Assert.Equal(2, table.Rows.Count);
        Assert.Equal(3m, Assert.Single(table.TotalRows).Figure(Central)!.Value.Value);
    }

    [Fact]
    public void Parse_QuotedLineEnd_LaterRowsKeepTheirLines()
    {
        var table = Parse("# 注\n地州,中央（万元）\n\"哈密\n市\",1\n# 又注\n喀什地区,2\n");
        Assert.Equal([3, 6], table.Rows.Select(r => r.Line));
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void Read_EncodingOfTheOffice_IsRecognised(string encoding)
    {
        Assert.Null(TextFile.Decode([0xFF, 0xFF, 0xFF]));
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, "地州,中央（万元）\n喀什地区,２０\n", Encoding.GetEncoding(encoding));
        var table = CsvTable.Read(path, diagnostics, Prefecture, Central);
        File.Delete(path);
        Assert.Empty(diagnostics.Items);
        Assert.Equal("喀什地区", Assert.Single(table.Rows).Text(Prefecture));
    }

    [Fact]
    public void Read_AbsentFile_IsOneDiagnostic()
    {
        Assert.Empty(CsvTable.Read("/nowhere/funds.csv", diagnostics, Prefecture).Rows);
        Assert.Equal("错误 funds.csv：未给出，应为一个可读的文件；请补充该文件：/nowhere/funds.csv", OnlyMessage);
    }
}
