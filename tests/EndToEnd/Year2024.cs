using System.IO.Compression;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>What the year 2024 needs around the story (二〇二四年的背景): the money of two batches, and the prefectures nobody watches, through the API.</summary>
internal static class Year2024
{
    internal static async Task MoneyAsync(Story story, Guid year, IReadOnlyList<TransferFunds> prefectures)
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

    internal static async Task<Guid> BeginAsync(Story story, Guid year, TransferFunds funds)
    {
        var paper = await (await story.PrefectureAsync(funds.Code)).DoAsync($"years/{year}/self-evaluations", new
        {
            scheme = "transfer-2024-xinjiang", isRollUp = false, expectedGoal = "巩固参保率。", achievedGoal = "完成年度目标。", countyMatch = funds.CountyMatch.Value, executedCentral = funds.ExecutedCentral.Value, executedLocal = funds.ExecutedLocal.Value, indicators = Array.Empty<object>(),
        });
        await story.PrefectureApproverAsync(funds.Code);
        return paper.Id;
    }

    internal static async Task HandInAsync(Story story, Guid year, TransferFunds funds)
    {
        var (client, paper) = (await story.PrefectureAsync(funds.Code), await BeginAsync(story, year, funds));
        await client.DoAsync($"papers/{paper}/submit", new { seenHash = Story.HashOf(await client.GetAsync($"self-evaluations/{paper}")) });
    }

    /// <summary>Everything that was handed in and still waits.</summary>
    internal static async Task ApproveAllAsync(Story story)
    {
        await using var db = story.Server.Database.Open();
        var waiting = await db.HandledPapers.Where(p => p.Kind == PaperKind.SelfEvaluation && p.IsHandedIn && p.Status == PaperStatus.Running).Join(db.Organisations, p => p.OrganisationId, o => o.Id, (p, o) => new { p.Id, o.RegionCode }).ToListAsync();
        foreach (var paper in waiting) await ApproveAsync(story, paper.RegionCode, paper.Id);
    }

    // 本级审批 → 上级业务审核 and 资金核对 → 上级审批.
    internal static async Task ApproveAsync(Story story, string code, Guid id)
    {
        var hash = (await story.Approver.GetAsync($"papers/{id}")).Body!["hash"]!.GetValue<string>();
        foreach (var who in new[] { await story.PrefectureApproverAsync(code), story.Reviewer, story.Preparer, story.Approver }) await who.DoAsync($"papers/{id}/agree", new { seenHash = hash });
    }

    /// <summary>A colleague saves first; whoever saves second sees both and chooses.</summary>
    internal static async Task TwoAtOneFormAsync(Chromium chromium, Story story, Person one, string unit)
    {
        await using var other = await Person.ComeAsync(chromium, story.Server, "li", "李四", unit, 1440, Role.Preparer);
        await other.GoAsync(new Uri(one.Page.Url).PathAndQuery);
        await Keys.TypeAsync(other.Page, "#f-expected_goal", "巩固参保率，稳步提高保障水平。");
        await Desk.SaveAsync(other);
        await Keys.TypeAsync(one.Page, "#f-expected_goal", "提高参保率。");
        await Keys.PressAsync(one.Page, "button:has-text('保存')");
        var dialog = one.Page.GetByRole(AriaRole.Dialog, new() { Name = "他人已修改本表" });
        await Assertions.Expect(dialog).ToContainTextAsync("稳步提高保障水平");
        await Assertions.Expect(dialog).ToContainTextAsync("提高参保率。");
        await Keys.ReachAsync(one.Page, "dialog[open] input[value=mine]");
        await one.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(dialog.GetByLabel("巩固参保率，稳步提高保障水平。")).ToBeCheckedAsync();
        await Keys.PressAsync(one.Page, "dialog[open] button:has-text('按所选保存')");
        await Assertions.Expect(one.Page.Locator("#form-state")).ToContainTextAsync("已保存");
        other.AssertByKeys();
    }

    /// <summary>The report as it is downloaded: its figures, and an audit that has nothing to say.</summary>
    internal static async Task ReportAsync(Person person)
    {
        var page = person.Page;
        var download = await page.RunAndWaitForDownloadAsync(() => Keys.PressAsync(page, "main a:has-text('自评报告')"));
        var path = Path.Combine(Environment.GetEnvironmentVariable("JIHENG_KEEP_REPORT") ?? AppContext.BaseDirectory, download.SuggestedFilename);
        await download.SaveAsAsync(path);
        using (var archive = ZipFile.OpenRead(path))
        {
            using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
            var text = string.Concat(System.Text.RegularExpressions.Regex.Matches(await reader.ReadToEndAsync(), "<w:t[^>]*>([^<]*)</w:t>").Select(static m => m.Groups[1].Value));
            Assert.Contains("1086900.48", text, StringComparison.Ordinal);
            Assert.Contains("94.00", text, StringComparison.Ordinal);
            // What the calculation adds up is told by its places, not by the instrument that all of them share.
            Assert.Contains("之和：乌鲁木齐市＝49465、", text, StringComparison.Ordinal);
        }

        await person.GoAsync("/audit");
        await Keys.AttachAsync(page, "#files", new FilePayload { Name = download.SuggestedFilename, MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Buffer = await File.ReadAllBytesAsync(path) });
        await Keys.PressAsync(page, ".drop button");
        await page.WaitForURLAsync("**/jobs/**");
        await Keys.PressAsync(page, ".notices a");
        await page.WaitForURLAsync("**/audit/**");
        await Assertions.Expect(page.Locator(".audit-findings")).ToContainTextAsync("没有发现前后矛盾的数字或文字");
        await Assertions.Expect(page.Locator(".finding")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".audit-paper")).ToContainTextAsync("1086900.48");
    }
}
