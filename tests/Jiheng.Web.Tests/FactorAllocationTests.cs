using System.Net;
using System.Text.Json.Nodes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests;

/// <summary>An allocation by factors (因素法): set, saved, approved, issued and printed as any other; what was set is part of what is approved.</summary>
public sealed class FactorAllocationTests
{
    // 喀什市 (0.3 × 60% + 0.25 × 40%) × 1.1 = 30.8%; 疏附县 0.7 × 60% + 0.75 × 40% = 72%: of 1000, 300 and 700; 310 were advanced to 喀什市.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Pool_GivenOutByFactors_IsApprovedIssuedAndPrinted(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-01-10", "第一批"), true, story.Line(Story.Region, 1000m));
        var writer = await story.AccountAsync("writer", "周九", Story.Region, Role.Preparer, Role.Funds);
        var begun = await writer.DoAsync($"years/{year}/allocations", Request(300m, 0.3m));
        Assert.Contains("权重合计为90.00%", begun.Body!["problems"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        var (path, paper) = ($"allocations/{begun.Id}", $"papers/{begun.Id}");
        Assert.Equal("invalid", (await writer.PostAsync(paper + "/submit", new { seenHash = await HashAsync(writer, paper) })).Code);
        var saved = await writer.PutAsync(path, Request(300m, 0.4m), begun.ETag);
        Assert.True(saved.Status == HttpStatusCode.OK, saved.Body?.ToString());
        // Only what the paper says has changed: it is another version all the same.
        Assert.Equal("stale", (await writer.PutAsync(path, Request(301m, 0.4m), begun.ETag)).Code);
        Assert.Equal("invalid", (await writer.PutAsync(path, new { title = "试", places = Places() }, saved.ETag)).Code);
        var seen = (await story.Reviewer.GetAsync(path)).Body!;
        Assert.Empty(seen["problems"]!.AsArray());
        Assert.Equal((1000m, 310m, 690m), (Number(seen["result"]!, "due"), Number(seen["result"]!, "advanced"), Number(seen["result"]!, "thisTime")));
        Assert.Equal([0.308m, 0.72m], seen["factors"]!["places"]!.AsArray().Select(static p => p!["score"]!.GetValue<decimal>()));
        Assert.Contains("困难人口因素得数", (await story.Reviewer.GetAsync($"{path}/derivation?figure=653101.due")).Body!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);

        await writer.DoAsync(paper + "/submit", new { seenHash = await HashAsync(writer, paper) });
        foreach (var who in new[] { story.Reviewer, story.Preparer, story.Approver }) await who.DoAsync(paper + "/agree", new { seenHash = await HashAsync(who, paper) });
        await PrintedAsync(writer, path, "审");
        var issued = await writer.PostAsync(path + "/issue", Story.Heading("试新财社〔2024〕2号", "2024-03-01", "第一批"), (await writer.GetAsync(path)).ETag);
        Assert.True(issued.Status == HttpStatusCode.Created, issued.Body?.ToString());
        await PrintedAsync(writer, path, "发");
        await using var db = story.Server.Database.Open();
        var prefecture = story.Units["653100"];
        Assert.Equal(690m, await db.InstrumentEntries.Where(e => e.ToId == prefecture).Select(static e => e.Amount).SingleAsync());
        await Verification.AssertWholeAsync(story.Server.Database);
    }

    [Theory, OnSqlite]
    public async Task Page_OfAFactorAllocation_ReadsATableAndComputesWhileOneTypes(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var begun = await story.Preparer.DoAsync($"years/{year}/allocations", Request(300m, 0.4m));
        await using var db = story.Server.Database.Open();
        using var browser = await Visitor.SignedInAsync(story.Server, (await db.Accounts.SingleAsync(static a => a.UserName == "region.preparer")).Id);
        var (page, address) = ((await browser.TryAsync("GET", $"/funds/allocations/{begun.Id}", null)).Text, $"/funds/allocations/{begun.Id}");
        foreach (var part in new[] { "name=\"v[653101].f1\"", "value=\"300\"", "300÷1,000×60%＋10÷40×40%", "name=\"w[2]\"", "各单位应分配合计", "依据试财社〔2024〕9号" }) Assert.Contains(part, page, StringComparison.Ordinal);
        using var table = new StringContent("地州市\t县市区\t参保人数\t困难人口\t绩效调节系数\n喀什地区\t喀什市\t1x\t1\t1\n\t疏附县\t500\t30\t0.9\n合计\t\t1\t1\t\n");
        var read = JsonNode.Parse((await browser.TryAsync("POST", $"{address}/import?name={Uri.EscapeDataString("粘贴区")}", table)).Text)!;
        Assert.Equal((1, 1), (read["accepted"]!.GetValue<int>(), read["rejected"]!.GetValue<int>()));
        Assert.Contains("C2单元格", read["lines"]![0]!["place"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(("500", "0.9"), (read["fields"]!["v[653121].f1"]!.GetValue<string>(), read["fields"]!["v[653121].coefficient"]!.GetValue<string>()));
        // 300 ÷ 800 and 500 ÷ 800; what is no figure is named and left as it was.
        var live = (await browser.TryAsync("POST", address + "/live", new { fields = new Dictionary<string, string> { ["v[653121].f1"] = "500", ["pool"] = "x" } })).Text;
        Assert.Contains("300÷800×60%", live, StringComparison.Ordinal);
        Assert.Contains("待分配资金：给出“x”", live, StringComparison.Ordinal);
        // Beside its field, by its name: a pool below nothing, a weight above the whole.
        var wrong = (await browser.TryAsync("POST", address + "/live", new { fields = new Dictionary<string, string> { ["pool"] = "-5", ["w[1]"] = "120" } })).Text;
        foreach (var (field, part) in new[] { ("f-pool", "应为不小于0、最多两位小数的万元数"), ("f-w-1-", "给出“120”，应为0至100、最多两位小数的百分数") }) Assert.Matches($"data-checks=\"{field}\"[^>]*>\\s*<span class=\"state-wrong\">(?:(?!</small>)[\\s\\S])*{part}", wrong);
        var unexplained = await browser.TryAsync("PUT", address + "/fields", new { fields = new Dictionary<string, string> { ["pool"] = "2000" } }, etag: begun.ETag);
        Assert.Equal("reason-missing", unexplained.Code);
        var saved = await browser.TryAsync("PUT", address + "/fields", new { fields = new Dictionary<string, string> { ["pool"] = "2000", ["reason"] = "追加资金。" } }, etag: begun.ETag);
        Assert.Equal("2000", JsonNode.Parse(saved.Text)!["fields"]!["pool"]!.GetValue<string>());
        Assert.Equal(2000m, Number((await story.Preparer.GetAsync($"allocations/{begun.Id}")).Body!["result"]!, "due"));
        Assert.Contains(await db.Journal.Select(static j => j.Reason).ToListAsync(), static r => r == "追加资金。");
    }

    private static async Task PrintedAsync(ApiClient who, string path, string when)
    {
        using var http = who.Raw();
        foreach (var format in new[] { "word", "excel" })
        {
            using var answer = await http.GetAsync(new Uri(who.Address, $"{path}/documents/{format}"));
            Assert.True(answer.IsSuccessStatusCode, $"{when} {format}: {(int)answer.StatusCode}");
        }
    }

    private static async Task<string> HashAsync(ApiClient who, string paper) => (await who.GetAsync(paper)).Body!["hash"]!.GetValue<string>();

    private static object Request(decimal heads, decimal poor) => new
    {
        title = "2024年因素法分配", places = Places(),
        factors = new
        {
            pool = 1000m, citation = "试财社〔2024〕9号", factors = new object[] { new { name = "参保人数", weight = 0.6m, unit = "人" }, new { name = "困难人口", weight = poor, unit = "人" } },
            places = new object[] { new { code = "653101", values = new[] { heads, 10m }, coefficient = 1.1m }, new { code = "653121", values = new[] { 700m, 30m } } },
        },
    };

    private static object[] Places() => [new { code = "653101", reported = 0, audited = 0, advanced = 310m }, new { code = "653121", reported = 0, audited = 0, advanced = 0m }];

    private static decimal Number(JsonNode node, string name) => node[name]!.GetValue<decimal>();
}
