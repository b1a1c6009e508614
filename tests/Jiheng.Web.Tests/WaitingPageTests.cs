using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests;

/// <summary>What cannot be done yet is said before anybody tries.</summary>
public sealed class WaitingPageTests
{
    // Kashgar got money and has not begun its paper: the region's roll-up waits for it, which whoever fills in reads beside his verbs.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task RollUp_WithUnfinishedChildren_SaysForWhomItWaits(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-02-01", "第一批"), true, story.Line(Story.Region, 1500));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕2号", "2024-02-10", "第一批"), false, story.Line("653100", 1000));
        var paper = await story.Preparer.DoAsync($"years/{year}/self-evaluations", new { scheme = "transfer-2024-xinjiang", isRollUp = true, expectedGoal = "目标", achievedGoal = "", countyMatch = (decimal?)null, executedCentral = (decimal?)null, executedLocal = (decimal?)null, indicators = Array.Empty<object>() });
        const string waits = "还有1个下级单位没有办结：喀什地区；全部办结后方可提交。";
        Assert.Contains(waits, await PageAsync(story, "region.preparer", $"/self-evaluations/{paper.Id}"), StringComparison.Ordinal);
        // It is not for the approver to hand in.
        Assert.DoesNotContain(waits, await PageAsync(story, "region.approver", $"/self-evaluations/{paper.Id}"), StringComparison.Ordinal);
    }

    // Of this year there may be no standard yet: it is not offered, and why is said.
    [Theory, OnSqlite]
    public async Task Allocation_OfAYearWithoutAStandard_OffersThoseThereAre(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        await story.YearAsync(2030);
        var page = await PageAsync(story, "region.preparer", "/funds");
        Assert.Contains("还没有2030年的补助标准", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<option value=\"2030\"", page, StringComparison.Ordinal);
        page = await PageAsync(story, "region.preparer", $"/funds?year={await story.YearAsync(2024)}");
        Assert.DoesNotContain("的补助标准：请系统管理员", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"2024\">2024年</option>", page, StringComparison.Ordinal);
    }

    private static async Task<string> PageAsync(Story story, string user, string address)
    {
        await using var db = story.Server.Database.Open();
        using var browser = await Visitor.SignedInAsync(story.Server, (await db.Accounts.SingleAsync(a => a.UserName == user)).Id);
        return (await browser.TryAsync("GET", address, null)).Text;
    }
}
