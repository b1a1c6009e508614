using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>跟踪反馈 in the browser: a month's return pasted like cells of Excel, grown by rows, handed in and counted.</summary>
[Collection(ChromiumTests.Name)]
public sealed class ReturnTests(Chromium chromium)
{
    private const string Unit = "650200";

    // Received 1000 + 500 = 1500, paid 400 + 350 = 750: 50.00%.
    [Theory, InChromium]
    public async Task Return_PastedBelowTheLastRow_GrowsAndIsHandedIn(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-01-10", "第一批"), true, story.Line(Story.Region, 1000m));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试新财社〔2024〕1号", "2024-01-20", "第一批"), false, story.Line(Unit, 1000m));
        await story.PrefectureApproverAsync(Unit);
        await using var person = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", Unit, 1280, Role.Preparer);
        var page = person.Page;
        await person.GoAsync("/returns?month=6");
        await page.GetByRole(AriaRole.Button, new() { Name = "建立本单位6月反馈表" }).ClickAsync();
        await Assertions.Expect(page.Locator("#f-r-1--instrument")).ToHaveValueAsync("试新财社〔2024〕1号");
        await page.FillAsync("#f-r-1--paid", "400");
        await Desk.PasteAsync(page.Locator("#f-r-4--instrument"), "试地财社〔2024〕2号\t城乡居民基本医疗保险补助\t本级资金\t500\t\t350\n\t\t\t\t\t\n");
        await Desk.PasteAsync(page.Locator("#f-r-4--instrument"), "试地财社〔2024〕2号\t城乡居民基本医疗保险补助\t本级资金\t500\t\t300\n试地财社〔2024〕3号\t城乡居民基本医疗保险补助\t本级资金\t\t\t50\n");
        await Assertions.Expect(page.Locator("#f-r-5--paid")).ToHaveValueAsync("50");
        await Assertions.Expect(page.Locator("#total-progress")).ToContainTextAsync("50.00");
        await page.Locator("#f-r-1--paid").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#f-r-2--paid")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("已保存");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).First.ClickAsync();
        await page.Locator("dialog[open] button.btn-primary").ClickAsync();
        await Assertions.Expect(page.Locator(".timeline")).ToContainTextAsync("提交");
        await Assertions.Expect(page.Locator("input.field")).ToHaveCountAsync(0);
        await person.GoAsync("/monitoring?month=6");
        await Assertions.Expect(page.Locator(".chart-canvas canvas").First).ToBeVisibleAsync();
        await page.Locator(".chart summary").First.ClickAsync();
        await Assertions.Expect(page.Locator("#curve")).ToContainTextAsync("50.00");
        person.AssertQuiet();
        await using var db = story.Server.Database.Open();
        Assert.Equal([400m, 300m, 50m], (await db.MonthlyReturns.Include(r => r.Rows).SingleAsync()).Rows.OrderBy(static r => r.Ordinal).Select(static r => r.Paid ?? 0m));
    }
}
