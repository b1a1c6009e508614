using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Jiheng.Documents.Reading;
using Jiheng.Domain.Regions;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests;

/// <summary>Jobs through the API: ordered, watched, given up, their results fetched by whoever may see them.</summary>
public sealed class JobsTests
{
    // 150 + 40 + 0 = 190, printed as 200.
    private const string Report = "收入200.00万元，其中：拨款150.00万元，利息40.00万元，其他0.00万元。\n";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Audit_OfAnUploadedReport_FindsTheWrongSum(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        using var client = await server.AccountAsync("zhang", "张三");
        using var other = await server.AccountAsync("li", "李四");
        var file = await UploadAsync(server, client, "报告.md", Report);
        var ordered = await client.PostAsync("jobs/audit", new { files = new[] { file } }, key: "once");
        Assert.Equal(HttpStatusCode.Accepted, ordered.Status);
        Assert.Equal(ordered.Id, (await client.PostAsync("jobs/audit", new { files = new[] { file } }, key: "once")).Id);

        var done = await DoneAsync(client, ordered.Id);
        Assert.Equal("succeeded", done["job"]!["state"]!.ToString());
        Assert.Equal((1, 1, 1), (done["job"]!["done"]!.GetValue<int>(), done["job"]!["total"]!.GetValue<int>(), done["result"]!["documents"]![0]!["findings"]!.GetValue<int>()));
        var files = done["files"]!.AsArray();
        Assert.Equal(["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "text/html; charset=utf-8"], files.Select(f => f!["mediaType"]!.ToString()));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, client, files[0]!["id"]!.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server, other, files[0]!["id"]!.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"jobs/{ordered.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync(HttpMethod.Delete, $"jobs/{ordered.Id}", null)).Status);
        Assert.Equal("not-found", (await other.PostAsync("jobs/audit", new { files = new[] { file } })).Code);
        Assert.Equal("jobs.over", (await client.SendAsync(HttpMethod.Delete, $"jobs/{ordered.Id}", null)).Code);
        await using var db = server.Database.Open();
        Assert.Equal(1, await db.JobOrders.CountAsync());
        Assert.Contains(await db.Journal.ToListAsync(), e => e.Action == "jobs.audit" && e.Account == "张三");
        Assert.Empty((await JournalVerifier.VerifyAsync(db, default)).Faults);
    }

    // Two files of one name sent together, and one of that name that a unit below has kept: each is told by its id.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Audit_OfTwoFilesOfOneName_KeepsThemApart(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        async Task<JsonNode> AuditAsync(ApiClient who, params string[] texts)
        {
            var files = new List<Guid>();
            foreach (var text in texts) files.Add(await UploadAsync(story.Server, who, "报告.md", text));
            return await DoneAsync(who, (await who.DoAsync("jobs/audit", new { files })).Id);
        }

        var both = await AuditAsync(story.Reviewer, Report, Report.Replace("200.00", "190.00", StringComparison.Ordinal));
        await AuditAsync(await story.AccountAsync("p653100.reviewer", "吴十", "653100", Role.Reviewer), Report);
        var documents = both["result"]!["documents"]!.AsArray().Select(static d => (Name: d!["name"]!.ToString(), Id: d["id"]!.ToString(), Findings: d["findings"]!.GetValue<int>())).ToList();
        Assert.Equal([("报告.md", 1), ("报告（2）.md", 0)], documents.Select(static d => (d.Name, d.Findings)));
        await using var db = story.Server.Database.Open();
        using var browser = await Visitor.SignedInAsync(story.Server, (await db.Accounts.SingleAsync(static a => a.UserName == "region.reviewer")).Id);
        var page = (await browser.TryAsync("GET", $"/jobs/{both["job"]!["id"]}", null)).Text;
        Assert.All(documents, d => Assert.Contains($"<a href=\"/audit/{d.Id}\">逐条认定：{d.Name}</a>", page, StringComparison.Ordinal));
        Assert.Equal(2, page.Split("逐条认定：").Length - 1);
        Assert.Equal(3, await db.AuditedDocuments.CountAsync());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Retry_OfOnesOwnFailedJob_DoesItAgain(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        using var client = await server.AccountAsync("zhang", "张三");
        using var other = await server.AccountAsync("li", "李四");
        var ordered = await client.PostAsync("jobs/audit", new { files = new[] { await UploadAsync(server, client, "报告.md", Report) } });
        await DoneAsync(client, ordered.Id);
        Assert.Equal("jobs.over", (await client.PostAsync($"jobs/{ordered.Id}/retry")).Code);
        await using (var db = server.Database.Open("failed"))
        {
            // As after the last attempt of an external service that was away.
            var job = await db.Jobs.SingleAsync(j => j.Id == ordered.Id);
            (job.State, job.Problem, job.Attempts) = (JobState.Failed, "试了5次没有成功", 5);
            await db.SaveChangesAsync();
        }

        Assert.Equal("not-found", (await other.PostAsync($"jobs/{ordered.Id}/retry")).Code);
        var retried = await client.PostAsync($"jobs/{ordered.Id}/retry", key: "again");
        Assert.Equal((HttpStatusCode.Accepted, ordered.Id, "waiting"), (retried.Status, retried.Id, retried.Body!["state"]!.GetValue<string>()));
        var done = await DoneAsync(client, ordered.Id);
        Assert.Equal(("succeeded", ""), (done["job"]!["state"]!.ToString(), done["job"]!["problem"]!.ToString()));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Upload_ThatIsNotWhatItSays_IsRefused(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        using var client = await server.AccountAsync("zhang", "张三");
        foreach (var (name, content) in new[] { ("a.docx", "text"), ("a.exe", "MZ"), ("../a.txt", "text"), ("a.txt", "a\0b"), ("a.pdf", "PK\u0003\u0004") })
            Assert.Equal("attachment-refused", (await server.SendFileAsync(client, name, Encoding.UTF8.GetBytes(content))).Code);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Cancel_OfAWaitingJob_EndsItAtOnce(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind, JobTerms.Usual with { Slots = 0 });
        using var client = await server.AccountAsync("zhang", "张三");
        var file = await UploadAsync(server, client, "报告.md", Report);
        var ordered = await client.DoAsync("jobs/audit", new { files = new[] { file } });
        Assert.Equal("waiting", ordered.Body!["state"]!.ToString());
        Assert.Equal("cancelled", (await client.SendAsync(HttpMethod.Delete, $"jobs/{ordered.Id}", null)).Body!["state"]!.ToString());
        Assert.Equal(1, (await client.GetAsync("jobs")).Body!["total"]!.GetValue<int>());
    }

    // A name, an id and months: one person enrolled twice.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task RegisterCheck_OfUploadedLists_ComesBackMasked(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        await using (var db = server.Database.Open())
        {
            var id = Guid.CreateVersion7();
            db.Add(new Organisation { Id = id, Kind = OrganisationKind.Place, RegionCode = "650100", Name = "某市", ShortName = "某市", Level = RegionLevel.Prefecture, Path = $"{id:N}/", ValidFrom = new DateOnly(2020, 1, 1) });
            await db.SaveChangesAsync();
        }

        using var client = await server.AccountAsync("zhang", "张三", "650100", Role.Reviewer);
        var (head, person) = ("国籍,证件类型,证件号码,姓名,统筹区,险种,参保开始,参保结束\n", "中国,居民身份证,650102199003071234,张三,");
        // Two offices sent a file of the same name.
        var one = await UploadAsync(server, client, "参保.csv", $"{head}{person}650100,居民,202401,202412\n");
        var other = await UploadAsync(server, client, "参保.csv", $"{head}{person}653100,居民,202401,202412\n");
        var ordered = await client.DoAsync("jobs/register-check", new { registers = new[] { one, other }, deaths = Array.Empty<Guid>(), year = 2024 });
        var done = await DoneAsync(client, ordered.Id);
        Assert.True(done["job"]!["state"]!.ToString() == "succeeded", done.ToJsonString());
        Assert.Equal(1, done["result"]!["duplicate_persons"]!.GetValue<int>());
        Assert.Equal(["参保.csv", "参保（2）.csv"], done["result"]!["files"]!.AsArray().Select(static f => f!["path"]!.ToString()));
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await server.FileAsync(client, done["files"]![0]!["id"]!.ToString())));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotContain("199003071234", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }

