using System.Text.Json.Nodes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web.Tests.Imports;

namespace Jiheng.Web.Tests;

/// <summary>跟踪反馈表 as an office fills it in: sums that were pasted are no rows, what was taken back is below zero, a file goes into the rows that it names.</summary>
public sealed class ReturnPageTests
{
    private const string Unit = "650200";

    // 合计 in the third row would double the sums; row 4 is wrong by its own number, though row 2 is blank.
    [Theory, OnSqlite]
    public async Task Return_WithARowThatIsASum_IsNotSavedAndSaysWhichRow(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var (browser, paper) = await BeginAsync(story);
        using var one = browser;
        var fields = new Dictionary<string, string> { ["r[1].instrument"] = "试财社〔2024〕2号", ["r[1].received"] = "1,000", ["r[3].instrument"] = "合 计", ["r[3].received"] = "1000", ["r[4].instrument"] = "试财社〔2024〕5号", ["r[4].received"] = "5", ["r[4].paid"] = "-1" };
        var live = (await one.TryAsync("POST", $"/returns/{paper.Id}/live", new { fields })).Text;
        foreach (var part in new[] { "第3行是合计行", "第4行支出-1万元；支出数不能为负" }) Assert.Contains(part, live, StringComparison.Ordinal);
        Assert.Contains("href=\"#f-r-4--paid\"", live, StringComparison.Ordinal);
        var refused = await one.TryAsync("PUT", $"/returns/{paper.Id}/fields", new { fields }, etag: paper.ETag);
        Assert.Equal("invalid", refused.Code);
        Assert.Contains("第3行是合计行；合计由系统加总，请清空这一行", refused.Text, StringComparison.Ordinal);
    }

    // 1000 came and 619 of it were taken back, from below as well: received and issued are both below zero, and nothing is remarked.
    [Theory, OnSqlite]
    public async Task Return_OfWhatWasTakenBack_IsBelowZeroOnBothSides(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-01-10", "第一批"), true, story.Line(Story.Region, 2000m));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试新财社〔2024〕1号", "2024-01-20", "第一批"), false, story.Line(Unit, 1000m));
        var prefecture = await story.PrefectureAsync(Unit);
        await Story.IssueAsync(prefecture, year, Story.Heading("试克财社〔2024〕1号", "2024-02-01", "第一批"), false, story.Line("650202", 1000m));
        await Story.IssueAsync(prefecture, year, Story.Heading("试克财社〔2024〕2号", "2024-03-01", "清算"), false, story.Line("650202", -619m));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试新财社〔2024〕2号", "2024-03-02", "清算"), false, story.Line(Unit, -619m));
        var paper = await prefecture.DoAsync($"years/{year}/monthly-returns", new { month = 3 });
        object Row(int i, decimal issued, decimal? paid) => new { instrument = paper.Body!["rows"]![i]!["instrument"], project = paper.Body["rows"]![i]!["project"], nature = paper.Body["rows"]![i]!["nature"], received = paper.Body["rows"]![i]!["received"], issued, paid };
        var filled = await prefecture.PutAsync($"monthly-returns/{paper.Id}", new { rows = new[] { Row(0, 1000m, 100m), Row(1, -619m, 0m) } }, paper.ETag);
        Assert.True(filled.Status == System.Net.HttpStatusCode.OK, filled.Body?.ToString());
        Assert.Empty(filled.Body!["remarks"]!.AsArray());
        var refused = await prefecture.PutAsync($"monthly-returns/{paper.Id}", new { rows = new[] { Row(0, -1m, 100m) } }, filled.ETag);
        Assert.Contains("第1行分解下达-1万元；收到数为负（扣回）的文号，下达数才能为负", refused.Detail, StringComparison.Ordinal);
    }

    // The file has the second instrument only, and one more: they do not go over the first, which stays and is named.
    [Theory, OnSqlite]
    public async Task Import_OfSomeRows_GoesIntoTheRowsOfItsInstruments(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var (browser, paper) = await BeginAsync(story);
        using var one = browser;
        string[][] rows =
        [
            ["财政资金使用跟踪反馈表"], ["（2024年6月）"], ["地、州、市（单位）名称：克拉玛依市", "", "", "", "", "", "", "单位：万元"],
            ["序号", "文号", "项目", "资金性质", "收到", "分解下达", "支出\n（国库集中支付）", "支出进度"],
            ["#1", "试新财社〔2024〕3号", "城乡居民基本医疗保险补助", "01002 正常转移支付", "#300", "", "#30", "#0.1|0.00%"],
            ["#2", "试克财社〔2024〕9号", "城乡居民基本医疗保险补助", "地方资金", "#9", "", "#9", "#1|0.00%"],
        ];
        var read = await ImportDesk.ReadAsync(one, $"/returns/{paper.Id}/import", OfficeBook.Of(rows, ["A1:H1"]), "表.xlsx");
        Assert.Equal((2, 0, 1), (read["accepted"]!.GetValue<int>(), read["rejected"]!.GetValue<int>(), read["noted"]!.GetValue<int>()));
        Assert.Equal(("30", "试克财社〔2024〕9号", null), (ImportDesk.Field(read, "r[2].paid"), ImportDesk.Field(read, "r[3].instrument"), ImportDesk.Field(read, "r[1].paid")));
        Assert.Contains(read["lines"]!.AsArray(), static l => l!["place"]!.GetValue<string>() == "表上第1行 试新财社〔2024〕2号" && l["message"]!.GetValue<string>().Contains("文件中没有这一行", StringComparison.Ordinal));
    }

    private static async Task<(ApiClient Browser, Reply Paper)> BeginAsync(Story story)
    {
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-01-10", "第一批"), true, story.Line(Story.Region, 2000m));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试新财社〔2024〕2号", "2024-01-20", "第一批"), false, story.Line(Unit, 1000m));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试新财社〔2024〕3号", "2024-02-20", "第二批"), false, story.Line(Unit, 300m));
        var paper = await (await story.PrefectureAsync(Unit)).DoAsync($"years/{year}/monthly-returns", new { month = 6 });
        return (await ImportDesk.BrowserAsync(story, Unit), paper);
    }
}
