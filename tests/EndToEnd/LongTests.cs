using System.Diagnostics;
using System.Globalization;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>Three thousand rows (三千行): a list comes page by page and is searched whole; a grid takes them from Excel at once.</summary>
[Collection(ChromiumTests.Name)]
public sealed class LongTests(Chromium chromium)
{
    private const int Rows = 3000;
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
        person.AssertQuiet();
    }

    [Theory, InChromium]
    public async Task Grid_PastedWithThreeThousandRows_IsSavedWhole(DatabaseKind kind)
    {
        const string unit = "650200";
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-01-10", "第一批"), true, story.Line(Story.Region, 1000m));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试新财社〔2024〕1号", "2024-01-20", "第一批"), false, story.Line(unit, 1000m));
        await using var person = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", unit, 1280, Role.Preparer);
        var page = person.Page;
        await person.GoAsync("/returns?month=6");
        await page.GetByRole(AriaRole.Button, new() { Name = "建立本单位6月反馈表" }).ClickAsync();
        var watch = Stopwatch.StartNew();
        await Desk.PasteAsync(page.Locator("#f-r-1--instrument"), string.Concat(Enumerable.Range(1, Rows).Select(static i => string.Create(CultureInfo.InvariantCulture, $"试地财社〔2024〕{i}号\t居民医保补助\t本级资金\t1\t\t0.5\n"))));
        await Assertions.Expect(page.Locator($"#f-r-{Rows}--paid")).ToHaveValueAsync("0.5");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        await Desk.SaveAsync(person);
        person.AssertQuiet();
        await using var db = story.Server.Database.Open();
        Assert.Equal(Rows, (await db.MonthlyReturns.Include(r => r.Rows).SingleAsync()).Rows.Count(static r => r.Paid == 0.5m));
    }
}
