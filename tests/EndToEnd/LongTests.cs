using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>Three thousand rows (三千行): a list comes page by page and is searched whole.</summary>
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
}
