using System.Globalization;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>Thousands of rows (几千行): a list comes page by page and is searched whole.</summary>
[Collection(ChromiumTests.Name)]
public sealed class LongTests(Chromium chromium)
{
    private const int Rows = 3000;
    private const int ReturnRows = 1000;
    private const int PageSize = 200;

    [Theory, InChromium]
    public async Task List_OfThreeThousandRows_ComesPageByPageAndIsSearchedWhole(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        await using (var db = story.Server.Database.Open())
        {
            db.AddRange(Enumerable.Range(0, Rows).Select(i => new Account { Id = Guid.CreateVersion7(), UserName = $"u{i:0000}", DisplayName = "塔什库尔干塔吉克自治县经办人", OrganisationId = story.Units["653131"] }));
            await db.SaveChangesAsync();
        }

        await using var person = await Person.ComeAsync(chromium, story.Server, "root", "王五", null, 1280);
        var page = person.Page;
        await person.GoAsync("/system/accounts");
        // Four of the opening, and who looks.
        await Assertions.Expect(page.Locator("#accounts-count")).ToContainTextAsync($"共 {Rows + 5} 条");
        await Assertions.Expect(page.Locator("#accounts tbody tr")).ToHaveCountAsync(PageSize);
        Assert.Empty(await Picture.FaultsAsync(page));
        await Keys.PressAsync(page, "a[rel=next]");
        await Assertions.Expect(page.Locator(".list-pages")).ToContainTextAsync("第 2 页，共 16 页");
        await Keys.TypeAsync(page, "[name=accounts-find]", "u2999");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#accounts-count")).ToContainTextAsync("其中含“u2999”的 1 条");
        await Assertions.Expect(page.Locator("#accounts tbody tr")).ToHaveCountAsync(1);
        await page.SetViewportSizeAsync(360, 900);
        Assert.False(await Picture.OverflowsAsync(page));
        await page.SetViewportSizeAsync(1280, 900);
        await AppointAsync(page);
        person.AssertQuiet();
    }

    // A post over two units of all there are: one is found by its name, one in the tree. The unit of the post itself is the account's own,
    // before it is looked for.
    private static async Task AppointAsync(IPage page)
    {
        await Keys.PressAsync(page, "#accounts tbody a");
        await Keys.PressAsync(page, "button[data-opens=appoint]");
        const string one = "#appoint [data-one] ", many = "#appoint details ";
        await Assertions.Expect(page.Locator(one + ".unit-chosen")).ToHaveTextAsync("已选：塔什库尔干塔吉克自治县");
        foreach (var unit in new[] { "独山子区", "塔什库尔干塔吉克自治县" })
        {
            await Keys.TypeAsync(page, one + "input[type=search]", unit);
            await Keys.TickAsync(page, one + $".unit-found li:has-text('{unit}') input");
            await Assertions.Expect(page.Locator(one + ".unit-chosen")).ToHaveTextAsync("已选：" + unit);
        }

        await Keys.ChooseAsync(page, "#scope", "自定义");
        await Keys.PressAsync(page, "#appoint summary");
        await Keys.TypeAsync(page, many + "input[type=search]", "塔什库尔干");
        await Keys.TickAsync(page, many + ".unit-found input");
        await Keys.PressAsync(page, many + ".unit-branch .tree-handle");
        await Keys.TickAsync(page, many + ".unit-branch .unit-branch input");
        await Assertions.Expect(page.Locator(many + "[role=status]")).ToHaveTextAsync("已选 2 个");
        Assert.Empty(await Picture.FaultsAsync(page, "dialog[open]"));
        await page.SetViewportSizeAsync(360, 900);
        Assert.False(await page.Locator("dialog[open]").EvaluateAsync<bool>("d => d.scrollWidth > d.clientWidth + 1 || d.getBoundingClientRect().right > innerWidth"));
        await page.SetViewportSizeAsync(1280, 900);
        await Picture.KeepAsync(page, "appoint");
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
        foreach (var unit in new[] { "塔什库尔干塔吉克自治县 · ", "自定义：", "乌鲁木齐", "塔什库尔干" }) await Assertions.Expect(page.Locator("section[aria-labelledby=posts-title] > .inline-form").First).ToContainTextAsync(unit);
        await Keys.PressAsync(page, "button[data-opens=dismiss-0]");
        await Keys.TypeAsync(page, "#dismiss-0-reason", "调离岗位。");
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
        await Assertions.Expect(page.Locator("#posts-title")).ToContainTextAsync("共 0 个");
    }

    // 1 + 2 + … + 1000 = 500500 received, half of it paid: 50.00%. The server is given 3,000 rows in its own test. What stands to the right of the form's columns is left out.
    [Theory, InChromium]
    public async Task Return_OfAThousandRows_IsPastedAndSaved_AndMoreIsRefused(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        await story.YearAsync(2024);
        await using var person = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", "650200", 1280, Role.Preparer);
        var page = person.Page;
        // 12,000 fields to lay out: on a busy machine the browser answers late.
        page.SetDefaultTimeout(90_000);
        await person.GoAsync("/returns?month=6");
        await page.GetByRole(AriaRole.Button, new() { Name = "建立本单位6月反馈表" }).ClickAsync();
        await Desk.PasteAsync(page.Locator("#f-r-1--instrument"), Pasted(5001));
        await Assertions.Expect(page.Locator("#say")).ToContainTextAsync("剪贴板里有5001行，本表最多5000行");
        await Desk.PasteAsync(page.Locator("#f-r-1--instrument"), Pasted(ReturnRows));
        await Assertions.Expect(page.Locator($"#f-r-{ReturnRows}--paid")).ToHaveValueAsync("500");
        await Assertions.Expect(page.Locator("#total-progress")).ToContainTextAsync("50.00");
        await Desk.SaveAsync(person);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator($"#f-r-{ReturnRows}--paid")).ToHaveValueAsync("500");
        await Assertions.Expect(page.Locator("#total-received")).ToContainTextAsync("500,500");
        person.AssertQuiet();
    }

    private static string Pasted(int rows) => string.Concat(Enumerable.Range(1, rows).Select(static i => string.Create(CultureInfo.InvariantCulture, $"试新财社〔2024〕{i}号\t城乡居民基本医疗保险财政补助资金\t01002 正常转移支付\t{i:N0}\t0\t{i / 2m}\t50.00%\t喀什地区\t财政局\t社保科\t张三\t备注\n")));
}
