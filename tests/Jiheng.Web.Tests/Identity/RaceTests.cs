using System.Net;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jiheng.Web.Tests.Identity;

/// <summary>Two at the same moment where there may be only one: each of them looks, finds nothing in the way, and writes.</summary>
public sealed class RaceTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task SetupToken_UsedBySixAtOnce_OpensOneAccount(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        await using var scope = server.Services.CreateAsyncScope();
        var token = (await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().OfferAsync(default))!;
        var browsers = Enumerable.Range(0, 6).Select(_ => new ApiClient(server.Address, null)).ToList();
        var answers = await Task.WhenAll(browsers.Select((b, i) => b.PostFormAsync("/setup", ("token", token), ("user", $"admin{i}"), ("name", "王五"), ("password", Staff.Password))));
        Assert.Single(answers, static a => a.Status == HttpStatusCode.Redirect);
        Assert.All(answers.Where(static a => a.Status != HttpStatusCode.Redirect), static a => Assert.True(a.Status is HttpStatusCode.Forbidden or HttpStatusCode.ServiceUnavailable, $"{(int)a.Status} {a.Text}"));
        await using var db = server.Database.Open();
        Assert.Equal(1, await db.Accounts.CountAsync());
        foreach (var browser in browsers) browser.Dispose();
    }

    // Each finds the other still enabled. Whoever is second is the last.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Administrators_DisablingOneAnother_LeaveOne(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        foreach (var name in new[] { "first", "second" }) (await server.AccountAsync(name, "王五")).Dispose();
        await using var db = server.Database.Open("test");
        var accounts = await db.Accounts.AsNoTracking().OrderBy(a => a.UserName).ToListAsync();
        for (var round = 0; round < 3; round++)
        {
            using var first = await Visitor.SignedInAsync(server, accounts[0].Id);
            using var second = await Visitor.SignedInAsync(server, accounts[1].Id);
            var tags = await Task.WhenAll(first.GetAsync($"accounts/{accounts[1].Id}"), second.GetAsync($"accounts/{accounts[0].Id}"));
            Task<Reply> DisableAsync(ApiClient who, int whom, string? tag) => who.PutAsync($"accounts/{accounts[whom].Id}", new { displayName = "改", personCode = "", isEnabled = false }, tag);
            var replies = await Task.WhenAll(DisableAsync(first, 1, tags[0].ETag), DisableAsync(second, 0, tags[1].ETag));
            Assert.Single(replies, static r => r.Status == HttpStatusCode.OK);
            Assert.Equal(1, await db.Accounts.CountAsync(a => a.IsEnabled));
            await db.Accounts.ExecuteUpdateAsync(static a => a.SetProperty(x => x.IsEnabled, true));
        }
    }
}
