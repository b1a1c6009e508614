using System.Net;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests;

/// <summary>The files of a paper are approved with it.</summary>
public sealed class EvidenceTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Attachment_OfAPaper_IsPartOfWhatIsApproved(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var (kashgar, approver) = (await story.PrefectureAsync("653100"), await story.PrefectureApproverAsync("653100"));
        var paper = await kashgar.DoAsync($"years/{year}/monthly-returns", new { month = 1 });
        async Task<string> HashAsync() => Story.HashOf(await kashgar.GetAsync($"monthly-returns/{paper.Id}"));
        var without = await HashAsync();
        var file = await kashgar.UploadAsync($"papers/{paper.Id}/attachments?name=a.csv", "代码,金额\n1,2\n"u8.ToArray());
        var with = await HashAsync();
        Assert.NotEqual(without, with);
        Assert.Equal("paper.figures-changed", (await kashgar.PostAsync($"papers/{paper.Id}/submit", new { seenHash = without })).Code);
        // Saved with the file, the same figures have the same hash.
        var saved = await kashgar.PutAsync($"monthly-returns/{paper.Id}", new { rows = Array.Empty<object>() }, (await kashgar.GetAsync($"monthly-returns/{paper.Id}")).ETag);
        Assert.Equal((HttpStatusCode.OK, with), (saved.Status, Story.HashOf(saved)));
        await kashgar.DoAsync($"papers/{paper.Id}/submit", new { seenHash = with });
        Assert.Equal("paper.locked", (await kashgar.UploadAsync($"papers/{paper.Id}/attachments?name=b.csv", "1\n"u8.ToArray())).Code);
        Assert.Equal("paper.locked", (await kashgar.SendAsync(HttpMethod.Delete, $"attachments/{file.Id}", null)).Code);

        await approver.DoAsync($"papers/{paper.Id}/return", new { step = "fill", reason = "附件不对" });
        Assert.Equal(HttpStatusCode.OK, (await kashgar.SendAsync(HttpMethod.Delete, $"attachments/{file.Id}", null)).Status);
        Assert.Equal(without, await HashAsync());
        await Verification.AssertWholeAsync(story.Server.Database);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Attachment_WhoseBytesWereExchanged_IsNotGivenOut(DatabaseKind kind)
    {
        await using var all = await Permissions.Neighbours.SettleAsync(kind);
        var own = all.Targets[Permissions.Relation.Own];
        Assert.Equal(HttpStatusCode.OK, (await own.Preparer.TryAsync("GET", $"/api/v1/attachments/{own.Ids["attachment"]}/content", null)).Status);
        Assert.Equal(HttpStatusCode.OK, (await own.Preparer.TryAsync("GET", $"/api/v1/files/{own.Ids["file"]}/content", null)).Status);
        await using (var db = all.Server.Database.Open())
        {
            byte[] other = [0];
            await db.Database.ExecuteSqlAsync($"UPDATE attachment_contents SET bytes = {other}");
            await db.Database.ExecuteSqlAsync($"UPDATE stored_contents SET sealed = {other}");
        }

        foreach (var path in new[] { $"attachments/{own.Ids["attachment"]}/content", $"files/{own.Ids["file"]}/content" })
        {
            var refused = await own.Preparer.TryAsync("GET", "/api/v1/" + path, null);
            Assert.Equal((HttpStatusCode.InternalServerError, "content-damaged"), (refused.Status, refused.Code));
        }
    }

    // What somebody writes as the list of files himself is not kept: only files that are there are in it.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Content_WithAListOfFilesOfItsOwn_HasTheServersList(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var kashgar = await story.PrefectureAsync("653100");
        var paper = await kashgar.DoAsync("papers", new { workflow = "performance-target", period = "2024", title = "试", content = new { b = 1, a = 2, attachments = new[] { new { name = "x" } }, z = 3 } });
        Assert.Equal("""{"a":2,"b":1,"z":3}""", paper.Body!["content"]!.ToJsonString());
        await kashgar.UploadAsync($"papers/{paper.Id}/attachments?name=a.csv", "1\n"u8.ToArray());
        var shown = await kashgar.GetAsync($"papers/{paper.Id}");
        Assert.Equal(["a", "attachments", "b", "z"], shown.Body!["content"]!.AsObject().Select(static m => m.Key));
        var back = await kashgar.PutAsync($"papers/{paper.Id}/content", new { content = shown.Body["content"] }, shown.ETag);
        Assert.Equal(shown.Body["hash"]!.ToString(), back.Body!["hash"]!.ToString());
    }
}
