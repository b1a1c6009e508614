using System.Net;
using System.Text.Json.Nodes;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests.Identity;

/// <summary>How people come in: temporary passwords, lock-out, one-time codes, the first administrator.</summary>
public sealed class SignInTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task SignIn_WithATemporaryPassword_DoesNothingBeforeItIsChanged(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        var (_, temporary) = await staff.OpenAsync("zhang");
        using var client = await staff.SignInAsync("zhang", temporary);
        using var elsewhere = await staff.SignInAsync("zhang", temporary);
        Assert.Equal("password.change-required", (await client.TryAsync("GET", "/api/v1/programmes", null)).Code);
        // A token would outlive the temporary password.
        Assert.Equal("password.change-required", (await client.TryAsync("POST", "/api/v1/me/tokens", new { name = "x", scopes = "*:write", days = 1 })).Code);
        foreach (var (bad, expected) in new[] { ("short", "至128个"), ("Password123!", "常见口令"), ("zhang-zhang-1", "用户名"), ("aaaaabbbbbaa", "不同的字符") })
            Assert.Contains(expected, (await client.TryAsync("POST", "/api/v1/me/password", new { current = temporary, wanted = bad })).Text, StringComparison.Ordinal);
        Assert.Equal("password.wrong", (await client.TryAsync("POST", "/api/v1/me/password", new { current = "other", wanted = Staff.Password })).Code);
        Assert.Equal(HttpStatusCode.OK, (await client.TryAsync("POST", "/api/v1/me/password", new { current = temporary, wanted = Staff.Password })).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.TryAsync("GET", "/api/v1/programmes", null)).Status);
        Assert.Equal("unauthenticated", (await elsewhere.TryAsync("GET", "/api/v1/programmes", null)).Code);
        Assert.Equal("sign-in.failed", (await staff.TrySignInAsync("zhang", temporary)).Code);
        await using var db = staff.Server.Database.Open();
        Assert.Empty((await Platform.Journal.JournalVerifier.VerifyAsync(db, default)).Faults);
        var secrets = await db.Accounts.Where(a => a.UserName == "zhang").Select(a => new[] { a.PasswordHash, a.SecurityStamp }).SingleAsync();
        Assert.DoesNotContain(await db.Journal.ToListAsync(), e => secrets.Append(temporary).Append(Staff.Password).Any(s => (e.Before + e.After).Contains(s, StringComparison.Ordinal)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SignIn_WithWrongPasswords_LocksAndTellsNobodyWhichNamesThereAre(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        await staff.SettledAsync("zhang");
        var refusals = new List<string>();
        for (var i = 0; i < 5; i++) refusals.Add(Detail(await staff.TrySignInAsync("zhang", "wrong-password")));
        refusals.Add(Detail(await staff.TrySignInAsync("zhang", Staff.Password)));
        refusals.Add(Detail(await staff.TrySignInAsync("nobody", Staff.Password)));
        Assert.Single(refusals.Distinct());
        await using (var db = staff.Server.Database.Open("wait"))
        {
            var account = await db.Accounts.SingleAsync(a => a.UserName == "zhang");
            Assert.InRange(account.LockedUntil!.Value, DateTime.UtcNow.AddMinutes(13), DateTime.UtcNow.AddMinutes(15));
            Assert.Contains(await db.Journal.Where(e => e.Action == "sign-in" && e.Entity == "Account").Select(e => e.After).ToListAsync(), a => a!.Contains("\"LockedUntil\":\"2", StringComparison.Ordinal));
            account.LockedUntil = DateTime.UtcNow.AddMinutes(-1);
            await db.SaveChangesAsync();
        }

        (await staff.SignInAsync("zhang", Staff.Password)).Dispose();
    }

    // Keys and sessions are in the database: whoever signed in at one node goes on at the other, its forgery tokens too.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Session_OfOneNode_IsKnownToTheOther(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        await staff.SettledAsync("zhang");
        using var client = await staff.SignInAsync("zhang", Staff.Password);
        var (node, address) = await staff.Server.BesideAsync();
        await using (node)
        {
            using var there = new ApiClient(address, null) { Csrf = client.Csrf };
            foreach (var (name, value) in client.Cookies) there.Cookies[name] = value;
            Assert.Equal(HttpStatusCode.OK, (await there.TryAsync("GET", "/api/v1/programmes", null)).Status);
            Assert.Equal(HttpStatusCode.OK, (await there.TryAsync("POST", "/api/v1/me/sign-out", null)).Status);
        }

        Assert.Equal("unauthenticated", (await client.TryAsync("GET", "/api/v1/programmes", null)).Code);
    }

    // Thirty at once: no more than five are looked at, however they are interleaved.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task SignIn_ByManyGuessesAtOnce_LocksAllTheSame(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        await staff.SettledAsync("zhang");
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => staff.TrySignInAsync("zhang", $"wrong-password-{i}")));
        Assert.All(answers, a => Assert.Equal("sign-in.failed", a.Code));
        Assert.Equal("sign-in.failed", (await staff.TrySignInAsync("zhang", Staff.Password)).Code);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SignIn_OfADisabledAccount_FailsAndItsSessionsAreOver(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        var id = await staff.SettledAsync("zhang");
        using var client = await staff.SignInAsync("zhang", Staff.Password);
        var version = (await staff.Administrator.TryAsync("GET", $"/api/v1/accounts/{id}", null)).Headers.ETag!.Tag;
        var disabled = await staff.Administrator.SendAsync(HttpMethod.Put, $"accounts/{id}", new { displayName = "张三", personCode = "", isEnabled = false }, version);
        Assert.True(disabled.Status == HttpStatusCode.OK, disabled.Body?.ToString());
        Assert.Equal("unauthenticated", (await client.TryAsync("GET", "/api/v1/me", null)).Code);
        Assert.Equal("sign-in.failed", (await staff.TrySignInAsync("zhang", Staff.Password)).Code);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SignIn_WithOneTimeCodes_TakesEachCodeOnce(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        await staff.SettledAsync("zhang");
        using var client = await staff.SignInAsync("zhang", Staff.Password);
        var secret = JsonNode.Parse((await client.TryAsync("POST", "/api/v1/me/code", null)).Text)!["secret"]!.GetValue<string>();
        (await staff.SignInAsync("zhang", Staff.Password)).Dispose();
        Assert.Equal("invalid", (await client.TryAsync("PUT", "/api/v1/me/code", new { code = "000000" })).Code);
        var first = Totp.CodeAt(secret, DateTime.UtcNow);
        var recovery = JsonNode.Parse((await client.TryAsync("PUT", "/api/v1/me/code", new { code = first })).Text)!["recoveryCodes"]!.AsArray().Select(c => c!.GetValue<string>()).ToArray();
        Assert.Equal(10, recovery.Distinct().Count());
        Assert.Equal("sign-in.code-wanted", (await staff.TrySignInAsync("zhang", Staff.Password)).Code);
        Assert.Equal("sign-in.failed", (await staff.TrySignInAsync("zhang", "wrong-password")).Code);
        Assert.Equal("sign-in.failed", (await staff.TrySignInAsync("zhang", Staff.Password, first)).Code);
        // Three at the same moment with one code: it opens once.
        var next = Totp.CodeAt(secret, DateTime.UtcNow.AddSeconds(30));
        var replies = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => staff.TrySignInAsync("zhang", Staff.Password, next)));
        Assert.Equal(["", "sign-in.failed", "sign-in.failed"], replies.Select(static r => r.Code ?? "").Order(StringComparer.Ordinal));
        (await staff.SignInAsync("zhang", Staff.Password, recovery[0].ToUpperInvariant())).Dispose();
        Assert.Equal("sign-in.failed", (await staff.TrySignInAsync("zhang", Staff.Password, recovery[0])).Code);
        await using var db = staff.Server.Database.Open();
        Assert.DoesNotContain(secret, (await db.Accounts.SingleAsync(a => a.UserName == "zhang")).TotpSecret, StringComparison.Ordinal);
        Assert.DoesNotContain(await db.Idempotency.Select(r => r.Body).ToListAsync(), b => b.Contains(recovery[1], StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Setup_TokenOfTheConsole_OpensOneAdministratorOnce(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        var token = await OfferAsync(server);
        using var browser = new ApiClient(server.Address, null);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostFormAsync("/setup", ("token", "guess"), ("user", "admin"), ("name", "王五"), ("password", Staff.Password))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.PostFormAsync("/setup", ("token", token!), ("user", "admin"), ("name", "王五"), ("password", "1234567890"))).Status);
        Assert.Equal("/sign-in", (await browser.PostFormAsync("/setup", ("token", token!), ("user", "admin"), ("name", "王五"), ("password", Staff.Password))).Location);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostFormAsync("/setup", ("token", token!), ("user", "second"), ("name", "赵六"), ("password", Staff.Password))).Status);
        Assert.Null(await OfferAsync(server));
        Assert.Equal("/", (await browser.PostFormAsync("/sign-in", ("user", "admin"), ("password", Staff.Password), ("next", "/"))).Location);
        Assert.Contains("王五", (await browser.TryAsync("GET", "/", null)).Text, StringComparison.Ordinal);
    }

    // Whoever sits at a page that stood open for too long has no headers to put right; a program has.
    [Theory, OnSqlite]
    public async Task Refusal_ToABrowser_SpeaksOfNoHeaders(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        using var http = new HttpClient { BaseAddress = server.Address };
        async Task<string> DetailAsync()
        {
            using var answer = await http.GetAsync(new Uri("/api/v1/me", UriKind.Relative));
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>();
        }

        Assert.EndsWith("请重新登录，接口请在 Authorization 中给出“Bearer 令牌”。", await DetailAsync(), StringComparison.Ordinal);
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        Assert.Equal("没有登录，或登录、访问令牌已经失效；请重新登录。", await DetailAsync());
    }

    private static async Task<string?> OfferAsync(TestServer server)
    {
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(server.Services);
        return await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<FirstAdministrator>(scope.ServiceProvider).OfferAsync(default);
    }

    private static string Detail(Attempt attempt)
    {
        Assert.Equal((HttpStatusCode.Unauthorized, "sign-in.failed"), (attempt.Status, attempt.Code));
        return JsonNode.Parse(attempt.Text)!["detail"]!.GetValue<string>();
    }
}
