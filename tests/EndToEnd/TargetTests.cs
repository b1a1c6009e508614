using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>绩效目标 in the browser: indicators pasted, the form filled in, split over prefectures with the sum checked while one types.</summary>
[Collection(ChromiumTests.Name)]
public sealed class TargetTests(Chromium chromium)
{
    // Two prefectures received money: 1570 taken over and 9.9 make 1579.9; 1 each make 2, which is 1568 short of 1570.
    [Theory, InChromium]
    public async Task Targets_SplitOverPrefectures_SayWhatIsShort(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-01-10", "第一批"), true, story.Line(Story.Region, 1000m));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试新财社〔2024〕1号", "2024-01-20", "第一批"), false, story.Line("650200", 400m), story.Line("653100", 600m));
        await using var person = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", Story.Region, 1280, Role.Preparer, Role.Approver);
        var page = person.Page;
        await person.GoAsync("/targets");
        await page.GetByRole(AriaRole.Button, new() { Name = "编制本单位目标" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "粘贴指标" }).ClickAsync();
        await page.FillAsync("#indicator-text", "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t参保人数\t≥1570万人\n\t质量指标\t参保率\t≥95%\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存指标" }).ClickAsync();
        await page.FillAsync("#f-indicators-2--target", "≥96%");
        await page.FillAsync("#f-goal", "按时足额拨付。");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("已保存");
        await page.GetByRole(AriaRole.Link, new() { Name = "分解到下级" }).ClickAsync();
        await page.FillAsync("#f-t-650200--1", "≥9.9万人");
        await Assertions.Expect(page.Locator("#sum-0")).ToContainTextAsync("合计1579.9万人");
        await page.Locator("input[data-column=t0]").First.EvaluateAsync("(field, text) => { const data = new DataTransfer(); data.setData('text/plain', text); field.focus(); field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
            string.Concat(Enumerable.Repeat("≥1万人\n", 2)));
        await Assertions.Expect(page.Locator("#findings")).ToContainTextAsync("少1568万人");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存分解" }).ClickAsync();
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("已保存");
        await person.GoAsync("/targets");
        await Assertions.Expect(page.Locator("#cascade tbody tr")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#cascade .state-due", new() { HasText = "≥1万人" })).ToHaveCountAsync(2);
        person.AssertQuiet();
        await using var db = story.Server.Database.Open();
        Assert.Equal(3, await db.TargetTables.CountAsync());
    }
}
