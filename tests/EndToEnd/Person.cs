using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>Somebody at a screen, signed in with his password as people do.</summary>
internal sealed class Person(IPage page, Uri server) : IAsyncDisposable
{
    private static readonly Access Setup = new(Actor.Command("test"), [Grant.Platform]);
    // What was pressed with a mouse: a key that presses a button is a click without a pointer.
    private const string Watch = "addEventListener('pointerdown', (e) => pointed(location.pathname + ': ' + e.target.outerHTML.slice(0, 120)), true)";
    private readonly List<string> complaints = [];
    private readonly List<string> pointed = [];

    internal IPage Page => page;

    internal string Password { get; private init; } = "";

    /// <summary>What he pressed with a mouse.</summary>
    internal IReadOnlyList<string> Pointed => pointed;

    /// <summary>Opens an account in a unit and signs in.</summary>
    internal static async Task<Person> ComeAsync(Chromium chromium, TestServer server, string user, string name, string? code, int width, params Role[] roles)
    {
        var password = await HireAsync(server, user, name, code, roles);
        return await EnterAsync(chromium, server.Address, (user, password), width);
    }

    /// <summary>Signs in with an account that is there and whose password nobody knows.</summary>
    internal static async Task<Person> AsAsync(Chromium chromium, TestServer server, string user, int width)
    {
        await using var db = server.Database.Open("reset");
        await using var identity = IdentityServices.For(db, PasswordPolicy.Read(Repository.Root));
        var account = await db.Accounts.SingleAsync(a => a.UserName == user);
        var password = Given(await identity.GetRequiredService<AccountCommands>().ResetAsync(Setup, account, CancellationToken.None));
        account.MustChangePassword = false;
        await db.SaveChangesAsync();
        return await EnterAsync(chromium, server.Address, (user, password), width);
    }

    /// <summary>Signs in with an account that is there.</summary>
    internal static async Task<Person> EnterAsync(Chromium chromium, Uri server, (string User, string Password) account, int width)
    {
        var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, Locale = "zh-CN", AcceptDownloads = true, Permissions = ["clipboard-read", "clipboard-write"] });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        var person = new Person(page, server) { Password = account.Password };
        // What is refused is said on the page; a connection that the test itself cut is no fault of the page.
        page.Console += (_, m) => { if (m.Type == "error" && !m.Text.Contains("status of 4", StringComparison.Ordinal) && !m.Text.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal)) person.complaints.Add($"{page.Url}: {m.Text}"); };
        await context.ExposeFunctionAsync<string>("pointed", person.pointed.Add);
        await context.AddInitScriptAsync(Watch);
        page.PageError += (_, e) => person.complaints.Add($"{page.Url}: {e}");
        await person.GoAsync("/");
        await page.FillAsync("#user", account.User);
        await page.FillAsync("#password", account.Password);
        await page.PressAsync("#password", "Enter");
        await page.WaitForSelectorAsync(".frame-bar");
        return person;
    }

    internal async Task<IResponse> GoAsync(string path) => (await page.GotoAsync(new Uri(server, path).ToString()))!;

    /// <summary>Opens a year by the choice in the bar.</summary>
    internal async Task OpenYearAsync(int year)
    {
        var id = await page.Locator("#year option").EvaluateAllAsync<string>($"all => all.find(o => o.textContent.startsWith('{year}')).value");
        await GoAsync("/?year=" + id);
    }

    /// <summary>Nothing of the page failed or was refused by its own policy.</summary>
    internal void AssertQuiet() => Assert.Empty(complaints);

    /// <summary>Nor did he need a mouse.</summary>
    internal void AssertByKeys()
    {
        AssertQuiet();
        Assert.Empty(pointed);
    }

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();

    private static async Task<string> HireAsync(TestServer server, string user, string name, string? code, Role[] roles)
    {
        await using var db = server.Database.Open("hire");
        await using var identity = IdentityServices.For(db, PasswordPolicy.Read(Repository.Root));
        var unit = code is null ? (Guid?)null : (await db.Organisations.SingleAsync(o => o.RegionCode == code)).Id;
        var opened = Given(await identity.GetRequiredService<AccountCommands>().OpenAsync(Setup, user, name, "", unit, CancellationToken.None));
        opened.Account.MustChangePassword = false;
        db.AddRange(roles.Select(r => new Appointment { AccountId = opened.Account.Id, OrganisationId = unit!.Value, Role = r }));
        await db.SaveChangesAsync();
        return opened.Password;
    }

    private static T Given<T>(Answer<T> answer) => answer.IsGiven ? answer.Value : throw new InvalidOperationException(answer.Refusal.Detail);
}
