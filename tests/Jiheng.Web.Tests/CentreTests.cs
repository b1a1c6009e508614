using System.Net;
using System.Text.Json.Nodes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;

namespace Jiheng.Web.Tests;

/// <summary>What a person finds when he comes in: messages as things happen, and what he had typed before.</summary>
public sealed class CentreTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Messages_OfAPaper_ReachThoseConcernedAtOnceAndOnce(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var (kashgar, approver) = (await story.PrefectureAsync("653100"), await story.PrefectureApproverAsync("653100"));
        var paper = await kashgar.DoAsync($"years/{year}/monthly-returns", new { month = 1 });
        await kashgar.DoAsync($"papers/{paper.Id}/submit", new { seenHash = Story.HashOf(paper) });
        await kashgar.DoAsync($"papers/{paper.Id}/remind", new { reason = "请今天办" });
        var urged = Assert.Single(await OfAsync(approver, "urged"))!;
        Assert.Equal((paper.Id.ToString(), "“2024年1月跟踪反馈表”（2024-01）请尽快办理：请今天办。"), (urged["paperId"]!.ToString(), urged["text"]!.ToString()));
        await approver.DoAsync($"papers/{paper.Id}/return", new { step = "fill", reason = "第3行有误" });
        Assert.Contains("第3行有误", Assert.Single(await OfAsync(kashgar, "sent-back"))!["text"]!.ToString(), StringComparison.Ordinal);
        // Whoever did it is not told; others of the prefecture's preparers would be.
        Assert.Empty(await OfAsync(approver, "sent-back"));

        var unread = (await kashgar.GetAsync("reminders?unread=true")).Body!["total"]!.GetValue<int>();
        Assert.Equal(unread, (await kashgar.DoAsync("reminders/read-all")).Body!["read"]!.GetValue<int>());
        Assert.Equal((0, unread), ((await kashgar.GetAsync("reminders?unread=true")).Body!["total"]!.GetValue<int>(), (await kashgar.GetAsync("reminders")).Body!["total"]!.GetValue<int>()));
        Assert.Equal(1, (await approver.GetAsync("reminders?unread=true")).Body!["total"]!.GetValue<int>());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Draft_IsItsOwnersAloneAndNoFigureOfThePaper(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var (kashgar, other) = (await story.PrefectureAsync("653100"), await story.PrefectureApproverAsync("653100"));
        var paper = await kashgar.DoAsync($"years/{year}/monthly-returns", new { month = 1 });
        var draft = $"drafts/monthly-returns.{paper.Id}";
        Assert.Equal(HttpStatusCode.NoContent, (await kashgar.GetAsync(draft)).Status);
        foreach (var paid in new[] { 1, 2 }) Assert.Equal(HttpStatusCode.OK, (await kashgar.PutAsync(draft, new { content = new { rows = new[] { new { paid } } }, seen = 1 }, null)).Status);
        var kept = (await kashgar.GetAsync(draft)).Body!;
        Assert.Equal((2, 1), (kept["content"]!["rows"]![0]!["paid"]!.GetValue<int>(), kept["seen"]!.GetValue<int>()));
        Assert.Equal(HttpStatusCode.NoContent, (await other.GetAsync(draft)).Status);
        Assert.Empty((await other.GetAsync("drafts")).Body!.AsArray());
        Assert.Equal(paper.ETag, (await kashgar.GetAsync($"monthly-returns/{paper.Id}")).ETag);
        Assert.Equal("invalid", (await kashgar.PutAsync("drafts/Monthly", new { content = 1 }, null)).Code);
        Assert.Equal(HttpStatusCode.OK, (await kashgar.SendAsync(HttpMethod.Delete, draft, null)).Status);
        Assert.Empty((await kashgar.GetAsync("drafts")).Body!.AsArray());
        // Gone is gone, however often it is asked for.
        Assert.Equal(HttpStatusCode.NoContent, (await kashgar.SendAsync(HttpMethod.Delete, draft, null)).Status);
        await Verification.AssertWholeAsync(story.Server.Database);
    }

    // 150 + 40 + 0 = 190, printed as 200; the second edition corrects nothing, the third the sum.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Findings_OfADocument_AreRememberedFromEditionToEdition(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var (kashgar, region) = (await story.PrefectureAsync("653100"), story.Preparer);
        var first = await AuditAsync(story, kashgar, "收入200.00万元，其中：拨款150.00万元，利息40.00万元，其他0.00万元。\n");
        var finding = Assert.Single(first["findings"]!.AsArray())!;
        var (audit, key) = (first["id"]!.ToString(), finding["key"]!.ToString());
        Assert.Equal(("open", 1, true), (finding["state"]!.ToString(), finding["since"]!.GetValue<int>(), finding["stands"]!.GetValue<bool>()));
        Assert.Equal("reason-missing", (await kashgar.PutAsync($"audits/{audit}/findings/{key}", new { state = "dismissed" }, null)).Code);
        Assert.Equal("forbidden", (await region.PutAsync($"audits/{audit}/findings/{key}", new { state = "accepted" }, null)).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await (await story.PrefectureAsync("653200")).GetAsync($"audits/{audit}")).Status);
        var me = (await kashgar.GetAsync("me")).Body!["id"]!.GetValue<Guid>();
        Assert.Equal(HttpStatusCode.OK, (await kashgar.PutAsync($"audits/{audit}/findings/{key}/assignee", new { accountId = me }, null)).Status);
        Assert.Equal(audit, Assert.Single(await OfAsync(kashgar, "finding"))!["documentId"]!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await kashgar.PutAsync($"audits/{audit}/findings/{key}", new { state = "dismissed", reason = "另有10万元在附表" }, null)).Status);

        var second = await AuditAsync(story, kashgar, "# 报告\n\n收入200.00万元，其中：拨款150.00万元，利息40.00万元，其他0.00万元。\n");
        var known = Assert.Single(second["findings"]!.AsArray())!;
        Assert.Equal((audit, 2, "dismissed", "另有10万元在附表", me.ToString()), (second["id"]!.ToString(), second["edition"]!.GetValue<int>(), known["state"]!.ToString(), known["reason"]!.ToString(), known["assigneeId"]!.ToString()));
        Assert.Equal((0, 0), (await region.GetAsync("audits")).Body!["items"]![0] is { } row ? (row["open"]!.GetValue<int>(), row["accepted"]!.GetValue<int>()) : default);
        var third = await AuditAsync(story, kashgar, "收入190.00万元，其中：拨款150.00万元，利息40.00万元，其他0.00万元。\n");
        Assert.False(Assert.Single(third["findings"]!.AsArray())!["stands"]!.GetValue<bool>());
        await Verification.AssertWholeAsync(story.Server.Database);
    }

    private static async Task<JsonNode> AuditAsync(Story story, ApiClient who, string text)
    {
        var file = await JobsTests.UploadAsync(story.Server, who, "报告.md", text);
        await JobsTests.DoneAsync(who, (await who.DoAsync("jobs/audit", new { files = new[] { file } })).Id);
        var row = Assert.Single((await who.GetAsync("audits")).Body!["items"]!.AsArray())!;
        return (await who.GetAsync($"audits/{row["id"]}")).Body!;
    }

    private static async Task<List<JsonNode?>> OfAsync(ApiClient who, string cause) => [.. (await who.GetAsync("reminders")).Body!["items"]!.AsArray().Where(r => r!["cause"]!.ToString() == cause)];
}
