using System.Net;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Reminders;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests;

/// <summary>What surrounds the pages of the workbench: the way down on the front page, doors that are shut, long lists, names in the journal.</summary>
public sealed class WorkbenchTests
{
    // Kashgar city and Shufu below Kashgar: 1 and 2 of 3; the prefecture's tile leads to theirs.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Tiles_OfAPrefecture_LeadDownToItsCounties(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-02-01", "第一批"), true, story.Line(Story.Region, 300));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕2号", "2024-02-10", "第一批"), false, story.Line("653100", 300));
        await Story.IssueAsync(await story.PrefectureAsync("653100"), year, Story.Heading("试地财社〔2024〕3号", "2024-02-20", "第一批"), false, story.Line("653101", 100), story.Line("653121", 100));
        using var browser = await SignInAsync(story, "region.reviewer");
        var (region, down) = ((await browser.TryAsync("GET", "/", null)).Text, $"/?unit={story.Units["653100"]}#tiles-title");
        Assert.Contains($"<a class=\"tile-below\" href=\"{down}\" aria-label=\"喀什地区的下级，县市区 0／2\">", region, StringComparison.Ordinal);
        var counties = (await browser.TryAsync("GET", down.Split('#')[0], null)).Text;
        Assert.Contains("喀什地区：2024年度绩效自评", counties, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/system/organisations/{story.Units["653101"]}\"><b>喀什市</b>", counties, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/#tiles-title\">回到上一级</a>", counties, StringComparison.Ordinal);
        Assert.Matches("<b>3</b> 应报", counties);
        // A unit outside of the scope is nobody's way down.
        using var county = await SignInAsync(story, "p653100");
        Assert.DoesNotContain("和田", (await county.TryAsync("GET", $"/?unit={story.Units["653200"]}", null)).Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Page_ThatOneMayNotSee_SaysInTheFrameWhomToAsk(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        await story.YearAsync(2024);
        using var browser = await SignInAsync(story, "region.preparer");
        var misspelt = await browser.TryAsync("GET", "/monitoring?month=june", null);
        Assert.Contains("参数 month 给出“june”，应为整数；地址可能抄错了", misspelt.Text, StringComparison.Ordinal);
        Assert.Contains("frame-nav", misspelt.Text, StringComparison.Ordinal);
        var alone = await browser.TryAsync("GET", "/system/accounts", null);
        Assert.Equal(HttpStatusCode.Forbidden, alone.Status);
        Assert.Contains("本单位和上级都还没有任命“管理”", alone.Text, StringComparison.Ordinal);
        using var clerk = await story.AccountAsync("region.clerk", "周九", Story.Region, Role.Administrator);
        var barred = (await browser.TryAsync("GET", "/system/accounts", null)).Text;
        foreach (var part in new[] { "frame-nav", "您没有办理这件事的岗位；需要“", "的“管理”：周九" }) Assert.Contains(part, barred, StringComparison.Ordinal);
        // Where a form was sent to is no page: asked for again, as a reload does, it leads to the pages of its kind.
        foreach (var (sent, pages) in new[] { ("/funds/allocations", "/funds"), ("/funds/instruments", "/funds"), ("/monitoring/progress", "/monitoring") })
            Assert.Equal((HttpStatusCode.Redirect, pages), await browser.TryAsync("GET", sent, null) is var asked ? (asked.Status, asked.Location) : default);
        var nothing = await browser.TryAsync("GET", "/nothing", null);
        Assert.Equal(HttpStatusCode.NotFound, nothing.Status);
        Assert.Contains("frame-nav", nothing.Text, StringComparison.Ordinal);
        // The manual is for everybody.
        using var anybody = new ApiClient(story.Server.Address, null);
        var manual = await anybody.TryAsync("GET", "/manual/nothing", null);
        Assert.Equal(HttpStatusCode.NotFound, manual.Status);
        Assert.Contains("手册里没有这一页", manual.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await anybody.TryAsync("GET", "/manual/papers-acted", null)).Status);
    }

    // 205 of each: 200 and 5.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task JobsAndMessages_OfMoreThanAPage_AreAllThere(DatabaseKind kind)
    {
        const int All = 205;
        await using var story = await Story.BeginAsync(kind);
        var now = DateTime.UtcNow.Date;
        await using (var db = story.Server.Database.Open("many"))
        {
            var account = await db.Accounts.SingleAsync(static a => a.UserName == "region.reviewer");
            db.AddRange(Enumerable.Range(0, All).Select(i => new Job { Id = Guid.CreateVersion7(), Kind = "audit", AccountId = account.Id, OrganisationId = account.OrganisationId, Parameters = "{}", CreatedAt = now.AddMinutes(i), NotBefore = now, State = JobState.Failed, Problem = $"第{i}个" }));
            db.AddRange(Enumerable.Range(0, All).Select(i => new Reminder { Id = Guid.CreateVersion7(), AccountId = account.Id, SubjectId = Guid.CreateVersion7(), Cause = ReminderCause.Copied, Occasion = $"{i}", Text = $"第{i}条", At = now.AddMinutes(i) }));
            await db.SaveChangesAsync();
        }

        using var browser = await SignInAsync(story, "region.reviewer");
        foreach (var (address, id, first) in new[] { ("/system/jobs", "jobs", "第0个"), ("/messages", "messages", "第0条") })
        {
            var text = (await browser.TryAsync("GET", address, null)).Text;
            Assert.Contains($"共 {All} 条", text, StringComparison.Ordinal);
            Assert.Contains("第 1 页，共 2 页", text, StringComparison.Ordinal);
            Assert.DoesNotContain(first, text, StringComparison.Ordinal);
            Assert.Contains(first, (await browser.TryAsync("GET", $"{address}?{id}-page=2", null)).Text, StringComparison.Ordinal);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Journal_OnThePage_NamesWhatItIsAbout(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-02-01", "第一批"), true, story.Line(Story.Region, 300));
        var paper = await story.Preparer.DoAsync($"years/{year}/monthly-returns", new { month = 3 });
        using var browser = await SignInAsync(story, "admin");
        var text = (await browser.TryAsync("GET", "/system/journal", null)).Text;
        Assert.Contains("办件 新疆 ", text, StringComparison.Ordinal);
        Assert.Contains("指标文 试财社〔2024〕1号", text, StringComparison.Ordinal);
        Assert.DoesNotContain($"办件 {paper.Id}", text, StringComparison.Ordinal);
    }

    // What the program writes has Chinese names; what stands in a list is a table.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Paper_WithoutAForm_ShowsItsListsAsTables(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var content = new { title = "试", unit = "万元", year = 2024, indicators = new object[] { new { weight = 10, name = "参保率", met = true, score = 1234.5m }, new { weight = 5, name = "满意度", met = false, score = -1m, parts = new[] { new { name = "其中一项", weight = 2 } } } } };
        var paper = await story.Preparer.DoAsync("papers", new { workflow = "performance-target", period = "2024", title = "试", content });
        using var browser = await SignInAsync(story, "region.preparer");
        var page = (await browser.TryAsync("GET", $"/papers/{paper.Id}", null)).Text;
        foreach (var part in new[] { "<th scope=\"col\">名称</th>", "<th scope=\"col\" class=\"num\">分值</th>", "<th scope=\"row\">参保率</th>", ">1,234.5</td>", "<td>否</td>", "<span>2024</span>", "aria-label=\"满意度的其中\"", "data-prints" })
            Assert.Contains(part, page, StringComparison.Ordinal);
    }

    private static async Task<ApiClient> SignInAsync(Story story, string userName)
    {
        await using var db = story.Server.Database.Open();
        return await Visitor.SignedInAsync(story.Server, (await db.Accounts.SingleAsync(a => a.UserName == userName)).Id);
    }
}
