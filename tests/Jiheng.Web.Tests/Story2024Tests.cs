using System.Net;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;

namespace Jiheng.Web.Tests;

/// <summary>2024 through the API: two batches, fourteen self-evaluations, sent back, approved, rolled up.</summary>
public sealed class Story2024Tests
{
    // 820051 + 171200 + 9031 + 86618.48 = 1086900.48; 10 + 74 + 10 = 94.00 (4103 duplicates cost 6).
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Region_RollsUpFourteenPrefectures_AndScoresNinetyFour(DatabaseKind kind)
    {
        var server = await TestServer.StartAsync(kind);
        using var office = await Identity.StaffOffice.OpenAsync(server);
        await using var story = await Story.BeginAsync(server, await office.TokenAsync(), office.HireAsync);
        await PlayAsync(story);
        await Verification.AssertWholeAsync(story.Server.Database);
    }

    internal static async Task PlayAsync(Story story)
    {
        var year = await story.YearAsync(2024);
        var transfer = Story.Case("xinjiang-2024").Transfer!;
        await MoneyAsync(story, year, transfer.Submission.Prefectures);
        var papers = new Dictionary<string, Guid>();
        foreach (var p in transfer.Submission.Prefectures.SkipLast(1)) papers[p.Code] = await PrefectureAsync(story, year, p);

        var form = transfer.Submission.Form;
        var region = await story.Preparer.DoAsync($"years/{year}/self-evaluations", Entries(transfer.Scheme, null, form.Indicators, isRollUp: true));
        var early = await story.Preparer.PostAsync($"papers/{region.Id}/submit", new { seenHash = Story.HashOf(await story.Preparer.GetAsync($"self-evaluations/{region.Id}")) });
        var missing = transfer.Submission.Prefectures[^1];
        Assert.Equal((HttpStatusCode.Conflict, "roll-up.incomplete"), (early.Status, early.Code));
        Assert.Contains("还有14个下级单位没有办结", early.Detail, StringComparison.Ordinal);
        papers[missing.Code] = await PrefectureAsync(story, year, missing);
        await SendBackAsync(story, papers["653100"]);
        foreach (var (code, id) in papers) await ApproveAsync(story, code, id);

        var complete = await story.Preparer.GetAsync($"self-evaluations/{region.Id}");
        AssertTotals(complete);
        var derivation = (await story.Preparer.GetAsync($"self-evaluations/{region.Id}/derivation?figure=funds.total.budget")).Body!.ToJsonString();
        foreach (var number in new[] { "182", "198", "95", "93" }) Assert.Contains(number, derivation, StringComparison.Ordinal);

        await RegionAsync(story, region.Id);
        await CorrectAsync(story, region.Id, papers["653100"]);
        AssertTotals(await story.Preparer.GetAsync($"self-evaluations/{region.Id}"));
    }

    private static void AssertTotals(Reply region)
    {
        Assert.Equal(14, region.Body!["children"]!.GetValue<int>());
        Assert.Empty(region.Body["missing"]!.AsArray());
        var funds = region.Body["funds"]!.AsArray().ToDictionary(f => f!["id"]!.GetValue<string>(), f => f!["budget"]!["value"]!.GetValue<decimal>());
        Assert.Equal((1086900.48m, 820051m, 266849.48m), (funds["total"], funds["central"], funds["local"]));
        Assert.Equal("100.00%", region.Body["funds"]![0]!["rate"]!["text"]!.GetValue<string>());
        Assert.Equal(("94.00", "优"), (region.Body["total"]!["value"]!.ToJsonString(), region.Body["grade"]!.GetValue<string>()));
    }

    private static async Task MoneyAsync(Story story, Guid year, IReadOnlyList<TransferFunds> prefectures)
    {
        object[] Lines(Func<TransferFunds, decimal> amount) => [.. prefectures.Select(p => story.Line(p.Code, amount(p)))];
        var serial = 0;
        foreach (var (date, batch, i, central, regional) in new[] { ("2023-12-10", "第一批", 0, "新财社〔2023〕182号", "新财社〔2023〕198号"), ("2024-09-10", "第二批", 1, "新财社〔2024〕95号", "新财社〔2024〕93号") })
        {
            await Story.IssueAsync(story.Preparer, year, Story.Heading($"试财社〔{date[..4]}〕{++serial}号", date, batch, tag: ""), true, story.Line(Story.Region, prefectures.Sum(p => p.Batches[i].Central.Value)));
            await Story.IssueAsync(story.Preparer, year, Story.Heading($"试财预〔{date[..4]}〕{++serial}号", date, batch, "regional", tag: ""), true, story.Line(Story.Region, prefectures.Sum(p => p.Batches[i].Regional.Value)));
            await Story.IssueAsync(story.Preparer, year, Story.Heading(central, date, batch, tag: ""), false, Lines(p => p.Batches[i].Central.Value));
            await Story.IssueAsync(story.Preparer, year, Story.Heading(regional, date, batch, "regional", tag: ""), false, Lines(p => p.Batches[i].Regional.Value));
        }
    }

    private static async Task<Guid> PrefectureAsync(Story story, Guid year, TransferFunds funds)
    {
        var client = await story.PrefectureAsync(funds.Code);
        var paper = await client.DoAsync($"years/{year}/self-evaluations", Entries("transfer-2024-xinjiang", funds, [], isRollUp: false));
        // Whoever is to approve must be there when the paper arrives; a step that finds nobody goes up.
        await story.PrefectureApproverAsync(funds.Code);
        await client.DoAsync($"papers/{paper.Id}/submit", new { seenHash = Story.HashOf(paper) });
        return paper.Id;
    }

