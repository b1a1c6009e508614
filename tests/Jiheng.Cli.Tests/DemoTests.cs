using System.Text.Json.Nodes;
using Jiheng.Client;

namespace Jiheng.Cli.Tests;

/// <summary>The demonstration as a visitor finds it: what it writes, and that he signs in with what was printed and sees the years.</summary>
public sealed class DemoTests(DemoFolder demo) : IClassFixture<DemoFolder>
{
    [Fact]
    public void Demo_Always_WritesWordAndExcelForEveryCase()
    {
        var files = demo.Made.Json["files"]!.AsArray().Select(f => f!["path"]!.ToString()).ToArray();
        Assert.All(files, f => Assert.True(new FileInfo(f).Length > 1000, f));
        Assert.Empty(Directory.EnumerateFiles(demo.Path, "*.part", SearchOption.AllDirectories));
        Assert.Equal(8, demo.Made.Json["accounts"]!.AsArray().Select(a => a!["password"]!.ToString()).Distinct().Count());
        foreach (var name in new[] { "xinjiang-2020", "xinjiang-2024", "urumqi-2024", "changji-2024", "kashgar-2022" })
            Assert.All(new[] { ".docx", ".xlsx", ".html", ".json" }, e => Assert.Contains(files, f => f.Contains($"/{name}/", StringComparison.Ordinal) && f.EndsWith(e, StringComparison.Ordinal)));
        var verified = Run.Of("journal", "verify", "--database", "Data Source=" + demo.Made.Json["database"]!);
        Assert.True(verified.Status == 0, verified.Output);
    }

    // The second time everything is there: no accounts are told, and what is printed is JSON alone although a server follows.
    [Fact]
    public async Task Demo_Served_ShowsTwoYearsToWhoeverSignsIn()
    {
        var accounts = demo.Made.Json["accounts"]!.AsArray().ToDictionary(a => a!["role"]!.ToString(), a => (User: a!["user"]!.ToString(), Password: a["password"]!.ToString()));
        Assert.Equal(8, accounts.Count);
        // 2 and 2 in the head of the file: readers and a writer do not wait for each other.
        Assert.Equal([2, 2], File.ReadAllBytes(Path.Combine(demo.Path, "demo.db"))[18..20]);
        using var server = await ServerProcess.StartAsync(["demo", "--out", demo.Path, "--data", demo.Path, "--format", "json", "--json"]);
        Assert.Empty(JsonNode.Parse(server.Output)!["accounts"]!.AsArray());
        async Task<JihengClient> AsAsync(string role) => new(server.Address, await SignIn.ForTokenAsync(server.Address, accounts[role].User, accounts[role].Password, "", "试", 1, default));
        using var reviewer = await AsAsync("审核");
        var years = await YearsAsync(reviewer);
        await Assert2024Async(reviewer, years[2024]);
        await Assert2025Async(reviewer, years[2025]);
        await AssertCasesAsync(reviewer);
        using var funds = await AsAsync("资金");
        Assert.Equal("资金", Assert.Single((await funds.GetAsync<JsonNode>("me"))["grants"]!.AsArray())!["name"]!.ToString());
    }

    // 14 prefectures approved, the region's roll-up handed in and waiting for the reviewer.
    private static async Task Assert2024Async(JihengClient reviewer, Guid year)
    {
        var done = await reviewer.ListAsync<EvaluationItem>($"years/{year}/self-evaluations?status=completed").CountAsync();
        var rollUp = await reviewer.GetAsync<JsonNode>($"self-evaluations/{(await reviewer.ListAsync<EvaluationItem>($"years/{year}/self-evaluations?status=running").SingleAsync()).Id}");
        Assert.Equal((14, 14, true), (done, (int)rollUp["children"]!, (bool)rollUp["paper"]!["isHandedIn"]!));
        Assert.Equal((1086900.48m, "94.00"), (rollUp["funds"]!.AsArray().Single(f => f!["id"]!.ToString() == "total")!["budget"]!["value"]!.GetValue<decimal>(), rollUp["total"]!["value"]!.ToJsonString()));
        Assert.Contains(rollUp["id"]!.ToString(), await reviewer.ListAsync<PaperItem>("papers?pending=true").Select(p => p.Id.ToString()).ToListAsync());
    }

    // Every county has its return of June, in all states that there are; some have begun the annual paper; monitoring has found something.
    private static async Task Assert2025Async(JihengClient reviewer, Guid year)
    {
        var counties = await reviewer.ListAsync<UnitItem>("organisations").Where(u => u.Level == "county").Select(u => u.Id).ToHashSetAsync();
        var returns = await reviewer.ListAsync<ReturnItem>($"years/{year}/monthly-returns?month=6").ToListAsync();
        Assert.True(counties.Count > 90, $"{counties.Count} counties");
        Assert.Equal(counties.Order(), returns.Select(r => r.OrganisationId).Order());
        var papers = await reviewer.ListAsync<PaperItem>("papers?period=2025-06&workflow=tracking-return").ToListAsync();
        Assert.Equal(["completed parent-check", "running approve", "running fill", "running parent-check"], papers.Select(p => $"{p.Status} {p.Step}").Distinct().Order(StringComparer.Ordinal));
        Assert.True(await reviewer.ListAsync<EvaluationItem>($"years/{year}/self-evaluations").CountAsync() > 30);
        Assert.True((int)(await reviewer.GetAsync<JsonNode>($"years/{year}/alerts"))["total"]! > 0);
    }

    // People read them: no keys of rules and nothing about the reading of files.
    private static async Task AssertCasesAsync(JihengClient reviewer)
    {
        foreach (var (workflow, period, word) in new[] { ("evaluation", "2024", "indicators"), ("self-evaluation", "2022", "statement") })
        {
            var paper = await reviewer.ListAsync<PaperItem>($"papers?workflow={workflow}&period={period}&status=running").SingleAsync();
            var content = (await reviewer.GetAsync<JsonNode>($"papers/{paper.Id}"))["content"]!.ToJsonString();
            Assert.Contains(word, content, StringComparison.Ordinal);
            Assert.All(new[] { "diagnostics", "proportional", "about-within-tenth", "\"rule\"", "\"key\"" }, technical => Assert.DoesNotContain(technical, content, StringComparison.Ordinal));
        }
    }

    private static async Task<Dictionary<int, Guid>> YearsAsync(JihengClient who)
    {
        var programme = await who.ListAsync<ProgrammeItem>("programmes").SingleAsync();
        return await who.ListAsync<YearItem>($"programmes/{programme.Id}/years").ToDictionaryAsync(y => y.Year, y => y.Id);
    }
}
