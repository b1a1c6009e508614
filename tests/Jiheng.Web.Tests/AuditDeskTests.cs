using System.Net;
using System.Text.Json.Nodes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests;

/// <summary>A report on the desk of those who audit it (审核文件页): seen by the unit, decided by one after the other, taken along, followed by its next edition.</summary>
public sealed class AuditDeskTests
{
    // 150 + 40 + 0 = 190, printed as 200.
    private const string Report = "收入200.00万元，其中：拨款150.00万元，利息40.00万元，其他0.00万元。\n";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Finding_ThatAnotherDecidedMeanwhile_IsNotOverwritten(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var (one, other) = (await story.AccountAsync("one", "周九", "653100", Role.Auditor), await story.AccountAsync("other", "吴十", "653100", Role.Auditor));
        var (_, id) = await AuditAsync(story, one, "报告.md", new { });
        var finding = (await one.GetAsync($"audits/{id}")).Body!["findings"]![0]!;
        var (address, mark) = ($"audits/{id}/findings/{finding["key"]}", finding["mark"]!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await one.PutAsync(address, new { state = "dismissed", reason = "见附表", seen = mark }, null)).Status);
        var late = await other.PutAsync(address, new { state = "accepted", seen = mark }, null);
        Assert.Equal("stale", late.Code);
        Assert.Contains("周九已把这条认定为“不予采纳”，理由：见附表", late.Detail, StringComparison.Ordinal);
        var now = (await other.GetAsync($"audits/{id}")).Body!["findings"]![0]!["mark"]!.ToString();
        Assert.Equal(HttpStatusCode.OK, (await other.PutAsync(address, new { state = "accepted", seen = now }, null)).Status);
    }

    [Theory, OnSqlite]
    public async Task Document_OfAUnit_IsSeenByItsPeopleAndItsFindingsFromAbove(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var (_, id) = await AuditAsync(story, await story.AccountAsync("one", "周九", "653100", Role.Auditor), "报告.md", new { });
        await story.AccountAsync("other", "吴十", "653100", Role.Reviewer);
        using var colleague = await BrowserAsync(story, "other");
        using var above = await BrowserAsync(story, "region.reviewer");
        var page = (await colleague.TryAsync("GET", $"/audit/{id}", null)).Text;
        foreach (var part in new[] { "<mark", "矛盾", "待认定", "计算", "审核规则", "上传下一稿", "加批注的原件" }) Assert.Contains(part, page, StringComparison.Ordinal);
        Assert.Contains("class=\"finding ", (await colleague.TryAsync("GET", $"/audit/{id}?show=error", null)).Text, StringComparison.Ordinal);
        Assert.Contains("没有“不予采纳”的发现", (await colleague.TryAsync("GET", $"/audit/{id}?show=dismissed", null)).Text, StringComparison.Ordinal);
        var findings = (await above.TryAsync("GET", $"/audit/{id}", null)).Text;
        Assert.Contains("由其他单位上传", findings, StringComparison.Ordinal);
        Assert.Contains("class=\"finding ", findings, StringComparison.Ordinal);
        Assert.DoesNotContain("上传下一稿", findings, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await above.TryAsync("GET", $"/audit/{id}/files/annotated", null)).Status);
        Assert.Equal(HttpStatusCode.OK, (await above.TryAsync("GET", $"/audit/{id}/files/excel", null)).Status);
        var sarif = JsonNode.Parse((await colleague.TryAsync("GET", $"/audit/{id}/files/sarif", null)).Text)!;
        Assert.Equal(("2.1.0", "报告.md", 1), (sarif["version"]!.ToString(), Uri.UnescapeDataString(sarif["runs"]![0]!["artifacts"]![0]!["location"]!["uri"]!.ToString()), sarif["runs"]![0]!["results"]!.AsArray().Count));
        Assert.StartsWith("PK", (await colleague.TryAsync("GET", $"/audit/{id}/files/annotated", null)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.TryAsync("GET", $"/audit/{id}/files/exe", null)).Status);
    }

    // Reports of two counties bear one name; a corrected one bears another.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Names_OfFiles_TellEditionsUnlessSomebodySaysOtherwise(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var who = await story.AccountAsync("one", "周九", "653100", Role.Auditor);
        var (_, first) = await AuditAsync(story, who, "报告.md", new { });
        var key = (await who.GetAsync($"audits/{first}")).Body!["findings"]![0]!["key"]!;
        Assert.Equal(HttpStatusCode.OK, (await who.PutAsync($"audits/{first}/findings/{key}", new { state = "dismissed", reason = "见附表" }, null)).Status);
        var (_, second) = await AuditAsync(story, who, "报告.md", new { apart = true });
        Assert.NotEqual(first, second);
        var other = (await who.GetAsync($"audits/{second}")).Body!;
        Assert.Equal(("报告（2）.md", 1, "open"), (other["name"]!.ToString(), other["edition"]!.GetValue<int>(), other["findings"]![0]!["state"]!.ToString()));
        var (job, next) = await AuditAsync(story, who, "修改稿.md", new { continues = first });
        var corrected = (await who.GetAsync($"audits/{next}")).Body!;
        Assert.Equal((first, 2, "dismissed"), (next, corrected["edition"]!.GetValue<int>(), corrected["findings"]![0]!["state"]!.ToString()));
        using var browser = await BrowserAsync(story, "one");
        Assert.Contains("逐条认定：修改稿.md（第2稿）", (await browser.TryAsync("GET", $"/jobs/{job}", null)).Text, StringComparison.Ordinal);
    }

    private static async Task<(string Job, string Document)> AuditAsync(Story story, ApiClient who, string name, object order)
    {
        var file = await JobsTests.UploadAsync(story.Server, who, name, Report);
        var asked = System.Text.Json.JsonSerializer.SerializeToNode(order)!.AsObject();
        asked["files"] = new JsonArray(file);
        var done = await JobsTests.DoneAsync(who, (await who.DoAsync("jobs/audit", asked)).Id);
        Assert.True(done["job"]!["state"]!.ToString() == "succeeded", done.ToJsonString());
        return (done["job"]!["id"]!.ToString(), done["result"]!["documents"]![0]!["id"]!.ToString());
    }

    private static async Task<ApiClient> BrowserAsync(Story story, string userName)
    {
        await using var db = story.Server.Database.Open();
        return await Visitor.SignedInAsync(story.Server, (await db.Accounts.SingleAsync(a => a.UserName == userName)).Id);
    }
}
