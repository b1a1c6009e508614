using System.Net;
using System.Text.Json.Nodes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests.Identity;

/// <summary>What access tokens open, and that nothing keeps their text.</summary>
public sealed class TokenTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Token_WithAScope_OpensThatAndNothingElse(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        await staff.SettledAsync("zhang", Role.Preparer);
        using var client = await staff.SignInAsync("zhang", Staff.Password);
        using var reader = await TokenAsync(staff, client, "papers:read");
        using var writer = await TokenAsync(staff, client, "papers:write");
        Assert.Equal(HttpStatusCode.OK, (await reader.TryAsync("GET", "/api/v1/papers", null)).Status);
        Assert.Equal("token.scope", (await reader.TryAsync("POST", "/api/v1/papers", Permissions.Probes.Paper)).Code);
        Assert.Equal("token.scope", (await reader.TryAsync("GET", "/api/v1/organisations", null)).Code);
        Assert.Equal(HttpStatusCode.Created, (await writer.TryAsync("POST", "/api/v1/papers", Permissions.Probes.Paper)).Status);
        Assert.Equal("token.scope", (await writer.TryAsync("GET", "/api/v1/programmes", null)).Code);
        // What guards the account itself wants the person, whatever the scope.
        using var all = await TokenAsync(staff, client, "*:write");
        foreach (var (method, path) in new[] { ("POST", "me/tokens"), ("GET", "me/sessions"), ("POST", "me/password"), ("POST", "me/code") })
            Assert.Equal("token.scope", (await all.TryAsync(method, "/api/v1/" + path, new { name = "x", scopes = "*:write", current = "", wanted = "" })).Code);
        foreach (var bad in new[] { "", "everything", "papers", "papers:delete", "papers:read;*:write" })
            Assert.Equal("invalid", (await client.TryAsync("POST", "/api/v1/me/tokens", new { name = "试", scopes = bad, days = 1 })).Code);
        // A spelling mistake opens nothing, and would be found out when the program runs; me and accounts/… of one's own take no token.
        var misspelt = await client.PostAsync("me/tokens", new { name = "试", scopes = "paper:read nonsense:write papers:read", days = 1 });
        Assert.Equal("invalid", misspelt.Code);
        Assert.StartsWith("令牌范围“nonsense:write paper:read”不对应任何接口；冒号前应为 * 或以下之一：accounts、alerts、allocations、", misspelt.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("pages", Platform.Identity.TokenScopes.Areas);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Token_AfterAChangeOfThePassword_OpensNothingUnlessItWasKept(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        await staff.SettledAsync("zhang", Role.Preparer);
        using var client = await staff.SignInAsync("zhang", Staff.Password);
        using var elsewhere = await staff.SignInAsync("zhang", Staff.Password);
        using var bearer = await TokenAsync(staff, client, "*:read");
        var kept = await client.PostAsync("me/password", new { current = Staff.Password, wanted = "brown-fox-over-dog", keepTokens = true });
        // One session elsewhere, and the one in which the temporary password was changed.
        Assert.Equal((2, 0, 1), (kept.Body!["sessionsEnded"]!.GetValue<int>(), kept.Body["tokensRevoked"]!.GetValue<int>(), kept.Body["tokensKept"]!.GetValue<int>()));
        Assert.Equal(HttpStatusCode.OK, (await bearer.TryAsync("GET", "/api/v1/papers", null)).Status);
        Assert.Equal("unauthenticated", (await elsewhere.TryAsync("GET", "/api/v1/papers", null)).Code);
        var changed = await client.PostAsync("me/password", new { current = "brown-fox-over-dog", wanted = Staff.Password });
        Assert.Equal((1, 0), (changed.Body!["tokensRevoked"]!.GetValue<int>(), changed.Body["tokensKept"]!.GetValue<int>()));
        Assert.Equal("unauthenticated", (await bearer.TryAsync("GET", "/api/v1/papers", null)).Code);
        Assert.Equal(HttpStatusCode.OK, (await client.TryAsync("GET", "/api/v1/me", null)).Status);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Token_RevokedOrExpired_OpensNothing_AndItsTextIsKeptNowhere(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        await staff.SettledAsync("zhang", Role.Preparer);
        using var client = await staff.SignInAsync("zhang", Staff.Password);
        var answer = await client.SendAsync(HttpMethod.Post, "me/tokens", new { name = "试", scopes = "*:read", days = 1 }, key: "once");
        var (text, id) = (answer.Body!["text"]!.GetValue<string>(), answer.Body["token"]!["id"]!.GetValue<Guid>());
        using var bearer = new ApiClient(staff.Server.Address, text);
        Assert.Equal(HttpStatusCode.OK, (await bearer.TryAsync("GET", "/api/v1/papers", null)).Status);
        await using (var db = staff.Server.Database.Open("test"))
        {
            var token = await db.AccessTokens.SingleAsync(t => t.Id == id);
            Assert.NotNull(token.LastUsedAt);
            Assert.NotEqual(text, token.Hash);
            Assert.DoesNotContain(await db.Idempotency.Select(r => r.Body).ToListAsync(), b => b.Contains(text, StringComparison.Ordinal));
            Assert.DoesNotContain(await db.Journal.Select(e => e.After).ToListAsync(), a => a != null && (a.Contains(text, StringComparison.Ordinal) || a.Contains(token.Hash, StringComparison.Ordinal)));
        }

        Assert.Equal(HttpStatusCode.OK, (await client.TryAsync("DELETE", $"/api/v1/me/tokens/{id}", null)).Status);
        Assert.Equal("unauthenticated", (await bearer.TryAsync("GET", "/api/v1/papers", null)).Code);
        Assert.NotNull(JsonNode.Parse((await client.TryAsync("GET", "/api/v1/me/tokens", null)).Text)![0]!["revokedAt"]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Token_OfAnAccountThatWasResetOrDisabledOrShutOut_OpensNothing(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        foreach (var way in new[] { "reset", "shut-out", "disabled" })
        {
            var name = "zhang-" + way;
            var id = await staff.SettledAsync(name, Role.Preparer);
            using var client = await staff.SignInAsync(name, Staff.Password);
            using var bearer = await TokenAsync(staff, client, "*:read");
            Assert.Equal(HttpStatusCode.OK, (await bearer.TryAsync("GET", "/api/v1/papers", null)).Status);
            if (way == "disabled") await EnableAsync(staff, id, false);
            else Assert.Equal(HttpStatusCode.OK, (await staff.Administrator.TryAsync(way == "reset" ? "POST" : "DELETE", $"/api/v1/accounts/{id}/{(way == "reset" ? "password" : "sessions")}", null)).Status);
            Assert.Equal("unauthenticated", (await bearer.TryAsync("GET", "/api/v1/papers", null)).Code);
            Assert.Equal("unauthenticated", (await client.TryAsync("GET", "/api/v1/papers", null)).Code);
            await EnableAsync(staff, id, true);
            Assert.Equal("unauthenticated", (await bearer.TryAsync("GET", "/api/v1/papers", null)).Code);
        }
    }

    private static async Task EnableAsync(Staff staff, Guid id, bool isEnabled)
    {
        var at = await staff.Administrator.GetAsync($"accounts/{id}");
        var changed = await staff.Administrator.PutAsync($"accounts/{id}", new { displayName = "张三", personCode = "", isEnabled }, at.ETag);
        Assert.Equal(HttpStatusCode.OK, changed.Status);
    }

    private static async Task<ApiClient> TokenAsync(Staff staff, ApiClient client, string scopes)
    {
        var made = await client.TryAsync("POST", "/api/v1/me/tokens", new { name = "试", scopes, days = 1 });
        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        return new ApiClient(staff.Server.Address, JsonNode.Parse(made.Text)!["text"]!.GetValue<string>());
    }
}
