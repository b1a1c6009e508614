using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>
/// 系统 without a mouse (只用键盘): a county is renamed, comes below another prefecture, gives up a part and takes another in; each stands
/// in the tree with what became of it; then whoever runs the platform sees to the plan and to his own account.
/// </summary>
[Collection(ChromiumTests.Name)]
public sealed class UnitTests(Chromium chromium)
{
    private const string Day = "2027-01-01";

    [Theory, InChromium]
    public async Task County_RenamedMovedSplitAndMerged_IsFollowedByItsHeirs(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        await story.YearAsync(2024);
        await using var person = await Person.ComeAsync(chromium, story.Server, "root", "王五", null, 1280);
        var page = person.Page;
        await ImportAsync(person);
        await OpenAsync(page, "独山子区");
        await Keys.PressAsync(page, ".verb-buttons > button:has-text('更名')");
        await FillAsync(page, Day, "新政函〔2026〕1号", "650202，独山子新区");
        await Assertions.Expect(page.Locator("dialog[open] [data-problem]")).ToContainTextAsync("应为区划代码、名称、简称三项");
        await Keys.TypeAsync(page, "dialog[open] [name=opening]", "650202，独山子新区，独山子新区");
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
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
        await OwnKeys.PlanAsync(person);
        await OwnKeys.TokenAsync(person);
        await OwnKeys.CodeAsync(person);
        person.AssertQuiet();
        await using var db = story.Server.Database.Open();
        Assert.Equal(4, await db.OrganisationChanges.CountAsync());
        Assert.Equal(["独山子区", "独山子新区"], await db.Organisations.Where(o => o.RegionCode == "650202").OrderBy(o => o.ValidFrom).Select(o => o.Name).ToListAsync());
        Assert.Equal(0.05m, (await db.DeclaredPlans.Include(static p => p.Months).SingleAsync()).Months.Single(static m => m.Month == 1).Share);
        Assert.False((await db.Accounts.SingleAsync(static a => a.UserName == "root")).AsksForCode);
    }

    // A good line stays beside a bad one, and stands in the tree afterwards.
    private static async Task ImportAsync(Person person)
    {
        var page = person.Page;
        await person.GoAsync("/system/organisations");
        await Keys.PressAsync(page, "button[data-opens=import-list]");
        await Keys.TypeAsync(page, "#list-text", "代码,名称,级别,上级代码\n650295,试验区,非行政单位,650200\n65029,坏行,县级,650200\n");
        await Keys.PressAsync(page, "#import-list button.btn-primary");
        await Assertions.Expect(page.Locator("#import-lines")).ToContainTextAsync("已导入 1 行，1 行有误");
        await Keys.PressAsync(page, "#import-list a.btn");
        await Assertions.Expect(page.Locator("#organisations")).ToContainTextAsync("试验区");
    }

    private static async Task OpenAsync(IPage page, string unit)
    {
        await Keys.TypeAsync(page, "input[data-filters=organisations]", unit);
        await Keys.PressAsync(page, $"#organisations a:has-text('{unit}')");
    }

    private static async Task ChangeAsync(IPage page, string what, string? other, string opening, string day)
    {
        await Keys.PressAsync(page, $".verb-buttons > button:has-text('{what}')");
        if (other is not null) await Keys.ChooseAsync(page, "dialog[open] [name=otherId]", other);
        await FillAsync(page, day, "国函〔2026〕2号", opening);
    }

    private static async Task FillAsync(IPage page, string day, string document, string opening)
    {
        await Keys.DayAsync(page, "dialog[open] [name=day]", day);
        await Keys.TypeAsync(page, "dialog[open] [name=document]", document);
        if (opening.Length > 0) await Keys.TypeAsync(page, "dialog[open] [name=opening]", opening);
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
    }
}