        // 2 enrolments of one person in two areas: one of them goes.
        Assert.Equal(["case/duplicates.csv", "case/heads.csv"], zip.Entries.Select(static e => e.FullName).Where(static n => n.StartsWith("case/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var report = SourceReader.Read(done["files"]![1]!["name"]!.ToString(), await server.FileAsync(client, done["files"]![1]!["id"]!.ToString())).Document!;
        var text = string.Concat(report.Blocks.OfType<SourceParagraph>().Select(static p => p.Text.Text + "\n"));
        Assert.Equal("参保登记核查报告.docx", done["files"]![1]!["name"]!.ToString());
        Assert.Contains("（2024年度）", text, StringComparison.Ordinal);
        Assert.Contains("某市", text, StringComparison.Ordinal);
        Assert.DoesNotContain("199003071234", text, StringComparison.Ordinal);
    }

    internal static async Task<JsonNode> DoneAsync(ApiClient client, Guid id)
    {
        for (var i = 0; i < 300; i++)
        {
            var job = await client.GetAsync($"jobs/{id}");
            if (job.Body!["job"]!["state"]!.ToString() is "succeeded" or "failed" or "cancelled") return job.Body;
            await Task.Delay(100);
        }

        throw new TimeoutException("The job did not end within 30 seconds.");
    }

    internal static async Task<Guid> UploadAsync(TestServer server, ApiClient client, string name, string text)
    {
        var reply = await server.SendFileAsync(client, name, Encoding.UTF8.GetBytes(text));
        Assert.True(reply.Status == HttpStatusCode.Created, reply.Body?.ToString());
        return reply.Id;
    }

    private static async Task<HttpStatusCode> StatusAsync(TestServer server, ApiClient client, string file)
    {
        using var http = client.Raw();
        using var answer = await http.GetAsync(new Uri(server.Address, $"/api/v1/files/{file}/content"));
        return answer.StatusCode;
    }
}
