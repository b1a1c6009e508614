using System.Net;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests;

/// <summary>A return that differs from the instruments: handed in only with a reason, and whoever approves it sees both.</summary>
public sealed class RemarksTests
{
    // 10 was issued to Kashgar; it reports 9 received and 9.5 paid: 10 is not 9, and 9.5 more than 9.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Return_ThatDiffersFromTheInstruments_WantsAReasonAndShowsBoth(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-02-01", "第一批"), true, story.Line(Story.Region, 100));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕2号", "2024-02-10", "第一批"), false, story.Line("653100", 10));
        var (kashgar, approver) = (await story.PrefectureAsync("653100"), await story.PrefectureApproverAsync("653100"));
        var paper = await kashgar.DoAsync($"years/{year}/monthly-returns", new { month = 3 });
        var row = paper.Body!["rows"]![0]!;
        var filled = await kashgar.PutAsync($"monthly-returns/{paper.Id}", new { rows = new[] { new { instrument = row["instrument"], project = row["project"], nature = row["nature"], received = 9m, issued = 0m, paid = 9.5m } } }, paper.ETag);
        string[] remarks = ["试财社〔2024〕2号下达本单位10万元，填报收到9万元；请核对。", "试财社〔2024〕2号支出9.5万元大于收到9万元；请核对。"];
        Assert.Equal(remarks, filled.Body!["remarks"]!.AsArray().Select(static r => r!.ToString()));
        var seen = Story.HashOf(filled);
        var refused = await kashgar.PostAsync($"papers/{paper.Id}/submit", new { seenHash = seen, reason = " " });
        Assert.Equal((HttpStatusCode.Conflict, "paper.unexplained"), (refused.Status, refused.Code));
        Assert.Equal(remarks, refused.Body!["remarks"]!.AsArray().Select(static r => r!.ToString()));
        Assert.Equal("fill", (await kashgar.GetAsync($"papers/{paper.Id}")).Body!["step"]!["id"]!.ToString());
        // Whoever may not hand it in is told that, and nothing of the paper.
        var other = await approver.PostAsync($"papers/{paper.Id}/submit", new { seenHash = seen });
        Assert.Equal(("forbidden", true), (other.Code, other.Body!["remarks"] is null));
        await kashgar.DoAsync($"papers/{paper.Id}/submit", new { seenHash = seen, reason = "到账差1万元在途" });
        var waiting = (await approver.GetAsync($"papers/{paper.Id}")).Body!;
        Assert.Equal(remarks, waiting["remarks"]!.AsArray().Select(static r => r!.ToString()));
        Assert.Contains(waiting["timeline"]!.AsArray(), static l => l!["opinion"]!.ToString() == "到账差1万元在途");
        await approver.DoAsync($"papers/{paper.Id}/agree", new { seenHash = seen });
        await using var db = story.Server.Database.Open();
        Assert.Contains(await db.Journal.Where(static e => e.Action == "papers.submit").Select(static e => e.Reason).ToListAsync(), static r => r == "到账差1万元在途");
    }
}