    private static async Task SendBackAsync(Story story, Guid id)
    {
        var approver = await story.PrefectureApproverAsync("653100");
        Assert.Contains("return", await VerbsAsync(approver, id));
        Assert.Equal("reason-missing", (await approver.PostAsync($"papers/{id}/return", new { step = "fill", reason = "" })).Code);
        await approver.DoAsync($"papers/{id}/return", new { step = "fill", reason = "请附执行数的说明" });
        var kashgar = await story.PrefectureAsync("653100");
        var returned = await kashgar.GetAsync($"self-evaluations/{id}");
        Assert.False(returned.Body!["paper"]!["isHandedIn"]!.GetValue<bool>());
        await kashgar.DoAsync($"papers/{id}/submit", new { seenHash = Story.HashOf(returned) });
        Assert.Equal([1, 2], (await kashgar.GetAsync($"papers/{id}/submissions")).Body!.AsArray().Select(s => s!["number"]!.GetValue<int>()));
    }

    // 本级审批 → 上级业务审核 and 资金核对 → 上级审批; whoever filled it in approves at no step.
    private static async Task ApproveAsync(Story story, string code, Guid id)
    {
        var filler = await story.PrefectureAsync(code);
        var hash = (await filler.GetAsync($"papers/{id}")).Body!["hash"]!.GetValue<string>();
        Assert.Equal("paper.own", (await filler.PostAsync($"papers/{id}/agree", new { seenHash = hash })).Code);
        Assert.DoesNotContain("agree", await VerbsAsync(filler, id));
        await (await story.PrefectureApproverAsync(code)).DoAsync($"papers/{id}/agree", new { seenHash = hash });
        foreach (var who in new[] { story.Reviewer, story.Preparer, story.Approver }) await who.DoAsync($"papers/{id}/agree", new { seenHash = hash });
        Assert.Equal("completed", (await filler.GetAsync($"papers/{id}")).Body!["status"]!.GetValue<string>());
    }

    private static async Task RegionAsync(Story story, Guid id)
    {
        var hash = Story.HashOf(await story.Preparer.GetAsync($"self-evaluations/{id}"));
        await story.Preparer.DoAsync($"papers/{id}/submit", new { seenHash = hash });
        Assert.Equal("forbidden", (await story.Preparer.PostAsync($"papers/{id}/agree", new { seenHash = hash })).Code);
        await story.Reviewer.DoAsync($"papers/{id}/agree", new { seenHash = hash });
        Assert.Equal("paper.figures-changed", (await story.Approver.PostAsync($"papers/{id}/agree", new { seenHash = "other" })).Code);
        Assert.Equal("completed", (await story.Approver.DoAsync($"papers/{id}/agree", new { seenHash = hash })).Body!["status"]!.GetValue<string>());
    }

    // A paper below an approved roll-up is locked; once the roll-up is sent back, sending the part back takes it out of the sum.
    private static async Task CorrectAsync(Story story, Guid region, Guid kashgar)
    {
        var clerk = await story.AccountAsync("region.clerk", "周九", Story.Region, Workflow.Definitions.Role.Administrator);
        Assert.Equal("parent-approved", (await clerk.PostAsync($"papers/{kashgar}/return", new { step = "fill", reason = "数字有误" })).Body!["reason"]!.GetValue<string>());
        await clerk.DoAsync($"papers/{region}/return", new { step = "fill", reason = "喀什数字有误" });
        var before = Story.HashOf(await story.Preparer.GetAsync($"self-evaluations/{region}"));
        await clerk.DoAsync($"papers/{kashgar}/return", new { step = "fill", reason = "数字有误" });
        var without = await story.Preparer.GetAsync($"self-evaluations/{region}");
        Assert.NotEqual(before, Story.HashOf(without));
        Assert.Matches("^自评表退回修改中，[0-9]{4}-[0-9]{2}-[0-9]{2} 前改好$", without.Body!["missing"]![0]!["what"]!.GetValue<string>());
        Assert.Equal((13, "喀什地区"), (without.Body!["children"]!.GetValue<int>(), without.Body["missing"]!.AsArray().Single()!["name"]!.GetValue<string>()));
        var filler = await story.PrefectureAsync("653100");
        await filler.DoAsync($"papers/{kashgar}/submit", new { seenHash = Story.HashOf(await filler.GetAsync($"self-evaluations/{kashgar}")) });
        await ApproveAsync(story, "653100", kashgar);
        Assert.Equal(before, Story.HashOf(await story.Preparer.GetAsync($"self-evaluations/{region}")));
        await RegionAsync(story, region);
        clerk.Dispose();
    }

    private static async Task<IReadOnlyList<string>> VerbsAsync(ApiClient who, Guid id) =>
        [.. (await who.GetAsync($"papers/{id}")).Body!["allowed"]!.AsArray().Select(a => a!["verb"]!.GetValue<string>())];

    private static object Entries(string scheme, TransferFunds? funds, IReadOnlyList<Indicator> indicators, bool isRollUp) => new
    {
        scheme, isRollUp, expectedGoal = "巩固参保率。", achievedGoal = "完成年度目标。",
        countyMatch = funds?.CountyMatch.Value, executedCentral = funds?.ExecutedCentral.Value, executedLocal = funds?.ExecutedLocal.Value,
        indicators = indicators.Select(i => new { level1 = i.Level1, level2 = i.Level2, level3 = i.Level3, target = i.Target.Text, actual = i.Actual.Text, weight = i.Weight, rule = i.RuleId, reason = i.Reason, measures = i.Measures }),
    };
}
