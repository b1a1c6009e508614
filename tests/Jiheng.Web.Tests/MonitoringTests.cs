using System.Net;
using System.Text.Json.Nodes;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Monitoring;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests;

/// <summary>Monitoring through the API: what runs off course is found, assigned, put right and closed; who is late is named.</summary>
public sealed class MonitoringTests
{
    // 1000 received by Kashgar, 300 paid by June: 30.00% against 50.00%, more than "monitoring.execution_tolerance" behind.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Check_OfAYear_RaisesAlertsThatAreHandledToTheirEnd(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-02-01", "第一批"), true, story.Line(Story.Region, 1500));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕2号", "2024-02-10", "第一批"), false, story.Line("653100", 1000));
        var kashgar = await story.PrefectureAsync("653100");
        await ReturnAsync(kashgar, year, 300);
        await ForecastAsync(story, kashgar, year);

        var standing = Assert.Single((await story.Approver.GetAsync($"years/{year}/monitoring?month=6")).Body!["items"]!.AsArray())!;
        Assert.Equal(("30.00%", "50.00%", true), (Text(standing, "progress"), Text(standing, "expected"), standing["isBehind"]!.GetValue<bool>()));
        var outcome = (await story.Approver.DoAsync($"years/{year}/monitoring/check", new { day = "2024-07-15" })).Body!;
        // Execution and a forecast of Kashgar; 500 of the region's direct funds and all 1000 of Kashgar's are not passed on.
        Assert.Equal((6, 4, 0), (outcome["month"]!.GetValue<int>(), outcome["raised"]!.GetValue<int>(), outcome["standing"]!.GetValue<int>()));
        Assert.Equal(4, (await story.Approver.DoAsync($"years/{year}/monitoring/check", new { day = "2024-07-16" })).Body!["standing"]!.GetValue<int>());
        var alerts = (await story.Approver.GetAsync($"years/{year}/alerts")).Body!["items"]!.AsArray();
        Assert.Contains(alerts, a => a!["message"]!.GetValue<string>().Contains("还有500万元没有分解下达", StringComparison.Ordinal));
        Assert.Equal(3, (await kashgar.GetAsync($"years/{year}/alerts")).Body!["total"]!.GetValue<int>());
        using (var browser = await SignInAsync(story, "region.approver"))
        {
            var home = (await browser.TryAsync("GET", "/", null)).Text;
            Assert.All(alerts, a => Assert.Contains($"href=\"/monitoring/alerts/{a!["id"]}\"", home, StringComparison.Ordinal));
            // Kashgar owes a self-evaluation, and below it nobody: its tile leads to its own page. 300 of 1000 paid is on the curve.
            Assert.Contains($"<a href=\"/system/organisations/{story.Units["653100"]}\"><b>喀什地区</b>", home, StringComparison.Ordinal);
            Assert.DoesNotContain("tile-below", home, StringComparison.Ordinal);
            Assert.Contains("data-chart", home, StringComparison.Ordinal);
            // Nobody has told anything after June: there it opens, and says whose money this is.
            var monitoring = (await browser.TryAsync("GET", "/monitoring", null)).Text;
            Assert.Matches("<option value=\"6\" selected", monitoring);
            Assert.Contains("截至6月收到1,000.00万元，支出300.00万元：只算已提交跟踪反馈表的单位（本月1个）", monitoring, StringComparison.Ordinal);
            // 50 less 30, more than the 10 that are allowed.
            Assert.Contains("落后20.00个百分点，超过允许的10.00个百分点", monitoring, StringComparison.Ordinal);
        }

