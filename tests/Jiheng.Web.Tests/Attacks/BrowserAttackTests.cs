using System.Net;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web.Tests.Identity;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests.Attacks;

/// <summary>What other sites and other people try through somebody's browser.</summary>
public sealed class BrowserAttackTests
{
    private const string Script = "<script>alert(1)</script>";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Csrf_WriteWithTheCookieAlone_IsRefused(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        await staff.SettledAsync("zhang", Role.Preparer);
        using var client = await staff.SignInAsync("zhang", Staff.Password);
        using var other = await staff.SignInAsync("zhang", Staff.Password);
        var own = client.Csrf;
        foreach (var forged in new[] { null, "", "x", staff.Administrator.Csrf })
        {
            client.Csrf = forged;
            Assert.Equal("csrf", (await client.TryAsync("POST", "/api/v1/papers", Permissions.Probes.Paper)).Code);
        }

        // A form of another site cannot set a header, and its own field is none of ours.
        client.Csrf = null;
        using var form = new FormUrlEncodedContent([new("_csrf", "x"), new("user", "y")]);
        Assert.Equal("csrf", (await client.TryAsync("POST", "/api/v1/me/sign-out", form)).Code);
        using var text = new StringContent("{}", System.Text.Encoding.UTF8, "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.TryAsync("POST", "/api/v1/papers", text)).Status);
        client.Csrf = own;
        Assert.Equal(HttpStatusCode.Created, (await client.TryAsync("POST", "/api/v1/papers", Permissions.Probes.Paper)).Status);
        using var page = new FormUrlEncodedContent([new("user", "zhang"), new("password", Staff.Password)]);
        using var stranger = new ApiClient(staff.Server.Address, null);
        Assert.Equal(HttpStatusCode.BadRequest, (await stranger.TryAsync("POST", "/sign-in", page)).Status);
        await using var db = staff.Server.Database.Open();
        Assert.Equal(1, await db.HandledPapers.CountAsync());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Session_SetBeforeSigningIn_IsNotTheOneAfterwards(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        await staff.SettledAsync("zhang");
        await staff.SettledAsync("li");
        // The attacker signs in as himself and plants his cookie in the victim's browser.
        using var attacker = await staff.SignInAsync("li", Staff.Password);
        var planted = attacker.Cookies["jiheng"];
        using var victim = new ApiClient(staff.Server.Address, null);
        victim.Cookies["jiheng"] = planted;
        Assert.Equal("/", (await victim.PostFormAsync("/sign-in", ("user", "zhang"), ("password", Staff.Password), ("next", "/"))).Location);
        Assert.NotEqual(planted, victim.Cookies["jiheng"]);
        Assert.Contains("zhang", (await victim.TryAsync("GET", "/api/v1/me", null)).Text, StringComparison.Ordinal);
        Assert.Equal("unauthenticated", (await attacker.TryAsync("GET", "/api/v1/me", null)).Code);
        var former = victim.Cookies["jiheng"];
        Assert.Equal("/sign-in", (await victim.PostFormAsync("/sign-out", "/")).Location);
        victim.Cookies["jiheng"] = former;
        Assert.Equal("unauthenticated", (await victim.TryAsync("GET", "/api/v1/me", null)).Code);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SignIn_WithAnAddressOfAnotherSite_GoesToOurFrontPage(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        await staff.SettledAsync("zhang");
        foreach (var (next, expected) in new[] { ("//evil.example", "/"), ("https://evil.example/", "/"), ("/\\evil.example", "/"), ("\\\\evil.example", "/"), ("/\t/evil.example", "/"), ("javascript:alert(1)", "/"), ("", "/"), ("/password?x=1", "/password?x=1") })
        {
            using var browser = new ApiClient(staff.Server.Address, null);
            var answer = await browser.PostFormAsync("/sign-in", ("user", "zhang"), ("password", Staff.Password), ("next", next));
            Assert.Equal((HttpStatusCode.Redirect, expected), (answer.Status, answer.Location));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Text_ThatIsAScript_IsShownAsText(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        var id = await staff.SettledAsync("zhang", Role.Preparer);
        await using (var db = staff.Server.Database.Open("setup"))
        {
            (await db.Accounts.SingleAsync(a => a.Id == id)).DisplayName = Script;
            await db.SaveChangesAsync();
        }

        using var client = await staff.SignInAsync("zhang", Staff.Password);
        var shown = new List<Attempt> { await client.TryAsync("GET", "/", null), await client.TryAsync("GET", "/sign-in?next=%22%3E" + Uri.EscapeDataString(Script), null) };
        using var browser = new ApiClient(staff.Server.Address, null);
        shown.Add(await browser.PostFormAsync("/sign-in", ("user", "\">" + Script), ("password", "x"), ("next", "\">" + Script)));
        Assert.All(shown, s => Assert.DoesNotContain(Script, s.Text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("&lt;script&gt;", shown[0].Text, StringComparison.Ordinal);
        // What the API gives back is no page: the browser is told so, and may run nothing in it.
        var paper = await client.TryAsync("POST", "/api/v1/papers", new { workflow = "performance-target", period = "2024", title = Script, content = new { text = Script } });
        foreach (var answer in new[] { paper, await client.TryAsync("GET", "/api/v1/papers", null), await client.TryAsync("GET", $"/api/v1/papers/{System.Text.Json.Nodes.JsonNode.Parse(paper.Text)!["id"]}", null) })
        {
            Assert.Contains(Script, answer.Text, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }

        Assert.All(shown, s => Assert.DoesNotContain("unsafe", s.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Requests_OfOneAddressOrAccount_AreLimited(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind, new(30, 1000, 3));
        for (var i = 0; i < 3; i++) Assert.Equal("sign-in.failed", (await staff.TrySignInAsync("nobody" + i, "wrong-password")).Code);
        var refused = await staff.TrySignInAsync("nobody", "wrong-password");
        Assert.Equal((HttpStatusCode.TooManyRequests, "rate-limited", "60"), (refused.Status, refused.Code, refused.Headers.GetValues("Retry-After").Single()));
        Assert.Equal(HttpStatusCode.OK, (await staff.Administrator.TryAsync("GET", "/api/v1/me", null)).Status);
        // Thirty a minute of one account; what a load balancer asks is not counted.
        for (var i = 0; i < 30; i++) refused = await staff.Administrator.TryAsync("GET", "/api/v1/me", null);
        Assert.Equal((HttpStatusCode.TooManyRequests, "rate-limited"), (refused.Status, refused.Code));
        using var balancer = staff.Server.Client();
        for (var i = 0; i < 30; i++) Assert.Equal("{\"status\":\"live\"}", await balancer.GetStringAsync("/health/live"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Cookie_OfASession_IsOutOfReachOfScriptsAndOtherSites(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        await staff.SettledAsync("zhang");
        var answer = await staff.TrySignInAsync("zhang", Staff.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("jiheng=", StringComparison.Ordinal));
        foreach (var attribute in new[] { "secure", "httponly", "samesite=strict", "path=/" }) Assert.Contains(attribute, cookie, StringComparison.OrdinalIgnoreCase);
    }
}
