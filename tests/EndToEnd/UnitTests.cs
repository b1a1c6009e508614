using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>单位 in the browser: a county is renamed, comes below another prefecture, gives up a part and takes another in; each stands in the tree with what became of it.</summary>
[Collection(ChromiumTests.Name)]
public sealed class UnitTests(Chromium chromium)
{
    private const string Day = "2027-01-01";

    [Theory, InChromium]
    public async Task County_RenamedMovedSplitAndMerged_IsFollowedByItsHeirs(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        await using var person = await Person.ComeAsync(chromium, story.Server, "root", "王五", null, 1280);
        var page = person.Page;
        await ImportAsync(person);
        await OpenAsync(person, "独山子区");
        await page.GetByRole(AriaRole.Button, new() { Name = "更名" }).First.ClickAsync();
        await page.FillAsync("dialog[open] [name=opening]", "650202，独山子新区");
        await ConfirmAsync(page, Day, "新政函〔2026〕1号");
        await Assertions.Expect(page.Locator("dialog[open] [data-problem]")).ToContainTextAsync("应为区划代码、名称、简称三项");
        await page.FillAsync("dialog[open] [name=opening]", "650202，独山子新区，独山子新区");
        await ConfirmAsync(page, Day, "新政函〔2026〕1号");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("独山子新区");
        await Assertions.Expect(page.Locator(".timeline")).ToContainTextAsync("更名：独山子区 → 独山子新区（新政函〔2026〕1号）");
        await ChangeAsync(page, "划转", "塔城地区", "654299，独山子新区，独山子新区", "2028-01-01");
        await Assertions.Expect(page.Locator("dl.values")).ToContainTextAsync("塔城地区");
        await ChangeAsync(page, "拆分", null, "654298，新设县，新设县", "2029-01-01");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("新设县");
        await ChangeAsync(page, "合并", "乌苏市", "", "2030-01-01");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("乌苏市");
        await Assertions.Expect(page.Locator(".timeline")).ToContainTextAsync("合并：新设县 → 乌苏市");
        await person.GoAsync("/system/organisations");
        await Assertions.Expect(page.Locator("#organisations tr", new() { HasText = "654298" })).ToContainTextAsync("2029-12-31");
        await Assertions.Expect(page.Locator("#organisations tr", new() { HasText = "654299" })).ToContainTextAsync("将设立");
        person.AssertQuiet();
        await using var db = story.Server.Database.Open();
        Assert.Equal(4, await db.OrganisationChanges.CountAsync());
        Assert.Equal(["独山子区", "独山子新区"], await db.Organisations.Where(o => o.RegionCode == "650202").OrderBy(o => o.ValidFrom).Select(o => o.Name).ToListAsync());
    }

    // A good line stays beside a bad one, and stands in the tree afterwards.
    private static async Task ImportAsync(Person person)
    {
        await person.GoAsync("/system/organisations");
        await person.Page.ClickAsync("button[data-opens=import-list]");
        await person.Page.FillAsync("#list-text", "代码,名称,级别,上级代码\n650295,试验区,非行政单位,650200\n65029,坏行,县级,650200\n");
        await person.Page.ClickAsync("#import-list button.btn-primary");
        await Assertions.Expect(person.Page.Locator("#import-lines")).ToContainTextAsync("已导入 1 行，1 行有误");
        await person.Page.ClickAsync("#import-list a.btn");
        await Assertions.Expect(person.Page.Locator("#organisations")).ToContainTextAsync("试验区");
        // What is shown this once: a token of one's own.
        await person.GoAsync("/me");
        await person.Page.ClickAsync("button[data-opens=new-token]");
        await person.Page.FillAsync("#token-name", "每月导出");
        await person.Page.ClickAsync("#new-token button.btn-primary");
        await Assertions.Expect(person.Page.Locator("#new-token .secrets")).ToContainTextAsync("jh_");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "已记下" }).ClickAsync();
        await Assertions.Expect(person.Page.Locator("#tokens")).ToContainTextAsync("全部：只读");
    }

    private static async Task OpenAsync(Person person, string unit)
    {
        await person.GoAsync("/system/organisations");
        await person.GoAsync(await person.Page.GetByRole(AriaRole.Link, new() { Name = unit, IncludeHidden = true }).First.GetAttributeAsync("href") ?? "");
    }

    private static async Task ChangeAsync(IPage page, string what, string? other, string opening, string day)
    {
        await page.Locator(".verb-buttons > button", new() { HasText = what }).ClickAsync();
        if (other is not null) await page.Locator("dialog[open] [name=otherId]").SelectOptionAsync(new SelectOptionValue { Label = other });
        if (opening.Length > 0) await page.FillAsync("dialog[open] [name=opening]", opening);
        await ConfirmAsync(page, day, "国函〔2026〕2号");
    }

    private static async Task ConfirmAsync(IPage page, string day, string document)
    {
        await page.FillAsync("dialog[open] [name=day]", day);
        await page.FillAsync("dialog[open] [name=document]", document);
        await page.Locator("dialog[open] button.btn-primary").ClickAsync();
    }
}