        await HandleAsync(story, kashgar, alerts.Single(a => a!["kind"]!.GetValue<string>() == "execution")!["id"]!.GetValue<Guid>());
        await Verification.AssertWholeAsync(story.Server.Database);
    }

    // Kashgar paid 100 of 1000 by February and 400 by May, with nothing between; Hotan 50 of 200 by March and 80 by April: 100 of 1000, 150
    // of 1200, 180 of 1200, 480 of 1200. What the region says of itself is theirs once more.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Curve_OfAYear_CountsEachReturnUntilTheUnitsNextOne(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-01-01", "第一批"), true, story.Line(Story.Region, 1500));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕2号", "2024-01-10", "第一批"), false, story.Line("653100", 1000), story.Line("653200", 200));
        var (kashgar, hotan) = (await story.PrefectureAsync("653100"), await story.PrefectureAsync("653200"));
        foreach (var (who, paid, month) in new[] { (kashgar, 100m, 2), (hotan, 50m, 3), (hotan, 80m, 4), (kashgar, 400m, 5) }) await ReturnAsync(who, year, paid, month);
        await ReturnAsync(story.Preparer, year, 300m, 3, issued: 1200m);
        await using var db = story.Server.Database.Open();
        var region = await db.Organisations.SingleAsync(static o => o.RegionCode == Story.Region);
        var points = await ExecutionCurve.OfAsync(db, new(Actor.Command("test"), [Grant.Platform]), year, region, CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, 12), points.Select(static p => p.Month));
        Assert.Equal([(2, 1000m, 100m, 0.1m, 1), (3, 1200m, 150m, 0.125m, 1), (4, 1200m, 180m, 0.15m, 1), (5, 1200m, 480m, 0.4m, 1)], points.Where(static p => p.Reported > 0).Select(static p => (p.Month, p.Received!.Value, p.Paid!.Value, p.Progress!.Value, p.Reported)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Completeness_OfAYear_TellsInTimeLateAndMissing(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-02-01", "第一批"), true, story.Line(Story.Region, 300));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕2号", "2024-02-10", "第一批"), false, story.Line("653100", 100), story.Line("653200", 100), story.Line("650100", 100));
        await ReturnAsync(await story.PrefectureAsync("653100"), year, 50);
        var pending = await DeliveryAsync();
        Assert.Equal((4, 1, 3), (pending["owed"]!.GetValue<int>(), pending["inTime"]!.GetValue<int>(), pending["pending"]!.GetValue<int>()));

        var deadline = await story.Administrator.DoAsync($"years/{year}/deadlines", new { kind = "monthly-return", month = 6, due = "2024-07-10" });
        await story.Approver.DoAsync($"deadlines/{deadline.Id}/exceptions", new { organisationId = story.Units["653200"], until = Story.Later, reason = "网络中断" });
        await ReturnAsync(await story.PrefectureAsync("653200"), year, 50);
        var late = await DeliveryAsync();
        // Kashgar too came after the last day that was set later; Ürümqi and the region itself did not come at all.
        Assert.Equal((0, 2, 2), (late["inTime"]!.GetValue<int>(), late["late"]!.GetValue<int>(), late["missing"]!.GetValue<int>()));
        var missing = (await story.Approver.GetAsync($"years/{year}/completeness?kind=monthly-return&month=6&delivery=missing")).Body!["units"]!.AsArray();
        Assert.Equal(["650000", "650100"], missing.Select(m => m!["code"]!.GetValue<string>()));
        Assert.Equal("invalid", (await story.Approver.GetAsync($"years/{year}/completeness?kind=monthly-return")).Code);

        // What was sent back is not missing, although its last day has passed: it is due by its step, and is counted once.
        var paper = late["units"]!.AsArray().Single(u => u!["code"]!.ToString() == "653100")!["paperId"]!.GetValue<Guid>();
        await story.Approver.DoAsync($"papers/{paper}/return", new { step = "fill", reason = "第3行与合计不符" });
        var back = await DeliveryAsync();
        Assert.Equal((4, 0, 1, 1, 2, 0), (Count("owed"), Count("inTime"), Count("late"), Count("returned"), Count("missing"), Count("pending")));
        var returned = Assert.Single((await story.Approver.GetAsync($"years/{year}/completeness?kind=monthly-return&month=6&delivery=returned")).Body!["units"]!.AsArray())!;
        Assert.Equal((paper.ToString(), null, (await story.Approver.GetAsync($"papers/{paper}")).Body!["due"]!.ToString()), (returned["paperId"]!.ToString(), returned["handedIn"]?.ToString(), returned["due"]!.ToString()));
        await WorkbenchAsync(story, paper);
        int Count(string name) => back[name]!.GetValue<int>();

        async Task<JsonNode> DeliveryAsync() => (await story.Approver.GetAsync($"years/{year}/completeness?kind=monthly-return&month=6")).Body!;
    }

    // On the front page of whoever is to put it right: that it came back, from whom and why; and the bar of its page shows its own year.
    private static async Task WorkbenchAsync(Story story, Guid paper)
    {
        var other = await story.YearAsync(2023);
        using var browser = await SignInAsync(story, "p653100");
        var home = (await browser.TryAsync("GET", "/", null)).Text;
        Assert.Contains("退回 填报", home, StringComparison.Ordinal);
        Assert.Matches("李四 [0-9]+月[0-9]+日 退回：第3行与合计不符", home);
        Assert.Contains("喀什地区的支出跟上序时进度了吗？", home, StringComparison.Ordinal);
        // Hotan paid 50 of 100 by the end of June: it is among all units, and not among those that are behind.
        using (var region = await SignInAsync(story, "region.approver"))
        {
            var monitoring = (await region.TryAsync("GET", "/monitoring?month=6", null)).Text;
            Assert.Contains("没有单位落后于序时进度", monitoring, StringComparison.Ordinal);
            Assert.Contains("2024年6月支出进度，共 1 条", monitoring, StringComparison.Ordinal);
        }

        var list = (await browser.TryAsync("GET", $"/returns?year={other}", null)).Text;
        Assert.Matches("<option value=\"[^\"]+\" selected[^>]*>2023年", list);
        var page = (await browser.TryAsync("GET", $"/returns/{paper}", null)).Text;
        Assert.Matches("<option value=\"[^\"]+\" selected[^>]*>2024年", page);
        Assert.Contains("<form class=\"frame-year\" method=\"get\" action=\"/returns\">", page, StringComparison.Ordinal);
        Assert.Matches("<option value=\"[^\"]+\" selected[^>]*>2023年", (await browser.TryAsync("GET", "/returns", null)).Text);
    }

    private static async Task<ApiClient> SignInAsync(Story story, string userName)
    {
        await using var db = story.Server.Database.Open();
        return await Visitor.SignedInAsync(story.Server, (await db.Accounts.SingleAsync(a => a.UserName == userName)).Id);
    }

    private static async Task HandleAsync(Story story, ApiClient kashgar, Guid id)
    {
        async Task<Reply> DoAsync(ApiClient who, string verb, object body) => await who.PostAsync($"alerts/{id}/{verb}", body, (await who.GetAsync($"alerts/{id}")).ETag);
        Assert.Equal("if-match-missing", (await kashgar.PostAsync($"alerts/{id}/act", new { text = "催办" })).Code);
        Assert.Equal("alert.state", (await DoAsync(story.Approver, "close", new { text = "" })).Code);
        Assert.Equal("forbidden", (await DoAsync(kashgar, "close", new { text = "" })).Code);
        Assert.Equal("invalid", (await DoAsync(kashgar, "act", new { text = " " })).Code);
        Assert.Equal(HttpStatusCode.OK, (await DoAsync(kashgar, "act", new { text = "督促县市加快支付" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await DoAsync(kashgar, "report", new { text = "已支付80%" })).Status);
        Assert.Equal("reason-missing", (await DoAsync(story.Approver, "close", new { text = "" })).Code);
        Assert.Equal(HttpStatusCode.OK, (await DoAsync(story.Approver, "send-back", new { text = "请附凭证" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await DoAsync(kashgar, "report", new { text = "已支付80%，附凭证" })).Status);
        var closed = await DoAsync(story.Approver, "close", new { text = "7月已达序时" });
        Assert.Equal("closed", closed.Body!["state"]!.GetValue<string>());
        // Who did what, when; nobody's step is lost when another follows.
        var steps = closed.Body["steps"]!.AsArray();
        Assert.Equal(["acted 赵六 督促县市加快支付", "reported 赵六 已支付80%", "sent-back 李四 请附凭证", "reported 赵六 已支付80%，附凭证", "closed 李四 7月已达序时"], steps.Select(s => $"{s!["deed"]} {s["who"]} {s["text"]}"));
        Assert.All(steps, s => Assert.True(s!["at"]!.GetValue<DateTime>() > DateTime.UtcNow.AddMinutes(-10)));
        Assert.Contains((await kashgar.GetAsync("reminders")).Body!["items"]!.AsArray(), r => r!["alertId"]?.GetValue<Guid>() == id && r["text"]!.ToString().StartsWith("运行监控预警：", StringComparison.Ordinal));
    }

    private static async Task ReturnAsync(ApiClient client, Guid year, decimal paid, int month = 6, decimal issued = 0m)
    {
        var paper = await client.DoAsync($"years/{year}/monthly-returns", new { month });
        var row = paper.Body!["rows"]![0]!;
        var filled = await client.PutAsync($"monthly-returns/{paper.Id}", new { rows = new[] { new { instrument = row["instrument"], project = row["project"], nature = row["nature"], received = row["received"], issued, paid } } }, paper.ETag);
        await client.DoAsync($"papers/{paper.Id}/submit", new { seenHash = Story.HashOf(filled) });
    }

    private static async Task ForecastAsync(Story story, ApiClient kashgar, Guid year)
    {
        await kashgar.DoAsync($"years/{year}/target-tables", new { goal = "目标", central = 1000, local = (decimal?)null, rows = new[] { new { level1 = "产出指标", level2 = "数量指标", level3 = "参保率", target = "≥95%" } } });
        var progress = await kashgar.DoAsync($"years/{year}/indicator-progress", new { month = 6 });
        var stale = await kashgar.PutAsync($"indicator-progress/{progress.Id}", Rows("92.1%"), "\"9\"");
        Assert.Equal(("stale", "92.1%"), (stale.Code, stale.Body!["yours"]!["rows"]![0]!["forecast"]!.GetValue<string>()));
        var filled = await kashgar.PutAsync($"indicator-progress/{progress.Id}", Rows("92.1%"), progress.ETag);
        Assert.Equal("missing", filled.Body!["rows"]![0]!["state"]!.GetValue<string>());
        Assert.Equal("invalid", (await kashgar.PutAsync($"indicator-progress/{progress.Id}", new { rows = new[] { new { level3 = "没有的指标", actual = "1", forecast = "1" } } }, filled.ETag)).Code);
        Assert.Equal(1, (await story.Approver.GetAsync($"years/{year}/indicator-progress?month=6")).Body!["total"]!.GetValue<int>());

        static object Rows(string forecast) => new { rows = new[] { new { level3 = "参保率", actual = "91%", forecast } } };
    }

    private static string Text(JsonNode node, string figure) => node[figure]!["text"]!.GetValue<string>();
}
