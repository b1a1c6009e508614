using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>Every screen with the worked cases: three widths, no failing script, nothing serious for axe, a manual page.</summary>
[Collection(ChromiumScreens.Name)]
public sealed class ScreenTests(Chromium chromium, DemoServer demo) : IClassFixture<DemoServer>
{
    private const int Empty = 2031;
    private const string Opened = "() => { let at = ''; const open = window.open; window.open = (a) => { at = new URL(a).pathname; return null; }; document.dispatchEvent(new KeyboardEvent('keydown', { key: 'F1' })); window.open = open; return at; }";
    private const string Pictures = "async (address) => { const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html'); const all = await Promise.all([...page.querySelectorAll('main img')].map((i) => fetch(new URL(i.getAttribute('src'), new URL(address, location.href)), { method: 'GET' }))); return all.filter((a) => a.ok).length; }";

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
        await EntranceAsync();
    }

    [Theory, InChromium]
    public async Task Sections_ForEveryAccount_OpenWithAndWithoutData(Jiheng.Platform.Storage.DatabaseKind kind)
    {
        _ = kind;
        await using (var administrator = await Person.EnterAsync(chromium, demo.Address, demo.Accounts["管理"], 1280))
        {
            await administrator.GoAsync("/system");
            await administrator.Page.FillAsync("#new-year", $"{Empty}");
            await administrator.Page.GetByText("开设年度").ClickAsync();
            await Assertions.Expect(administrator.Page.Locator("#years")).ToContainTextAsync($"{Empty}");
        }

        var (drawn, refused) = (new HashSet<string>(), new List<string>());
        foreach (var (role, account) in demo.Accounts)
        {
            await using var person = await Person.EnterAsync(chromium, demo.Address, account, 1280);
            person.Page.Response += (_, r) => { if (r.Status >= 400) refused.Add($"{role} {r.Url}: {r.Status}"); };
            foreach (var year in new[] { 2024, Empty })
            {
                await person.OpenYearAsync(year);
                foreach (var section in await person.Page.Locator(".frame-nav a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))"))
                {
                    var answer = await person.GoAsync(section);
                    Assert.True(answer.Ok, $"{role} {year} {section}: {answer.Status}");
                    await Picture.KeepAsync(person.Page, $"account-{role}-{year}{section.Replace('/', '-')}");
                    // What fits 1280 fits wider screens.
                    foreach (var width in new[] { 360, 1280 })
                    {
                        await person.Page.SetViewportSizeAsync(width, 900);
                        Assert.False(await Picture.OverflowsAsync(person.Page), $"{role} {year} {section} scrolls sideways at {width}");
                    }

                    if (year == Empty) await AssertStandsAsync(person, role == "填报", drawn);
                }
            }

            person.AssertQuiet();
        }

        Assert.Empty(refused);
    }

    [Fact]
    public void Manual_NamesEveryButton_AndNoneThatIsNotThere()
    {
        var pages = ManualButtons.Pages();
        Assert.True(pages.Count > 30 && pages.Sum(static p => p.Buttons.Count) > 25, $"{pages.Count} pages, {pages.Sum(static p => p.Buttons.Count)} buttons");
        Assert.Empty(pages.SelectMany(static p => p.Buttons.Where(b => !p.Manual.Contains(b, StringComparison.Ordinal)).Select(b => $"{p.Name} does not say what “{b}” does")));
        Assert.Empty(ManualButtons.Unknown());
    }

    [Fact]
    public void Manual_HasAPageForEveryScreen()
    {
        Assert.True(File.Exists(Repository.Folder("docs/manual/sign-in.md")) && File.Exists(Repository.Folder("docs/manual/images/sign-in.png")), "sign-in");
        Assert.All(Screen.All, static s => Assert.True(File.Exists(Repository.Folder($"docs/manual/{s.Name}.md")), s.Name));
        Assert.All(Screen.All, static s => Assert.True(File.Exists(Repository.Folder($"docs/manual/images/{s.Name}.png")), s.Name));
    }

    // Whoever has not come in yet can read how.
    private async Task EntranceAsync()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 }, Locale = "zh-CN" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(demo.Address.ToString());
        await Picture.TakeAsync(page, "sign-in", 1280);
        Assert.Empty(await Picture.FaultsAsync(page));
        var manual = await page.RunAndWaitForPopupAsync(() => page.ClickAsync("text=怎样登录"));
        await Assertions.Expect(manual.Locator("h1")).ToHaveTextAsync("登录");
    }

    // A year without anything: what the page leads to opens as well, nothing is cut off, and somebody is told what to do.
    private static async Task AssertStandsAsync(Person person, bool isLookedAt, HashSet<string> drawn)
    {
        var page = person.Page;
        var at = page.Url;
        if (isLookedAt) Assert.Empty(await Picture.FaultsAsync(page));
        foreach (var link in (await page.Locator(".page-actions a, .tabs a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))")).Distinct())
        {
            // What the browser has drawn for somebody is only asked for by the others.
            var address = new Uri(new Uri(at), link).ToString();
            var status = drawn.Add(address) ? (await person.GoAsync(address)).Status : (await page.APIRequest.GetAsync(address)).Status;
            Assert.True(status is >= 200 and < 300, $"{at} {link}: {status}");
        }
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
            await Picture.TakeAsync(person.Page, screen.Name, width, screen.IsWhole);
            if (width == 1280) wrong.AddRange(await Picture.FaultsAsync(person.Page));
            if (width == 360) wrong.AddRange(await Picture.FaultsAgainAsync(person.Page));
        }

        wrong.AddRange(await PrintAsync(person.Page, screen.Name));
        await person.Page.SetViewportSizeAsync(1280, 900);
        wrong.AddRange(await DialogsAsync(person.Page));
        wrong.AddRange(await HelpAsync(person.Page, screen.Name));
        return wrong;
    }

    // On a sheet of A4, 96 points to the inch, turned for tables of many columns: nothing is cut off, and a picture fits.
    private static async Task<IReadOnlyList<string>> PrintAsync(IPage page, string name)
    {
        var wrong = new List<string>();
        await page.SetViewportSizeAsync(await page.Locator(".wide-heads").CountAsync() > 0 ? 1123 : 794, 1123);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        if (await Picture.OverflowsAsync(page)) wrong.Add("is wider than the sheet in print");
        if (await page.EvaluateAsync<bool>("() => [...document.querySelectorAll('[data-chart] canvas')].some(c => c.getBoundingClientRect().width < 100 || c.getBoundingClientRect().right > innerWidth + 1)")) wrong.Add("a picture does not fit the sheet");
        await Picture.TakeAsync(page, name, 794);
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        return wrong;
    }

    // What a button opens is seen by nobody who only looks at the page. Whoever has no mouse opens it, comes to its last button, leaves
    // it, and is back where he was.
    private static async Task<IReadOnlyList<string>> DialogsAsync(IPage page)
    {
        var wrong = new List<string>();
        foreach (var id in await page.Locator("button[data-opens]").EvaluateAllAsync<string[]>("all => all.map(b => b.dataset.opens)"))
        {
            var opener = page.Locator($"button[data-opens='{id}']").First;
            await opener.EvaluateAsync("b => b.closest('details')?.setAttribute('open', '')");
            await opener.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            wrong.AddRange((await Picture.FaultsAsync(page, "dialog[open]")).Select(f => $"dialog {id}: {f}"));
            await Keys.ReachAsync(page, "dialog[open] .dialog-actions > :last-child");
            await page.Keyboard.PressAsync("Escape");
            if (!await opener.EvaluateAsync<bool>("b => b === document.activeElement")) wrong.Add($"dialog {id} does not give the focus back");
        }

        return wrong;
    }

    // F1 would open the manual page of this very screen, which has pictures that are there; that a window opens is seen on the first.
    private static async Task<IReadOnlyList<string>> HelpAsync(IPage page, string name)
    {
        var (address, pictures) = ("", 0);
        if (name == Screen.All[0].Name)
        {
            var manual = await page.RunAndWaitForPopupAsync(() => page.Keyboard.PressAsync("F1"));
            await manual.WaitForLoadStateAsync();
            (address, pictures) = (new Uri(manual.Url).AbsolutePath, await manual.EvaluateAsync<int>("() => [...document.images].filter(i => i.naturalWidth > 0).length"));
            await manual.CloseAsync();
        }
        else
        {
            address = await page.EvaluateAsync<string>(Opened);
            pictures = await page.EvaluateAsync<int>(Pictures, address);
        }

        return address == "/manual/" + name && pictures > 0 ? [] : [$"F1 opens {address} with {pictures} pictures"];
    }
}
