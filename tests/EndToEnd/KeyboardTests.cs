using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>
/// A paper's whole way without a mouse (只用键盘): its deadline set and more time given, begun, its indicators set, filled in by two,
/// handed in, sent back, handed in again, approved; then rolled up, approved by the heads together, and its result published.
/// </summary>
[Collection(ChromiumTests.Name)]
public sealed class KeyboardTests(Chromium chromium)
{
    private const string Unit = "650200";

    [Theory, InChromium]
    public async Task SelfEvaluation_WithTheKeyboardAlone_GoesFromItsDeadlineToThePublishedResult(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-01-10", "第一批"), true, story.Line(Story.Region, 1000m));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试新财社〔2024〕1号", "2024-01-20", "第一批"), false, story.Line(Unit, 1000m));
        await story.Preparer.DoAsync($"years/{year}/target-tables", new { goal = "按时足额拨付。", central = (decimal?)null, local = (decimal?)null, rows = new[] { new { level1 = "产出指标", level2 = "质量指标", level3 = "参保率", target = "≥95%" }, new { level1 = "满意度指标", level2 = "服务对象满意度", level3 = "参保对象满意度", target = "≥90%" } } });
        await using var head = await Person.ComeAsync(chromium, story.Server, "head", "李四", Story.Region, 1280, Role.Approver);
        await using var preparer = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", Unit, 1280, Role.Preparer);
        await using var approver = await Person.ComeAsync(chromium, story.Server, "li", "李四", Unit, 1280, Role.Approver);
        await using (var administrator = await Person.ComeAsync(chromium, story.Server, "root", "王五", null, 1280)) await RegionByKeys.SetDeadlineAsync(administrator);
        await RegionByKeys.GiveTimeAsync(head.Page, "克拉玛依市", "数据库迁移，资料晚到。");
        await BeginAsync(preparer.Page);
        await FillInAsync(preparer.Page);
        await RegionByKeys.ChooseBetweenAsync(preparer.Page);
        await Keys.ActAsync(preparer.Page, "提交");
        await Keys.PickUpAsync(approver.Page);
        await Keys.ActAsync(approver.Page, "退回", "请核对参保率。");
        await Keys.PickUpAsync(preparer.Page);
        await Keys.TypeAsync(preparer.Page, "#f-indicators-1--actual", "97%");
        await Keys.ActAsync(preparer.Page, "提交");
        await Assertions.Expect(preparer.Page.Locator("textarea.field")).ToHaveCountAsync(0);
        await Keys.PickUpAsync(approver.Page);
        await Keys.ActAsync(approver.Page, "同意");
        await Desk.AgreedAsync(preparer, story.Reviewer, story.Preparer, story.Approver);
        await using var region = await Person.ComeAsync(chromium, story.Server, "roll", "赵六", Story.Region, 1280, Role.Preparer, Role.Publisher);
        await RegionByKeys.RollUpAsync(region, head.Page, story);
        await RegionByKeys.PublishAsync(region, story);
        foreach (var person in new[] { head, preparer, approver, region }) person.AssertByKeys();
        await using var db = story.Server.Database.Open();
        var own = story.Units[Unit];
        Assert.Equal(["97%", "90%"], await db.Set<Platform.SelfEvaluations.IndicatorRow>().Where(r => db.SelfEvaluations.Any(p => p.Id == r.PaperId && p.OrganisationId == own)).OrderBy(r => r.Ordinal).Select(r => r.Actual).ToListAsync());
        Assert.Equal("巩固参保率，稳步提高。", (await db.SelfEvaluations.SingleAsync(p => p.OrganisationId == own)).ExpectedGoal);
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
