using System.Text;
using System.Text.Json.Nodes;
using Jiheng.Domain.Regions;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web.Tests.Imports;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests;

/// <summary>参保核查 at the desk: workbooks, leads, counts by area, lists of which nothing can be taken.</summary>
public sealed class RegisterDeskTests
{
    private const string Head = "国籍,证件类型,证件号码,姓名,统筹区,险种,参保开始,参保结束";

    // One person twice, and another who has his number under another name.
    private static readonly string[][] Rows =
    [
        ["中国", "居民身份证", "650102199003071235", "张三", "650102", "居民", "202401", "202412"],
        ["中国", "居民身份证", "650102199003071235", "张三", "653101", "居民", "202401", "202412"],
        ["中国", "居民身份证", "650102199003071235", "李四", "653101", "居民", "202401", "202412"],
    ];

    [Theory, OnSqlite]
    public async Task Workbook_WithLeads_ComesToTheSameAsTextAndIsDecided(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        using var client = await UnitAsync(server);
        var results = new List<JsonNode>();
        foreach (var (name, bytes) in new[] { ("登记.csv", Encoding.UTF8.GetBytes(Head + "\n" + string.Concat(Rows.Select(static r => string.Join(',', r) + "\n")))), ("登记.xlsx", OfficeBook.Of([Head.Split(','), .. Rows], [])) })
        {
            var done = await CheckAsync(server, client, name, bytes, leads: true);
            Assert.True(done["job"]!["state"]!.ToString() == "succeeded", done.ToJsonString());
            Assert.DoesNotContain("jiheng-register-", done.ToJsonString(), StringComparison.Ordinal);
            done["result"]!["files"] = null;
            results.Add(done);
        }

        Assert.Equal(results[0]["result"]!.ToJsonString(), results[1]["result"]!.ToJsonString());
        Assert.Equal((1, 1), (results[0]["result"]!["duplicate_persons"]!.GetValue<int>(), results[0]["result"]!["reduction"]!.GetValue<int>()));
        await using var db = server.Database.Open();
        using var browser = await Visitor.SignedInAsync(server, (await db.Accounts.SingleAsync(static a => a.UserName == "zhang")).Id);
        var job = results[1]["job"]!["id"]!.ToString();
        var page = (await browser.TryAsync("GET", $"/jobs/{job}", null)).Text;
        foreach (var part in new[] { "线索：同号不同名", "各统筹区", "天山区" }) Assert.Contains(part, page, StringComparison.Ordinal);
        var cases = (await browser.TryAsync("GET", $"/jobs/{job}/cases", null)).Text;
        Assert.Contains("线索：同号不同名", cases, StringComparison.Ordinal);
        var lead = System.Text.RegularExpressions.Regex.Matches(cases, "cases\\?of=([^\"&]+)").Select(static m => m.Groups[1].Value).Last();
        var one = (await browser.TryAsync("GET", $"/jobs/{job}/cases?of={lead}", null)).Text;
        Assert.Contains("李四", one, StringComparison.Ordinal);
        var id = System.Text.RegularExpressions.Regex.Match(one, "register/decisions/([^\"]+)\"").Groups[1].Value;
        await client.PutAsync($"register/decisions/{id}", new { verdict = "confirmed", reason = "改过姓名" }, null);
        // What is confirmed counts in the next check.
        var again = await CheckAsync(server, client, "登记.xlsx", OfficeBook.Of([Head.Split(','), .. Rows], []), leads: true);
        Assert.Equal(1, again["result"]!["confirmed_leads"]!.GetValue<int>());
    }

