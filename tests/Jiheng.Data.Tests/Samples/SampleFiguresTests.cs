using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Domain.Quantities;

namespace Jiheng.Data.Tests.Samples;

/// <summary>The figures of the samples against the totals that the public documents print; each sum is spelt out.</summary>
public sealed class SampleFiguresTests
{
    private static readonly Column Prefecture = Column.Text("地州市");
    private static readonly Column County = new("县市区", null, true, true);

    private readonly Diagnostics diagnostics = new();

    private CsvTable Read(string file, params Column[] columns)
    {
        var table = CsvTable.Read(Repository.Sample(file.Split('/')), diagnostics, columns);
        Assert.Empty(diagnostics.Items);
        return table;
    }

    private static decimal Sum(CsvTable table, Column column) => table.Rows.Sum(r => r.Figure(column)?.Value ?? 0m);

    [Fact]
    public void Heads_Xinjiang2020_AddUpToTheRegion()
    {
        var (audited, reported, advanced) = (Column.Figure("审定参保人数", Units.Person), Column.Figure("上报参保人数", Units.Person), Column.Figure("提前下达", Units.WanYuan));
        var table = Read("xinjiang-2020/heads.csv", Prefecture, County, audited, reported, advanced);
        Assert.Equal(88, table.Rows.Count); // 86 counties, Urumqi and Karamay
        Assert.Equal((15232931m, 15361155m, 615755m), (Sum(table, audited), Sum(table, reported), Sum(table, advanced)));
        Assert.Equal(128224m, Sum(table, reported) - Sum(table, audited)); // the reduction of the region
    }

    [Fact]
    public void Expected_Xinjiang2020_CountiesAddUpToTheirPrefecture()
    {
        var (due, now) = (Column.Figure("应拨付", Units.WanYuan), Column.Figure("本次下达", Units.WanYuan));
        var table = Read("xinjiang-2020/expected.csv", Prefecture, County, due, now);
        Assert.Equal((670249m, 54494m), (Assert.Single(table.TotalRows).Figure(due)!.Value.Value, table.TotalRows[0].Figure(now)!.Value.Value));
        foreach (var group in table.Rows.GroupBy(r => r.Text(Prefecture)).Where(g => g.Count() > 1))
        {
            var total = Assert.Single(group, r => r.Text(County).Length == 0);
            Assert.Equal(total.Figure(due)!.Value.Value, group.Where(r => r != total).Sum(r => r.Figure(due)!.Value.Value));
            Assert.Equal(total.Figure(now)!.Value.Value, group.Where(r => r != total).Sum(r => r.Figure(now)!.Value.Value));
        }
    }

    [Fact]
    public void Funds_Xinjiang2024_AddUpToTheRegion()
    {
        string[] names = ["第一批中央", "第一批自治区", "第二批中央", "第二批自治区", "县市配套", "执行中央", "执行地方"];
        var columns = names.Select(n => Column.Figure(n, Units.WanYuan)).ToArray();
        var table = Read("xinjiang-2024/funds.csv", [Column.Text("地州"), .. columns]);
        Assert.Equal(14, table.Rows.Count);
        Assert.Equal([753379m, 171200m, 66672m, 9031m, 86618.48m, 820051m, 266849.48m], columns.Select(c => Sum(table, c)));
        foreach (var row in table.Rows)
        {
            decimal Of(int i) => row.Figure(columns[i])!.Value.Value;
            Assert.Equal(Of(0) + Of(2), Of(5)); // all that was received was spent
            Assert.Equal(Of(1) + Of(3) + Of(4), Of(6));
        }
    }

    [Fact]
    public void Targets_Xinjiang2024_CarryTheMoneyOfTheTwoBatches()
    {
        var (central, local) = (Column.Figure("中央资金", Units.WanYuan), Column.Figure("地方资金", Units.WanYuan));
        var table = Read("xinjiang-2024/targets/targets.csv", Column.Text("地州"), central, local);
        Assert.Equal((820051m, 180231m), (Sum(table, central), Sum(table, local))); // 171200 + 9031 = 180231
    }

