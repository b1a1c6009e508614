
namespace Jiheng.EndToEnd;

/// <summary>Every screen with the worked cases: three widths, no failing script, nothing serious for axe, a manual page.</summary>
[Collection(ChromiumTests.Name)]
public sealed class ScreenTests(Chromium chromium, DemoServer demo) : IClassFixture<DemoServer>
{
    [Theory, InChromium]
    public async Task Screens_OfTheDemonstration_WorkAtThreeWidths(Jiheng.Platform.Storage.DatabaseKind kind)
    {
        _ = kind;
        var wrong = new List<string>();
        foreach (var group in Screen.All.GroupBy(static s => s.Role))
        {
            await using var person = await Person.EnterAsync(chromium, demo.Address, demo.Accounts[group.Key], 1280);
            foreach (var screen in group) wrong.AddRange((await LookAsync(person, screen)).Select(f => $"{screen.Name}: {f}"));
            person.AssertQuiet();
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory, InChromium]
    public async Task Sections_ForEveryAccount_OpenWithAndWithoutData(Jiheng.Platform.Storage.DatabaseKind kind)
    {
        _ = kind;
        await using (var administrator = await Person.EnterAsync(chromium, demo.Address, demo.Accounts["管理"], 1280))
        {
            await administrator.GoAsync("/system");
            await administrator.Page.FillAsync("#new-year", "2031");
            await administrator.Page.GetByText("开设年度").ClickAsync();
            await Microsoft.Playwright.Assertions.Expect(administrator.Page.Locator("#years")).ToContainTextAsync("2031");
        }

        foreach (var (role, account) in demo.Accounts)
        {
            await using var person = await Person.EnterAsync(chromium, demo.Address, account, 1280);
            foreach (var year in new[] { 2024, 2031 })
            {
                await person.OpenYearAsync(year);
                foreach (var section in await person.Page.Locator(".frame-nav a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))"))
                {
                    var answer = await person.GoAsync(section);
                    Assert.True(answer.Ok, $"{role} {year} {section}: {answer.Status}");
                }
            }

            person.AssertQuiet();
        }
    }

    [Fact]
    public void Manual_HasAPageForEveryScreen()
    {
        Assert.All(Screen.All, static s => Assert.True(File.Exists(Repository.Folder($"docs/manual/{s.Name}.md")), s.Name));
        Assert.All(Screen.All, static s => Assert.True(File.Exists(Repository.Folder($"docs/manual/images/{s.Name}.png")), s.Name));
    }

    private static async Task<IReadOnlyList<string>> LookAsync(Person person, Screen screen)
    {
        var wrong = new List<string>();
        await person.OpenYearAsync(screen.Year);
        var parts = screen.Address.Split(' ', 2);
        await person.GoAsync(parts[0]);
        foreach (var link in parts.Skip(1).SelectMany(static p => p.Split(" >> "))) await person.GoAsync(await person.Page.Locator(link).First.GetAttributeAsync("href") ?? "/");
        foreach (var width in new[] { 1280, 1920, 360 })
        {
            await person.Page.SetViewportSizeAsync(width, 900);
            if (await Picture.OverflowsAsync(person.Page)) wrong.Add($"scrolls sideways at {width}");
            await Picture.TakeAsync(person.Page, screen.Name, width);
            if (width != 1920) wrong.AddRange(await Picture.FaultsAsync(person.Page));
        }

        await person.Page.SetViewportSizeAsync(1280, 900);
        return wrong;
    }
}
