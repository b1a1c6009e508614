using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;

namespace Jiheng.Web.Tests;

/// <summary>Jobs about papers: printed, rolled up, read back from what was printed; a list of money read line by line; a job called off.</summary>
public sealed class PaperJobTests
{
    // 100 of 120 are paid: 83.33%. What is printed as Word and as Excel is read back as the same entries.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Documents_OfASelfEvaluation_AreReadBackAsTheSameForm(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var (kashgar, hotan) = (await story.PrefectureAsync("653100"), await story.PrefectureAsync("653200"));
        var year = await story.YearAsync(2024);
        var paper = await kashgar.DoAsync($"years/{year}/self-evaluations", Form(120m, 100m));
        var ordered = await kashgar.PostAsync($"self-evaluations/{paper.Id}/documents");
        Assert.Equal(HttpStatusCode.Accepted, ordered.Status);
        var done = await JobsTests.DoneAsync(kashgar, ordered.Id);
        Assert.Equal(("succeeded", Story.HashOf(paper)), (done["job"]!["state"]!.ToString(), done["result"]!["hash"]!.ToString()));
        var files = done["files"]!.AsArray();
        Assert.Equal([".docx", ".xlsx"], files.Select(static f => Path.GetExtension(f!["name"]!.ToString())).Order());
        foreach (var file in files)
        {
            var reading = await ImportAsync(story, hotan, file!["name"]!.ToString(), await story.Server.FileAsync(kashgar, file["id"]!.ToString()), "self-evaluation");
            Assert.Equal(0, reading["rejected"]!.GetValue<int>());
            Assert.Contains(reading["lines"]!.AsArray(), l => l!["severity"]!.ToString() == "ok" && l["content"]!.ToString().Contains("完成值98.2%", StringComparison.Ordinal));
            Assert.Equal(["参保率", "重复参保人数"], reading["body"]!["indicators"]!.AsArray().Select(static i => i!["level3"]!.ToString()));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await hotan.PostAsync($"self-evaluations/{paper.Id}/documents")).Status);
    }

    // What was read is tried first, which saves nothing, and saved then.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Import_OfAFilledForm_IsRehearsedAndSaved(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var (kashgar, year) = (await story.PrefectureAsync("653100"), await story.YearAsync(2024));
        var printed = await JobsTests.DoneAsync(kashgar, (await kashgar.PostAsync($"self-evaluations/{(await kashgar.DoAsync($"years/{await story.YearAsync(2023)}/self-evaluations", Form(120m, 100m))).Id}/documents")).Id);
        var word = printed["files"]!.AsArray().Single(static f => f!["name"]!.ToString().EndsWith(".docx", StringComparison.Ordinal))!;
        var body = (await ImportAsync(story, kashgar, "a.docx", await story.Server.FileAsync(kashgar, word["id"]!.ToString()), "self-evaluation"))["body"]!;
        body["scheme"] = "transfer-2024-xinjiang";
        using var http = kashgar.Raw();
        http.DefaultRequestHeaders.Add("X-Dry-Run", "true");
        async Task<HttpResponseMessage> RehearseAsync(JsonNode what) => await http.PostAsync(new Uri(story.Server.Address, $"/api/v1/years/{year}/self-evaluations"), new StringContent(what.ToJsonString(), Encoding.UTF8, "application/json"));
        var tried = await RehearseAsync(body);
        Assert.Equal((HttpStatusCode.Created, "true"), (tried.StatusCode, tried.Headers.GetValues("X-Dry-Run").Single()));
        Assert.Equal(0, (await kashgar.GetAsync($"years/{year}/self-evaluations")).Body!["total"]!.GetValue<int>());
        var wrong = body.DeepClone();
        wrong["executedCentral"] = -1;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await RehearseAsync(wrong)).StatusCode);
        await kashgar.DoAsync($"years/{year}/self-evaluations", body);
        Assert.Equal(1, (await kashgar.GetAsync($"years/{year}/self-evaluations")).Body!["total"]!.GetValue<int>());
        await Verification.AssertWholeAsync(story.Server.Database);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task RollUp_AsAJob_AnswersWhatThePaperSays(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        foreach (var (code, executed) in new[] { ("653100", 100m), ("653200", 50m) })
        {
            var client = await story.PrefectureAsync(code);
            var paper = await client.DoAsync($"years/{year}/self-evaluations", Form(120m, executed));
            await client.DoAsync($"papers/{paper.Id}/submit", new { seenHash = Story.HashOf(paper) });
        }

        var region = await story.Preparer.DoAsync($"years/{year}/self-evaluations", Form(null, null, isRollUp: true));
        var done = await JobsTests.DoneAsync(story.Preparer, (await story.Preparer.PostAsync($"self-evaluations/{region.Id}/roll-up")).Id);
        // 100 + 50.
        Assert.Equal(150m, done["result"]!["funds"]!.AsArray().Single(static f => f!["id"]!.ToString() == "central")!["executed"]!["value"]!.GetValue<decimal>());
        Assert.Equal(2, done["result"]!["children"]!.GetValue<int>());
        var kashgar = await story.PrefectureAsync("653100");
        var own = (await kashgar.GetAsync($"years/{year}/self-evaluations")).Body!["items"]![0]!["id"]!.ToString();
        var refused = await JobsTests.DoneAsync(kashgar, (await kashgar.PostAsync($"self-evaluations/{own}/roll-up")).Id);
        Assert.Equal(("failed", "这张自评表不是汇总表。"), (refused["job"]!["state"]!.ToString(), refused["job"]!["problem"]!.ToString()));
    }

    // 40.5 + 2 = 42.5; the third line names nobody, the fifth one unit twice.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Import_OfMoney_TellsEveryLineAndIsIssued(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-02-01", "第一批"), true, story.Line(Story.Region, 100));
        var reading = await ImportAsync(story, story.Preparer, "资金.csv", Encoding.UTF8.GetBytes("地州市,金额（万元）\n喀什地区,40.5\n没有的地区,1\n和田地区,2\n喀什地区,1\n"), "funds");
        Assert.Equal((2, 2), (reading["accepted"]!.GetValue<int>(), reading["rejected"]!.GetValue<int>()));
        Assert.Equal(["2 ok", "3 error", "4 ok", "5 error"], reading["lines"]!.AsArray().Select(static l => $"{l!["line"]} {l["severity"]}"));
        Assert.Equal(42.5m, reading["body"]!["total"]!.GetValue<decimal>());
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕2号", "2024-02-10", "第一批"), false, [.. reading["body"]!["lines"]!.AsArray().Select(static l => (object)l!)]);
        await Verification.AssertWholeAsync(story.Server.Database);
    }

    // A hundred times the same report; called off after some of it.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Cancel_OfARunningJob_StopsItWithoutAResult(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind, JobTerms.Usual with { Lease = TimeSpan.FromMilliseconds(800), Poll = TimeSpan.FromMilliseconds(100) });
        using var client = await server.AccountAsync("zhang", "张三");
        var text = string.Concat(Enumerable.Range(0, 300).Select(static i => $"第{i}项收入{i}200.00万元，其中：拨款{i}150.00万元，利息40.00万元，其他0.00万元。\n\n"));
        var file = await JobsTests.UploadAsync(server, client, "报告.md", text);
        var job = (await client.DoAsync("jobs/audit", new { files = Enumerable.Repeat(file, 100) })).Id;
        async Task<JsonNode> StateAsync() => (await client.GetAsync($"jobs/{job}")).Body!["job"]!;
        for (var i = 0; i < 300 && (await StateAsync())["done"]!.GetValue<int>() == 0; i++) await Task.Delay(50);
        Assert.Equal("running", (await StateAsync())["state"]!.ToString());
        Assert.Equal("running", (await client.SendAsync(HttpMethod.Delete, $"jobs/{job}", null)).Body!["state"]!.ToString());
        var ended = await JobsTests.DoneAsync(client, job);
        Assert.Equal(("cancelled", 0), (ended["job"]!["state"]!.ToString(), ended["files"]!.AsArray().Count));
        Assert.InRange(ended["job"]!["done"]!.GetValue<int>(), 1, 99);
        Assert.Null(ended["result"]);
    }

    private static async Task<JsonNode> ImportAsync(Story story, ApiClient who, string name, byte[] content, string kind)
    {
        var sent = await story.Server.SendFileAsync(who, name, content);
        Assert.True(sent.Status == HttpStatusCode.Created, sent.Body?.ToJsonString());
        var done = await JobsTests.DoneAsync(who, (await who.DoAsync("jobs/import", new { file = sent.Id, kind })).Id);
        Assert.True(done["job"]!["state"]!.ToString() == "succeeded", done.ToJsonString());
        return done["result"]!;
    }

    private static object Form(decimal? countyMatch, decimal? executed, bool isRollUp = false) => new
    {
        scheme = "transfer-2024-xinjiang", isRollUp, expectedGoal = "巩固参保率。", achievedGoal = "完成年度目标。", countyMatch, executedCentral = executed, executedLocal = isRollUp ? null : (decimal?)0m,
        indicators = new[]
        {
            new { level1 = "产出指标", level2 = "数量指标", level3 = "参保率", target = "≥95%", actual = "98.2%", weight = 50m, reason = "", measures = "" },
            new { level1 = "产出指标", level2 = "质量指标", level3 = "重复参保人数", target = "0人", actual = "0人", weight = 40m, reason = "", measures = "" },
        },
    };
}
