using Jiheng.Web.Tests;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>What a region does without a mouse (自治区只用键盘): deadlines, more time, the roll-up, the public result; and what two people at one form do.</summary>
internal static class RegionByKeys
{
    /// <summary>The last day has passed for everybody; the region, which gives itself no time, gets more of whoever runs the platform.</summary>
    internal static async Task SetDeadlineAsync(Person administrator)
    {
        var page = administrator.Page;
        await Keys.PressAsync(page, "nav a[href='/self-evaluations']");
        await Keys.PressAsync(page, "button:has-text('设定截止日期')");
        await Keys.DayAsync(page, "#deadline-due", "2025-03-31");
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
        await Assertions.Expect(page.Locator(".deadline")).ToContainTextAsync("2025-03-31");
        // Whoever goes on has not lost his place.
        await Assertions.Expect(page.Locator("button:has-text('设定截止日期')")).ToBeFocusedAsync();
        await GiveTimeAsync(page, "新疆", "等待延期的下级单位。");
        administrator.AssertByKeys();
    }

    internal static async Task GiveTimeAsync(IPage page, string unit, string reason)
    {
        await Keys.PressAsync(page, "nav a[href='/self-evaluations']");
        await Keys.PressAsync(page, "button:has-text('批准延期')");
        await Keys.ChooseAsync(page, "#except-unit", unit);
        await Keys.DayAsync(page, "#except-until", Story.Later);
        await Keys.TypeAsync(page, "#except-reason", reason);
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
        await Assertions.Expect(page.Locator(".deadline")).ToContainTextAsync($"{unit} 延期至 {Story.Later}：{reason}");
    }

    /// <summary>The same form in another window, saved there first: what was saved is taken.</summary>
    internal static async Task ChooseBetweenAsync(IPage page)
    {
        await Keys.PressAsync(page, "button:has-text('保存')");
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("已保存");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(page.Url);
        await Keys.TypeAsync(other, "#f-expected_goal", "巩固参保率，稳步提高。");
        await Keys.PressAsync(other, "button:has-text('保存')");
        await Assertions.Expect(other.Locator("#form-state")).ToContainTextAsync("已保存");
        await other.CloseAsync();
        await Keys.TypeAsync(page, "#f-expected_goal", "提高参保率。");
        await Keys.PressAsync(page, "button:has-text('保存')");
        await Keys.ReachAsync(page, "dialog[open] input[value=mine]");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.Locator("dialog[open] input[value=theirs]")).ToBeCheckedAsync();
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
        await Assertions.Expect(page.Locator("#f-expected_goal")).ToHaveValueAsync("巩固参保率，稳步提高。");
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("已保存");
    }

    // 1000 of 1000 executed: 10; 96% of ≥95%: 80; 90% of ≥90%: 10.
    internal static async Task RollUpAsync(Person region, IPage head, Story story)
    {
        var page = region.Page;
        await Keys.PressAsync(page, "nav a[href='/self-evaluations']");
        await Keys.PressAsync(page, "button:has-text('建立本单位自评表')");
        await Keys.ChooseAsync(page, "#scheme", await page.Locator("#scheme option[value=transfer-2024-xinjiang]").InnerTextAsync());
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
        await Keys.TypeAsync(page, "#f-actual_goal", "完成年度目标。");
        await Keys.TypeAsync(page, "#f-indicators-1--actual", "96%");
        await Keys.TypeAsync(page, "#f-indicators-2--actual", "90%");
        await Assertions.Expect(page.Locator("#score .score-total")).ToContainTextAsync("100.00");
        await Keys.ActAsync(page, "提交");
        await Desk.AgreedAsync(region, story.Reviewer, story.Approver);
        await Keys.PickUpAsync(head);
        await Keys.ActAsync(head, "同意");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".verbs")).ToContainTextAsync("已办结");
        var report = await page.RunAndWaitForDownloadAsync(() => Keys.PressAsync(page, "a:has-text('自评报告')"));
        Assert.EndsWith(".docx", report.SuggestedFilename, StringComparison.Ordinal);
    }

    internal static async Task PublishAsync(Person region, Story story)
    {
        var page = region.Page;
        await Keys.PressAsync(page, "button:has-text('发起公开')");
        await Assertions.Expect(page.Locator(".values")).ToContainTextAsync("100.00");
        await Keys.ActAsync(page, "提交");
        await Desk.AgreedAsync(region, story.Reviewer, story.Approver);
        await Keys.ActAsync(page, "办结");
        await Keys.ActAsync(page, "归档");
        await Assertions.Expect(page.Locator(".verbs")).ToContainTextAsync("已归档");
    }
}
