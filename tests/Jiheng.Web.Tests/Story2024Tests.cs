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
        await using var story = await Story.BeginAsync(kind);
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
        var early = await story.Preparer.PostAsync($"self-evaluations/{region.Id}/submit", null, region.ETag);
        var missing = transfer.Submission.Prefectures[^1];
        Assert.Equal((HttpStatusCode.Conflict, "roll-up.incomplete"), (early.Status, early.Code));
        Assert.Contains(missing.Name, early.Detail, StringComparison.Ordinal);
        papers[missing.Code] = await PrefectureAsync(story, year, missing);
        await SendBackAsync(story, papers["653100"]);

        var complete = await story.Preparer.GetAsync($"self-evaluations/{region.Id}");
        AssertTotals(complete);
        var derivation = (await story.Preparer.GetAsync($"self-evaluations/{region.Id}/derivation?figure=funds.total.budget")).Body!.ToJsonString();
        foreach (var number in new[] { "182", "198", "95", "93" }) Assert.Contains(number, derivation, StringComparison.Ordinal);

        await story.Preparer.DoAsync($"self-evaluations/{region.Id}/submit", null, region.ETag);
        await ApproveAllAsync(story, region.Id, papers);
        Assert.Equal("approved", (await story.Preparer.GetAsync($"self-evaluations/{region.Id}")).Body!["state"]!.GetValue<string>());
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
        await client.DoAsync($"self-evaluations/{paper.Id}/submit", null, paper.ETag);
        return paper.Id;
    }

    private static async Task SendBackAsync(Story story, Guid id)
    {
        var submitted = await story.Approver.GetAsync($"self-evaluations/{id}");
        Assert.Equal("reason-missing", (await story.Approver.PostAsync($"self-evaluations/{id}/return", new { reason = "" }, submitted.ETag)).Code);
        await story.Approver.DoAsync($"self-evaluations/{id}/return", new { reason = "请附执行数的说明" }, submitted.ETag);
        var kashgar = await story.PrefectureAsync("653100");
        var returned = await kashgar.GetAsync($"self-evaluations/{id}");
        Assert.Equal("returned", returned.Body!["state"]!.GetValue<string>());
        await kashgar.DoAsync($"self-evaluations/{id}/submit", null, returned.ETag);
        Assert.Equal([1, 2], (await kashgar.GetAsync($"self-evaluations/{id}/submissions")).Body!.AsArray().Select(s => s!["number"]!.GetValue<int>()));
    }

    private static async Task ApproveAllAsync(Story story, Guid region, Dictionary<string, Guid> papers)
    {
        async Task<Reply> ApproveAsync(ApiClient who, Guid id)
        {
            var paper = await who.GetAsync($"self-evaluations/{id}");
            return await who.PostAsync($"self-evaluations/{id}/approve", new { figuresHash = paper.Body!["figuresHash"] }, paper.ETag);
        }

        Assert.Equal("roll-up.children-not-approved", (await ApproveAsync(story.Approver, region)).Code);
        Assert.Equal("paper.own", (await ApproveAsync(await story.PrefectureAsync("653100"), papers["653100"])).Code);
        foreach (var id in papers.Values) Assert.Equal(HttpStatusCode.OK, (await ApproveAsync(story.Approver, id)).Status);
        Assert.Equal("paper.own", (await ApproveAsync(story.Preparer, region)).Code);
        Assert.Equal(HttpStatusCode.OK, (await ApproveAsync(story.Approver, region)).Status);
    }

    private static object Entries(string scheme, TransferFunds? funds, IReadOnlyList<Indicator> indicators, bool isRollUp) => new
    {
        scheme, isRollUp, expectedGoal = "巩固参保率。", achievedGoal = "完成年度目标。",
        countyMatch = funds?.CountyMatch.Value, executedCentral = funds?.ExecutedCentral.Value, executedLocal = funds?.ExecutedLocal.Value,
        indicators = indicators.Select(i => new { level1 = i.Level1, level2 = i.Level2, level3 = i.Level3, target = i.Target.Text, actual = i.Actual.Text, weight = i.Weight, rule = i.RuleId, reason = i.Reason, measures = i.Measures }),
    };
}
