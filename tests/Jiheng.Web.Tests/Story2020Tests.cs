using System.Net;
using Jiheng.Domain.Allocation;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;

namespace Jiheng.Web.Tests;

/// <summary>2020 through the API: allocated by formula, issued, sub-allotted, targets cascaded, returned.</summary>
public sealed class Story2020Tests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Region_AllocatesByFormula_AndEveryCountyReceivesItsDue(DatabaseKind kind)
    {
        var server = await TestServer.StartAsync(kind);
        using var office = await Identity.StaffOffice.OpenAsync(server);
        await using var story = await Story.BeginAsync(server, await office.TokenAsync(), office.HireAsync);
        await PlayAsync(story);
        await Verification.AssertWholeAsync(story.Server.Database);
    }

    internal static async Task PlayAsync(Story story)
    {
        var year = await story.YearAsync(2020);
        var notice = Story.Case("xinjiang-2020").Allocation!;
        var leaves = notice.Area.Children.SelectMany(Leaves).ToList();

        // 615755 was advanced, 54494 follows: 670249.
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2019〕1号", "2019-12-01", "提前下达", batchKind: "advance"), true, story.Line(Story.Region, 615755));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2020〕1号", "2020-06-20", "第一批"), true, story.Line(Story.Region, 54494));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试新财社〔2019〕2号", "2019-12-20", "提前下达", batchKind: "advance"), false,
            [.. notice.Area.Children.Select(p => story.Line(p.Code, Leaves(p).Sum(l => l.Figures!.Advanced)))]);

        var allocation = await story.Preparer.DoAsync($"years/{year}/allocations", new
        {
            title = notice.Title, places = leaves.Select(l => new { code = l.Code, reported = (long)l.Figures!.Reported, audited = (long)l.Figures.Audited, advanced = l.Figures.Advanced }),
        });
        Assert.Equal((670249m, 615755m, 54494m), (allocation.Number("result", "due"), allocation.Number("result", "advanced"), allocation.Number("result", "thisTime")));
        var karamay = allocation.Body!["result"]!["children"]!.AsArray().Single(c => c!["code"]!.GetValue<string>() == "650200")!;
        Assert.Equal((-619m, 0m, 619m), (karamay["thisTime"]!.GetValue<decimal>(), karamay["payment"]!.GetValue<decimal>(), karamay["clawback"]!.GetValue<decimal>()));
        var derivation = await story.Preparer.GetAsync($"allocations/{allocation.Id}/derivation?figure=653101.due");
        Assert.Contains("550", derivation.Body!.ToJsonString(), StringComparison.Ordinal);
        await IssueAsync(story, allocation);

        await SubAllotAsync(story, year, allocation);
        await AssertMoneyAsync(story, year, leaves.Count);
        await TargetsAsync(story, year, allocation);
        await ReturnAsync(story, year);
    }

    // Approved by others for exactly these figures, then issued by the one who prepared it.
    private static async Task IssueAsync(Story story, Reply allocation)
    {
        var (path, heading) = ($"allocations/{allocation.Id}/issue", Story.Heading("新财社〔2020〕84号", "2020-06-29", "第一批"));
        Assert.Equal("paper.refused", (await story.Preparer.PostAsync(path, heading, allocation.ETag)).Code);
        var seen = new { seenHash = (await story.Preparer.GetAsync($"papers/{allocation.Id}")).Body!["hash"]!.GetValue<string>() };
        // 54494 is more than 10000 (万元): after the review it is decided on together, then approved.
        Assert.Equal("check", Step(await story.Preparer.DoAsync($"papers/{allocation.Id}/submit", seen)));
        Assert.Equal("paper.locked", (await story.Preparer.PutAsync($"allocations/{allocation.Id}", new { title = "改", places = new[] { new { code = "650102", reported = 1, audited = 1, advanced = 0 } } }, (await story.Preparer.GetAsync($"allocations/{allocation.Id}")).ETag)).Code);
        Assert.Equal("forbidden", (await story.Preparer.PostAsync($"papers/{allocation.Id}/agree", seen)).Code);
        Assert.Equal("panel", Step(await story.Reviewer.DoAsync($"papers/{allocation.Id}/agree", seen)));
        Assert.Equal("approve", Step(await story.Approver.DoAsync($"papers/{allocation.Id}/agree", seen)));
        Assert.Equal("issue", Step(await story.Approver.DoAsync($"papers/{allocation.Id}/agree", seen)));
        Assert.Equal("paper.refused", (await story.Preparer.PostAsync($"papers/{allocation.Id}/agree", seen)).Code);
        await story.Preparer.DoAsync(path, heading, (await story.Preparer.GetAsync($"allocations/{allocation.Id}")).ETag);
        Assert.Equal("completed", (await story.Preparer.GetAsync($"papers/{allocation.Id}")).Body!["status"]!.GetValue<string>());
    }

    private static string Step(Reply paper) => paper.Body!["step"]!["id"]!.GetValue<string>();

    private static async Task SubAllotAsync(Story story, Guid year, Reply allocation)
    {
        var serial = 0;
        foreach (var prefecture in allocation.Body!["result"]!["children"]!.AsArray().Where(c => c!["children"]!.AsArray().Count > 0))
        {
            var client = await story.PrefectureAsync(prefecture!["code"]!.GetValue<string>());
            var lines = prefecture["children"]!.AsArray().Select(c => story.Line(c!["code"]!.GetValue<string>(), c["due"]!.GetValue<decimal>())).ToArray();
            await Story.IssueAsync(client, year, Story.Heading($"试地财社〔2020〕{++serial}号", "2020-06-30", "第一批"), false, lines);
            var again = await client.PostAsync($"years/{year}/instruments", new { heading = Story.Heading($"试地财社〔2020〕{++serial}号", "2020-06-30", "第一批"), fromOutside = false, lines });
            Assert.Equal((HttpStatusCode.Conflict, "funds.over-issued"), (again.Status, again.Code));
        }
    }

    private static async Task AssertMoneyAsync(Story story, Guid year, int leaves)
    {
        var region = (await story.Preparer.GetAsync($"years/{year}/accounts?organisation={story.Units[Story.Region]}")).Body!["items"]!.AsArray().Single()!;
        Assert.Equal((670249m, 670249m, 0m), (region["received"]!.GetValue<decimal>(), region["issued"]!.GetValue<decimal>(), region["kept"]!.GetValue<decimal>()));
        var kept = (await story.Preparer.AllAsync($"years/{year}/accounts")).Where(a => a["kept"]!.GetValue<decimal>() != 0).ToList();
        Assert.Equal((leaves, 670249m), (kept.Count, kept.Sum(a => a["kept"]!.GetValue<decimal>())));
        var tree = await story.Preparer.GetAsync($"years/{year}/money-tree?organisation={story.Units[Story.Region]}&source=central&tag=01002");
        Assert.True(tree.Status == HttpStatusCode.OK, tree.Body!.ToString());
        Assert.Empty(tree.Body!["violations"]!.AsArray());
    }

    // 670249 goes to fourteen prefectures, and what Kashgar has of it to its counties.
    private static async Task TargetsAsync(Story story, Guid year, Reply allocation)
    {
        var targets = Story.Case("xinjiang-2020").Targets!;
        var table = await story.Preparer.DoAsync($"years/{year}/target-tables", new
        {
            goal = string.Join('\n', targets.Goals), central = 670249, local = (decimal?)null,
            rows = targets.Indicators.Select(i => new { level1 = i.Level1, level2 = i.Level2, level3 = i.Level3, target = i.Target }),
        });
        var cascaded = await story.Preparer.DoAsync($"target-tables/{table.Id}/cascade", new { parts = targets.Places.Select(p => new { code = p.Code, central = Due(allocation, p.Code)["due"]!.GetValue<decimal>(), local = (decimal?)null, own = p.Own }) }, table.ETag);
        Assert.Equal((14, 670249m), (cascaded.Body!.AsArray().Count, cascaded.Body.AsArray().Sum(t => t!["central"]!.GetValue<decimal>())));
        var kashgar = cascaded.Body.AsArray().Single(t => t!["organisationId"]!.GetValue<Guid>() == story.Units["653100"])!["id"]!.GetValue<Guid>();
        var shown = await (await story.PrefectureAsync("653100")).GetAsync($"target-tables/{kashgar}");
        var own = shown.Body!["rows"]!.AsArray().First()!;
        await FurtherAsync(story, shown, Due(allocation, "653100"));
        Assert.Equal("≥1570万人", own["parentTarget"]!.GetValue<string>());
        Assert.NotEqual(own["parentTarget"]!.GetValue<string>(), own["target"]!.GetValue<string>());
        await AdjustAsync(story, table.Id);
    }

    // Filed when others have approved it; adjusted with a reason, and then to be approved anew.
    private static async Task AdjustAsync(Story story, Guid id)
    {
        var seen = new { seenHash = (await story.Preparer.GetAsync($"papers/{id}")).Body!["hash"]!.GetValue<string>() };
        Assert.Equal("review", Step(await story.Preparer.DoAsync($"papers/{id}/submit", seen)));
        await story.Reviewer.DoAsync($"papers/{id}/agree", seen);
        Assert.Equal("completed", (await story.Approver.DoAsync($"papers/{id}/agree", seen)).Body!["status"]!.GetValue<string>());
        var filed = await story.Preparer.GetAsync($"target-tables/{id}");
        Assert.True(filed.Body!["isFiled"]!.GetValue<bool>());
        var change = new { goal = "改", central = 1, local = (decimal?)null, rows = Array.Empty<object>() };
        Assert.Equal("reason-missing", (await story.Preparer.PutAsync($"target-tables/{id}", change, filed.ETag)).Code);
        var adjusted = await story.Preparer.PutAsync($"target-tables/{id}", change, filed.ETag, "上级调整目标");
        Assert.Equal((HttpStatusCode.OK, false), (adjusted.Status, adjusted.Body!["isFiled"]!.GetValue<bool>()));
        var paper = await story.Preparer.GetAsync($"papers/{id}");
        Assert.Equal(("fill", "running"), (Step(paper), paper.Body!["status"]!.GetValue<string>()));
        Assert.NotEqual(seen.seenHash, paper.Body["hash"]!.GetValue<string>());
    }

    private static async Task FurtherAsync(Story story, Reply kashgar, System.Text.Json.Nodes.JsonNode due)
    {
        var (client, level3) = (await story.PrefectureAsync("653100"), kashgar.Body!["rows"]![0]!["level3"]!.GetValue<string>());
        var counties = due["children"]!.AsArray().Select(static c => (Code: c!["code"]!.GetValue<string>(), Due: c["due"]!.GetValue<decimal>())).ToList();
        var parts = counties.Select((c, i) => new { code = c.Code, central = c.Due, local = (decimal?)null, own = i == 0 ? new Dictionary<string, string> { [level3] = "≥1万人" } : [] });
        var tables = (await client.DoAsync($"target-tables/{kashgar.Id}/cascade", new { parts }, kashgar.ETag)).Body!.AsArray();
        Assert.Equal((counties.Count, kashgar.Number("central")), (tables.Count, tables.Sum(static t => t!["central"]!.GetValue<decimal>())));
        Assert.True(kashgar.Number("central") > 0 && counties.Count > 5);
        // The county's own target beside that of the prefecture, which is not the region's.
        var first = tables.Single(t => t!["organisationId"]!.GetValue<Guid>() == story.Units[counties[0].Code])!["rows"]![0]!;
        Assert.Equal(("≥1万人", kashgar.Body["rows"]![0]!["target"]!.GetValue<string>()), (first["target"]!.GetValue<string>(), first["parentTarget"]!.GetValue<string>()));
    }

    private static System.Text.Json.Nodes.JsonNode Due(Reply allocation, string code) => allocation.Body!["result"]!["children"]!.AsArray().Single(c => c!["code"]!.GetValue<string>() == code)!;

    private static async Task ReturnAsync(Story story, Guid year)
    {
        var kashgar = await story.PrefectureAsync("653100");
        var paper = await kashgar.DoAsync($"years/{year}/monthly-returns", new { month = 6 });
        var rows = paper.Body!["rows"]!.AsArray();
        Assert.Equal(["试新财社〔2019〕2号", "新财社〔2020〕84号"], rows.Select(r => r!["instrument"]!.GetValue<string>()));
        var filled = await kashgar.PutAsync($"monthly-returns/{paper.Id}", new { rows = rows.Select(r => new { instrument = r!["instrument"], project = r["project"], nature = r["nature"], received = r["received"], issued = r["received"], paid = (decimal?)null }) }, paper.ETag);
        Assert.Equal(filled.Number("received", "value"), filled.Number("issued", "value"));
        var approver = await story.PrefectureApproverAsync("653100");
        var submitted = await kashgar.DoAsync($"papers/{paper.Id}/submit", new { seenHash = Story.HashOf(filled) });
        Assert.Equal("approve", submitted.Body!["step"]!["id"]!.GetValue<string>());
        var snapshot = (await kashgar.GetAsync($"papers/{paper.Id}/submissions")).Body!.AsArray().Single()!;
        Assert.Equal(Story.HashOf(filled), snapshot["figuresHash"]!.GetValue<string>());
        Assert.Equal("paper.locked", (await kashgar.PutAsync($"monthly-returns/{paper.Id}", new { rows = Array.Empty<object>() }, (await kashgar.GetAsync($"monthly-returns/{paper.Id}")).ETag)).Code);
        Assert.Equal("paper.own", (await kashgar.PostAsync($"papers/{paper.Id}/agree", new { seenHash = Story.HashOf(filled) })).Code);
        await approver.DoAsync($"papers/{paper.Id}/agree", new { seenHash = Story.HashOf(filled) });
        var approved = await story.Reviewer.DoAsync($"papers/{paper.Id}/agree", new { seenHash = Story.HashOf(filled) });
        Assert.Equal("completed", approved.Body!["status"]!.GetValue<string>());
        Assert.Equal("paper.refused", (await kashgar.PutAsync($"monthly-returns/{paper.Id}", new { rows = Array.Empty<object>() }, (await kashgar.GetAsync($"monthly-returns/{paper.Id}")).ETag)).Code);
    }

    private static IEnumerable<HeadCountArea> Leaves(HeadCountArea area) => area.Figures is null ? area.Children.SelectMany(Leaves) : [area];
}
