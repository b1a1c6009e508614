using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;

namespace Jiheng.Web.Tests.Imports;

/// <summary>Files that are read into a form that is begun (导入到一张表): the same through the API as on the page, and what is another's is said so.</summary>
public sealed class NamedFormTests
{
    // 34 and 6 of 100 are set; the file prints no points, and one indicator of the form is not in it.
    [Theory, OnSqlite]
    public async Task SelfEvaluation_ReadIntoItsForm_IsReadAsThePageReadsIt(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var who = await story.PrefectureAsync("650200");
        var paper = await who.DoAsync($"years/{await story.YearAsync(2024)}/self-evaluations", Form("", 5m, "参保率", "参保人数", "满意度"));
        var filled = await who.DoAsync($"years/{await story.YearAsync(2023)}/self-evaluations", Form("97.1%", null, "参保率", "参保人数"));
        using var browser = await ImportDesk.BrowserAsync(story, "650200");
        var printed = await ImportDesk.DownloadAsync(browser, $"/self-evaluations/{filled.Id}/word");
        var page = await ImportDesk.ReadAsync(browser, $"/self-evaluations/{paper.Id}/import", printed, "表.docx");
        var read = await ReadAsync(story, who, printed, "self-evaluation", paper.Id);
        // The page shows what is to be looked at where it stands in the file, the job in the order of the lines.
        string[] Lines(JsonNode reading) => [.. reading["lines"]!.AsArray().Select(static l => l!.ToJsonString(JsonOptions)).Order(StringComparer.Ordinal)];
        Assert.Equal(Lines(page), Lines(read));
        Assert.Equal((page["accepted"]!.GetValue<int>(), page["rejected"]!.GetValue<int>()), (read["accepted"]!.GetValue<int>(), read["rejected"]!.GetValue<int>()));
        Assert.Contains("文件写的是2023年，本表是2024年", read["lines"]!.ToJsonString(JsonOptions), StringComparison.Ordinal);
        // What the file does not print stays, and what was read is saved by the address of the form.
        var body = read["body"]!;
        Assert.Equal([34m, 6m, 50m], body["indicators"]!.AsArray().Select(static i => i!["weight"]!.GetValue<decimal>()));
        Assert.Equal(["97.1%", "97.1%", ""], body["indicators"]!.AsArray().Select(static i => i!["actual"]!.GetValue<string>()));
        Assert.Equal(("all-or-nothing", 5m), (body["indicators"]![0]!["rule"]!.GetValue<string>(), body["countyMatch"]!.GetValue<decimal>()));
        Assert.Equal(HttpStatusCode.OK, (await who.PutAsync($"self-evaluations/{paper.Id}", body, paper.ETag)).Status);
        // Of another unit there is no such form.
        var other = await story.PrefectureAsync("653200");
        Assert.Contains("不在您的范围内", (await OrderAsync(story, other, printed, "self-evaluation", paper.Id))["job"]!["problem"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public async Task Return_OfAnotherMonthOrUnitOrWithFewerRows_IsSaidToBe(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var (who, other) = (await story.PrefectureAsync("650200"), await story.PrefectureAsync("653200"));
        var june = await who.DoAsync($"years/{year}/monthly-returns", new { month = 6 });
        Assert.Equal(HttpStatusCode.OK, (await who.PutAsync($"monthly-returns/{june.Id}", Rows(1m, 2m), june.ETag)).Status);
        var may = await other.DoAsync($"years/{year}/monthly-returns", new { month = 5 });
        Assert.Equal(HttpStatusCode.OK, (await other.PutAsync($"monthly-returns/{may.Id}", Rows(3m), may.ETag)).Status);
        using var stranger = await ImportDesk.BrowserAsync(story, "653200");
        using var browser = await ImportDesk.BrowserAsync(story, "650200");
        var printed = await ImportDesk.DownloadAsync(stranger, $"/returns/{may.Id}/excel");
        var said = (await ImportDesk.ReadAsync(browser, $"/returns/{june.Id}/import", printed, "表.xlsx"))["lines"]!.AsArray().Where(static l => l!["severity"]!.GetValue<string>() == "warning").Select(static l => l!["message"]!.GetValue<string>()).ToList();
        string[] expected = ["文件写的是5月，本表是6月；", "文件写的单位是“和田地区”，本表是克拉玛依", "文件中没有这一行，表上原来所"];
        Assert.Equal(expected, said.Zip(expected, static (m, e) => m[..Math.Min(m.Length, e.Length)]));
        Assert.Equal(expected.Length, said.Count);
        // Its own file is nobody else's.
        var own = await ImportDesk.ReadAsync(browser, $"/returns/{june.Id}/import", await ImportDesk.DownloadAsync(browser, $"/returns/{june.Id}/word"), "表.docx");
        Assert.Equal((2, 0, 0), (own["accepted"]!.GetValue<int>(), own["rejected"]!.GetValue<int>(), own["noted"]!.GetValue<int>()));
    }

    // A line of money whose document number was forgotten is told, with its row and its amount; totals and notes are no lines.
    [Theory, OnSqlite]
    public async Task Return_WithALineWithoutItsNumber_SaysWhichIsNotRead(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var who = await story.PrefectureAsync("650200");
        var book = OfficeBook.Of([["财政资金使用跟踪反馈表"], ["（2024年6月）"], ["序号", "文号", "项目", "资金性质", "收到", "分解下达", "支出"], ["#1|", "试财社〔2024〕1号", "补助", "直达", "#9|", "", "#1|"], ["#2|", "", "补助", "直达", "#5|", "", "#2|"], ["合计", "", "", "", "#14|", "", "#3|"], ["说明：按月填报。"]], []);
        var read = await ReadAsync(story, who, book, "monthly-return", null);
        Assert.Equal((1, 1), (read["accepted"]!.GetValue<int>(), read["rejected"]!.GetValue<int>()));
        var wrong = read["lines"]!.AsArray().Single(static l => l!["severity"]!.GetValue<string>() == "error")!;
        Assert.Equal((5, "未给出，应为这一行指标文的文号；请补上文号；这一行（5）未计入"), (wrong["line"]!.GetValue<int>(), wrong["message"]!.GetValue<string>()));
    }

    // A workbook with a title over its head: 2 of 3 rows are read, and the mistake is told by its cell.
    [Theory, OnSqlite]
    public async Task Money_InAWorkbook_IsReadByItsCells(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var book = OfficeBook.Of([["资金明细表", "", ""], ["单位：万元", "", ""], ["地州市", "县市区", "金额"], ["喀什地区", "", "#40.5|"], ["和田地区", "", "约2"], ["克拉玛依市", "", "#2|"]], ["A1:C1"]);
        var read = await ReadAsync(story, story.Preparer, book, "funds", null);
        Assert.Equal((2, 1, 42.5m), (read["accepted"]!.GetValue<int>(), read["rejected"]!.GetValue<int>(), read["body"]!["total"]!.GetValue<decimal>()));
        Assert.Contains("C5", read["lines"]!.AsArray().Single(static l => l!["severity"]!.GetValue<string>() == "error")!["place"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static readonly System.Text.Json.JsonSerializerOptions JsonOptions = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static async Task<JsonNode> ReadAsync(Story story, ApiClient who, byte[] file, string kind, Guid? paper)
    {
        var done = await OrderAsync(story, who, file, kind, paper);
        Assert.True(done["job"]!["state"]!.ToString() == "succeeded", done.ToJsonString());
        return done["result"]!;
    }

    private static async Task<JsonNode> OrderAsync(Story story, ApiClient who, byte[] file, string kind, Guid? paper)
    {
        var sent = await story.Server.SendFileAsync(who, file.AsSpan().IndexOf("word/document"u8) >= 0 ? "表.docx" : "表.xlsx", file);
        Assert.True(sent.Status == HttpStatusCode.Created, sent.Body?.ToJsonString());
        return await JobsTests.DoneAsync(who, (await who.DoAsync("jobs/import", new { file = sent.Id, kind, paper })).Id);
    }

    private static object Rows(params decimal[] paid) => new { rows = paid.Select(static (p, i) => new { instrument = $"试财社〔2024〕{i + 1}号", project = "补助", nature = "中央直达", received = 9m, issued = 0m, paid = p }) };

    private static object Form(string actual, decimal? match, params string[] names) => new
    {
        scheme = "transfer-2024-xinjiang", isRollUp = false, expectedGoal = "巩固参保率。", achievedGoal = "完成。", countyMatch = match, executedCentral = 10m, executedLocal = (decimal?)null,
        indicators = names.Select((n, i) => new { level1 = "产出指标", level2 = "数量指标", level3 = n, target = "≥95%", actual, weight = new[] { 34m, 6m, 50m }[i], rule = i == 0 ? "all-or-nothing" : "", reason = "", measures = "" }),
    };
}