    [Fact]
    public void Instruments_Xinjiang2024_CentralMoneyReceivedEqualsCentralMoneyIssued()
    {
        var (way, source, amount) = (Column.Text("方向"), Column.Text("资金来源"), Column.Figure("金额", Units.WanYuan));
        string[] others = ["文号", "标题", "发文机关", "日期", "批次"];
        var table = Read("xinjiang-2024/instruments.csv", [way, source, amount, .. others.Select(o => Column.Text(o))]);
        decimal Total(string direction) => table.Rows.Where(r => r.Text(way) == direction && r.Text(source) == "中央").Sum(r => r.Figure(amount)!.Value.Value);
        Assert.Equal((820051m, 820051m), (Total("收到"), Total("下达")));
    }

    [Fact]
    public void Duplicates_Xinjiang2024_AddUpToTheIndicator()
    {
        var count = Column.Figure("人数", Units.Person);
        Assert.Equal(58m + 4030m + 15m, Sum(Read("xinjiang-2024/duplicates.csv", Column.Text("类别"), count, Column.OptionalText("说明")), count));
    }

    [Theory]
    [InlineData("xinjiang-2024", "indicators.csv", 90)]
    [InlineData("changji-2024", "indicators.csv", 100)]
    [InlineData("urumqi-2024", "department-indicators.csv", 90)]
    public void Weights_Sample_AddUp(string id, string file, int sum) => Assert.Equal(sum, WeightOf(Path.Combine(id, file)));

    [Fact]
    public void Weights_EveryProject_AddUpToNinetyBesideTheTenOfExecution()
    {
        string[] cases = ["urumqi-2024", "kashgar-2022"];
        var files = cases.SelectMany(c => Directory.EnumerateFiles(Repository.Sample(c, "projects"), "indicators.csv", SearchOption.AllDirectories)).ToList();
        Assert.Equal(9 + 2, files.Count);
        Assert.All(files, f => Assert.Equal(90m, WeightOf(f)));
    }

    [Fact]
    public void Fund_Kashgar2022_TotalsAreThoseOfTheStatement()
    {
        var (actual, last) = (Column.OptionalFigure("实际", Units.YiYuan), Column.OptionalFigure("上年", Units.YiYuan));
        var (kind, item) = (Column.Text("类别"), Column.Text("项目"));
        var table = Read("kashgar-2022/fund.csv", Column.Text("险种"), kind, item, Column.OptionalText("上级项目"), Column.OptionalFigure("预算", Units.YiYuan), actual, last);
        decimal Total(string k, Column c) => table.Rows.Where(r => r.Text(kind) == k && (r.Text(item) is "合计" or "滚存结余")).Sum(r => r.Figure(c)?.Value ?? 0m);
        Assert.Equal((52.23m, 41.76m), (Total("收入", actual), Total("支出", actual))); // 41.45 + 10.78; 35.31 + 6.45
        Assert.Equal(89.59m, Total("结余", last) + Total("收入", actual) - Total("支出", actual)); // 45.04 + 34.08 + 10.47
    }

    [Fact]
    public void Survey_Changji2024_SingleChoicesAddUpToTheValidSheets()
    {
        var (number, kind, count) = (Column.Text("题号"), Column.Text("题型"), Column.Figure("人数", Units.Person));
        var table = Read("changji-2024/survey.csv", number, kind, Column.Text("题目"), Column.Text("选项"), count, Column.OptionalText("印出占比"));
        Assert.All(table.Rows.Where(r => r.Text(kind) == "单选").GroupBy(r => r.Text(number)), g => Assert.Equal(256m, g.Sum(r => r.Figure(count)!.Value.Value)));
    }

    private static decimal WeightOf(string file)
    {
        var weight = Column.Figure("分值", Units.Point);
        var table = CsvTable.Read(Repository.Sample(file), new Diagnostics(), weight);
        Assert.All(table.Rows, r => Assert.True(r.IsSound));
        return Sum(table, weight);
    }
}
