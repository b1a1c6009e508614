using System.Net;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests;

/// <summary>Years that close, deadlines that move, programmes that are renamed.</summary>
public sealed class YearTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Year_OnceClosed_TakesNothingUntilItIsOpenedAgain(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var kashgar = await story.PrefectureAsync("653100");
        await story.PrefectureApproverAsync("653100");
        var paper = await kashgar.DoAsync($"years/{year}/monthly-returns", new { month = 1 });
        await kashgar.DoAsync($"papers/{paper.Id}/submit", new { seenHash = Story.HashOf(paper) });
        async Task<Reply> StateAsync(string state, string reason) => await story.Administrator.PutAsync($"years/{year}", new { state, reason }, (await story.Administrator.GetAsync($"years/{year}")).ETag);
        Assert.Contains("还有1份材料已提交而没有审批", (await StateAsync("closed", "年度办结")).Detail, StringComparison.Ordinal);
        await kashgar.DoAsync($"papers/{paper.Id}/withdraw", new { });
        Assert.Equal("reason-missing", (await StateAsync("closed", " ")).Code);
        Assert.Equal(HttpStatusCode.OK, (await StateAsync("closed", "年度办结")).Status);

        var entries = new { goal = "目标", central = 1, local = (decimal?)null, rows = Array.Empty<object>() };
        Assert.Equal("year-closed", (await kashgar.PostAsync($"years/{year}/target-tables", entries)).Code);
        Assert.Equal("year-closed", (await kashgar.PostAsync($"papers/{paper.Id}/submit", new { seenHash = Story.HashOf(paper) })).Code);
        Assert.Equal("year-closed", (await story.Preparer.PostAsync($"years/{year}/instruments", new { heading = Story.Heading("试财社〔2024〕1号", "2024-02-01", "第一批"), fromOutside = true, lines = new[] { story.Line(Story.Region, 1) } })).Code);
        Assert.Equal("year-closed", (await story.Approver.PostAsync($"years/{year}/monitoring/check", new { day = "2024-07-15" })).Code);
        Assert.Equal(HttpStatusCode.OK, (await StateAsync("open", "更正漏报")).Status);
        await kashgar.DoAsync($"years/{year}/target-tables", entries);
    }

    // Whoever saves and whoever closes at the same moment: the save is before the closing, or it is refused.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Year_ClosedWhileSomebodySaves_HasNothingAfterItsEnd(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var kashgar = await story.PrefectureAsync("653100");
        for (var round = 0; round < 8; round++)
        {
            var year = await story.YearAsync(2016 + round);
            var (tag, paper) = ((await story.Administrator.GetAsync($"years/{year}")).ETag, await kashgar.DoAsync($"years/{year}/monthly-returns", new { month = 1 }));
            var writes = new[] { "monthly-returns", "self" }.Select((_, i) => i == 0
                ? kashgar.PutAsync($"monthly-returns/{paper.Id}", new { rows = new[] { new { instrument = "试财社〔2024〕1号", project = "补助", nature = "中央", received = 9m, issued = 0m, paid = 1m } } }, paper.ETag)
                : kashgar.PostAsync($"years/{year}/monthly-returns", new { month = 2 })).Append(story.Administrator.PutAsync($"years/{year}", new { state = "closed", reason = "试" }, tag)).ToArray();
            var replies = await Task.WhenAll(writes);
            Assert.Equal(HttpStatusCode.OK, replies[^1].Status);
            Assert.All(replies.Where(static r => (int)r.Status >= 400), static r => Assert.Equal("year-closed", r.Code));
            await using var db = story.Server.Database.Open();
            var closing = await db.Journal.Where(e => e.EntityId == year.ToString()).MaxAsync(e => e.Sequence);
            var papers = await db.MonthlyReturns.Where(r => r.YearId == year).Select(r => r.Id).ToListAsync();
            Assert.True(papers.Count <= 2);
            var last = (await db.Journal.ToListAsync()).Where(e => papers.Any(p => e.EntityId.StartsWith(p.ToString(), StringComparison.Ordinal))).Max(static e => e.Sequence);
            Assert.True(last < closing, $"round {round}: a paper was written at {last}, after the year was closed at {closing}");
        }

        await Verification.AssertWholeAsync(story.Server.Database);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Deadline_MovedFromAnOldVersion_ShowsBoth(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        object Due(string due) => new { kind = "monthly-return", month = 1, due };
        var set = await story.Administrator.DoAsync($"years/{year}/deadlines", Due("2024-02-05"));
        Assert.Equal("if-match-missing", (await story.Administrator.PostAsync($"years/{year}/deadlines", Due("2024-02-06"))).Code);
        await story.Administrator.DoAsync($"years/{year}/deadlines", Due("2024-02-07"), set.ETag);
        var stale = await story.Administrator.PostAsync($"years/{year}/deadlines", Due("2024-02-08"), set.ETag);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "2024-02-07", "2024-02-08"), (stale.Status, stale.Body!["current"]!["due"]!.GetValue<string>(), stale.Body["yours"]!["due"]!.GetValue<string>()));
        var programme = await story.Administrator.GetAsync("programmes");
        var renamed = await story.Administrator.PutAsync($"programmes/{story.ProgrammeId}", new { name = "新名称" }, "\"1\"");
        Assert.Equal((HttpStatusCode.OK, "新名称"), (renamed.Status, renamed.Body!["name"]!.GetValue<string>()));
        Assert.Equal("stale", (await story.Administrator.PutAsync($"programmes/{story.ProgrammeId}", new { name = "再改" }, "\"1\"")).Code);
        Assert.Equal(1, programme.Body!["total"]!.GetValue<int>());
    }
}
