using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>系统：单位 in the browser: one unit goes into another, one is split, and each page tells what became of it.</summary>
[Collection(ChromiumTests.Name)]
public sealed class UnitTests(Chromium chromium)
{
    [Theory, InChromium]
    public async Task Units_MergedAndSplitOnTheirPages_TellTheirHistory(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        await using var person = await Person.ComeAsync(chromium, story.Server, "root", "王五", null, 1280);
        var page = person.Page;
        await person.GoAsync("/system/organisations");
        await page.GetByRole(AriaRole.Link, new() { Name = "乌尔禾区", Exact = true }).ClickAsync();
        await page.Locator("[data-opens=unit-merge]").ClickAsync();
        await page.Locator("#other-merge").SelectOptionAsync(new SelectOptionValue { Label = "白碱滩区" });
        await FillAsync(page, "merge", "2030-01-01");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("白碱滩区");
        await Assertions.Expect(page.Locator(".timeline")).ToContainTextAsync("合并：乌尔禾区 → 白碱滩区（国函〔2029〕1号）");
        await page.Locator("[data-opens=unit-split]").ClickAsync();
        await page.FillAsync("#opening-split", "650206，新一区");
        await FillAsync(page, "split", "2031-01-01");
        await Assertions.Expect(page.Locator("dialog[open] [data-problem]")).ToContainTextAsync("应为区划代码、名称、简称三项");
        await page.FillAsync("#opening-split", "650206\t新一区\t新一");
        await page.Locator("dialog[open] button.btn-primary").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("新一区");
        await Assertions.Expect(page.Locator(".timeline")).ToContainTextAsync("拆分：白碱滩区 → 新一区");
        person.AssertQuiet();
        await using var db = story.Server.Database.Open();
        Assert.Equal(new DateOnly(2029, 12, 31), (await db.Organisations.SingleAsync(o => o.RegionCode == "650205")).ValidTo);
    }

    private static async Task FillAsync(IPage page, string change, string day)
    {
        await page.FillAsync("#day-" + change, day);
        await page.FillAsync("#document-" + change, "国函〔2029〕1号");
        await page.Locator("dialog[open] button.btn-primary").ClickAsync();
    }
}