    [Theory, OnSqlite]
    public async Task List_OfWhichNoRowCanBeTaken_IsNoResult(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        using var client = await UnitAsync(server);
        var done = await CheckAsync(server, client, "登记.csv", Encoding.UTF8.GetBytes(Head + "\n中国,居民身份证,6.50102E+17,张三,650102,居民,202401,202412\n"), leads: false);
        var problem = done["job"]!["problem"]!.ToString();
        Assert.Equal("failed", done["job"]!["state"]!.ToString());
        Assert.Contains("没有一行能收下，没有核查；退回1行，如“登记.csv”第2行：", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("jiheng-register-", problem, StringComparison.Ordinal);
        // Named as it was sent.
        var headless = await CheckAsync(server, client, "无表头.csv", "a,b\n1,2\n"u8.ToArray(), leads: false);
        Assert.StartsWith("无表头.csv：表头缺少列", headless["job"]!["problem"]!.ToString(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task WholeNumber_IsShownWithAReasonOnly_AndWrittenDown(DatabaseKind kind)
    {
        const string number = "650102199003071235";
        await using var server = await TestServer.StartAsync(kind);
        using var client = await UnitAsync(server);
        var done = await CheckAsync(server, client, "登记.csv", Encoding.UTF8.GetBytes(Head + "\n" + string.Concat(Rows.Select(static r => string.Join(',', r) + "\n"))), leads: false);
        var job = done["job"]!["id"]!.ToString();
        await using var db = server.Database.Open();
        using var browser = await Visitor.SignedInAsync(server, (await db.Accounts.SingleAsync(static a => a.UserName == "zhang")).Id);
        var key = System.Text.RegularExpressions.Regex.Match((await browser.TryAsync("GET", $"/jobs/{job}/cases", null)).Text, "cases\\?of=([^\"&]+)").Groups[1].Value;
        Assert.DoesNotContain(number, (await browser.TryAsync("GET", $"/jobs/{job}/cases?of={key}", null)).Text, StringComparison.Ordinal);

        Assert.Contains("请写明理由", (await browser.TryAsync("POST", "/api/v1/register/numbers", new { job, @case = key, reason = " " })).Text, StringComparison.Ordinal);
        Assert.Contains("不在您委托的这次核查里", (await browser.TryAsync("POST", "/api/v1/register/numbers", new { job, @case = "abcdefghij", reason = "入户核实" })).Text, StringComparison.Ordinal);
        Assert.Equal(0, await db.NumberDisclosures.CountAsync());
        var shown = JsonNode.Parse((await browser.TryAsync("POST", "/api/v1/register/numbers", new { job, @case = key, reason = "入户核实" })).Text)!["numbers"]!.AsArray();
        // 张三 has two enrolments.
        Assert.Equal([("登记.csv 第2行", number), ("登记.csv 第3行", number)], shown.Select(static n => (n!["place"]!.ToString(), n["number"]!.ToString())));
        Assert.Equal((key, "入户核实"), await db.NumberDisclosures.SingleAsync() is var d ? (d.RowId, d.Reason) : default);
        var entries = await db.Journal.AsNoTracking().ToListAsync();
        Assert.Contains(entries, static e => e.Entity == nameof(Platform.Enrolment.NumberDisclosure) && e.After!.Contains("入户核实", StringComparison.Ordinal));
        // Nowhere in the database: neither in the journal nor in what was sent.
        Assert.DoesNotContain(entries, static e => $"{e.Before}{e.After}".Contains("199003071235", StringComparison.Ordinal));
        Assert.All(await db.StoredContents.AsNoTracking().ToListAsync(), static c => Assert.Equal(-1, c.Sealed.AsSpan().IndexOf("199003071235"u8)));

        // Neither a colleague, nor a program in the name of whoever may.
        (await server.AccountAsync("li", "李四", "650100", Role.Reviewer)).Dispose();
        using var other = await Visitor.SignedInAsync(server, (await db.Accounts.SingleAsync(static a => a.UserName == "li")).Id);
        Assert.Contains("不在您委托的这次核查里", (await other.TryAsync("POST", "/api/v1/register/numbers", new { job, @case = key, reason = "入户核实" })).Text, StringComparison.Ordinal);
        Assert.Equal(403, (int)(await client.PostAsync("register/numbers", new { job, @case = key, reason = "入户核实" })).Status);
        Assert.Equal(1, await db.NumberDisclosures.CountAsync());
        await db.StoredFiles.Where(static f => f.JobId == null).ExecuteDeleteAsync();
        Assert.Contains("已删除或到期", (await browser.TryAsync("POST", "/api/v1/register/numbers", new { job, @case = key, reason = "入户核实" })).Text, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> CheckAsync(TestServer server, ApiClient client, string name, byte[] bytes, bool leads)
    {
        var sent = await server.SendFileAsync(client, name, bytes);
        Assert.True((int)sent.Status == 201, sent.Body?.ToString());
        return await JobsTests.DoneAsync(client, (await client.DoAsync("jobs/register-check", new { registers = new[] { sent.Id }, deaths = Array.Empty<Guid>(), year = 2024, leads })).Id);
    }

    private static async Task<ApiClient> UnitAsync(TestServer server)
    {
        await using var db = server.Database.Open();
        var id = Guid.CreateVersion7();
        db.Add(new Organisation { Id = id, Kind = OrganisationKind.Place, RegionCode = "650100", Name = "某市", ShortName = "某市", Level = RegionLevel.Prefecture, Path = $"{id:N}/", ValidFrom = new DateOnly(2020, 1, 1) });
        await db.SaveChangesAsync();
        return await server.AccountAsync("zhang", "张三", "650100", Role.Reviewer);
    }
}
