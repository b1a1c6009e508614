using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>A paper's whole way without a mouse (只用键盘): begun, its indicators set, filled in, handed in, sent back, handed in again, approved.</summary>
[Collection(ChromiumStories.Name)]
public sealed class KeyboardTests(Chromium chromium)
{
    private const string Unit = "650200";

    [Theory, InChromium]
    public async Task SelfEvaluation_WithTheKeyboardAlone_IsFilledInSentBackAndApproved(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-01-10", "第一批"), true, story.Line(Story.Region, 1000m));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试新财社〔2024〕1号", "2024-01-20", "第一批"), false, story.Line(Unit, 1000m));
        await using var preparer = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", Unit, 1280, Role.Preparer);
        await using var approver = await Person.ComeAsync(chromium, story.Server, "li", "李四", Unit, 1280, Role.Approver);
        await BeginAsync(preparer.Page);
        await FillInAsync(preparer.Page);
        await Keys.PressAsync(preparer.Page, ".verb-buttons > button:has-text('提交')");
        await Keys.PressAsync(preparer.Page, "dialog[open] button.btn-primary");
        await Assertions.Expect(preparer.Page.Locator(".timeline")).ToContainTextAsync("提交");
        await Keys.PickUpAsync(approver.Page);
        await Keys.PressAsync(approver.Page, ".verb-buttons > button:has-text('退回')");
        await Keys.TypeAsync(approver.Page, "dialog[open] textarea[name=reason]", "请核对参保率。");
        await Keys.PressAsync(approver.Page, "dialog[open] button.btn-primary");
        await Assertions.Expect(approver.Page.Locator(".timeline")).ToContainTextAsync("请核对参保率");
        await Keys.PickUpAsync(preparer.Page);
        await Keys.TypeAsync(preparer.Page, "#f-indicators-1--actual", "97%");
        await Keys.PressAsync(preparer.Page, ".verb-buttons > button:has-text('提交')");
        await Keys.PressAsync(preparer.Page, "dialog[open] button.btn-primary");
        await Assertions.Expect(preparer.Page.Locator("textarea.field")).ToHaveCountAsync(0);
        await Keys.PickUpAsync(approver.Page);
        await Keys.PressAsync(approver.Page, ".verb-buttons > button:has-text('同意')");
        await Keys.PressAsync(approver.Page, "dialog[open] button.btn-primary");
        await Assertions.Expect(approver.Page.Locator(".timeline")).ToContainTextAsync("同意");
        preparer.AssertQuiet();
        approver.AssertQuiet();
        await using var db = story.Server.Database.Open();
        Assert.Equal(["97%", "90%"], await db.Set<Platform.SelfEvaluations.IndicatorRow>().OrderBy(r => r.Ordinal).Select(r => r.Actual).ToListAsync());
    }

    private static async Task BeginAsync(IPage page)
    {
        await Keys.PressAsync(page, "nav a[href='/self-evaluations']");
        await Keys.PressAsync(page, "button:has-text('建立本单位自评表')");
        await Keys.ReachAsync(page, "#scheme");
        while (await page.Locator("#scheme").InputValueAsync() != "transfer-2024-xinjiang") await page.Keyboard.PressAsync("ArrowDown");
        await Keys.ReachAsync(page, "[name=roll-up]");
        await page.Keyboard.PressAsync("Space");
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
        await Keys.PressAsync(page, "a:has-text('指标和分值')");
        var rows = new[] { ("产出指标", "质量指标", "参保率", "≥95%", "80"), ("满意度指标", "服务对象满意度", "参保对象满意度", "≥90%", "10") };
        for (var i = 1; i <= rows.Length; i++)
        {
            var (level1, level2, level3, target, weight) = rows[i - 1];
            foreach (var (column, text) in new[] { ("level1", level1), ("level2", level2), ("level3", level3), ("target", target), ("weight", weight) }) await Keys.TypeAsync(page, $"#f-r-{i}--{column}", text);
        }

        await Keys.PressAsync(page, "button:has-text('保存指标')");
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("已保存");
        await Keys.PressAsync(page, "a:has-text('回到自评表')");
    }

    // Received 1000, executed 1000: 10 points; 96% of ≥95%: 80; 90% of ≥90%: 10.
    private static async Task FillInAsync(IPage page)
    {
        await Keys.TypeAsync(page, "#f-funds-central--executed", "1000");
        await Keys.TypeAsync(page, "#f-indicators-1--actual", "96%");
        await Keys.TypeAsync(page, "#f-indicators-2--actual", "90%");
        await Assertions.Expect(page.Locator("#score .score-total")).ToContainTextAsync("100.00");
        await Keys.PressAsync(page, "#score .score-total .figure");
        await Assertions.Expect(page.Locator("#derivation-content")).ToContainTextAsync("100");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#score .score-total .figure")).ToBeFocusedAsync();
    }
}
