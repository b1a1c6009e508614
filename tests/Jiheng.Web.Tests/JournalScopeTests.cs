using System.Net;
using System.Text.Json.Nodes;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web.Tests.Permissions;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Relation = Jiheng.Web.Tests.Permissions.Relation;

namespace Jiheng.Web.Tests;

/// <summary>系统 > 日志 of whoever sees a part of the platform: what the people of his units did, and nothing that tells of others.</summary>
public sealed class JournalScopeTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Journal_OfAnAuditorOfSomeUnits_EndsWithThem(DatabaseKind kind)
    {
        await using var all = await Neighbours.SettleAsync(kind);
        var (account, token) = await all.HolderAsync(Role.Auditor);
        token.Dispose();
        using var browser = await Visitor.SignedInAsync(all.Server, account);
        await using var db = all.Server.Database.Open();
        Guid?[] units = [all[Relation.Own].Id, all[Relation.Child].Id];
        var own = await db.Journal.Where(e => units.Contains(e.OrganisationId)).OrderBy(e => e.Sequence).Select(e => e.Sequence).ToListAsync();
        Assert.InRange(own.Count, 1, await db.Journal.CountAsync() - 1);
        Assert.Equal(own, await ExportedAsync(browser, ""));
        var page = await PageAsync(browser, "?verify=true");
        Assert.Contains($"共 {own.Count} 条", page, StringComparison.Ordinal);
        // The chain is everybody's: it is verified by whoever sees all of it.
        Assert.DoesNotContain("核验日志链</button>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("核验通过", page, StringComparison.Ordinal);
        // Words find no more than that, and nor do days.
        var begun = await db.Journal.Where(e => e.Action == "returns.start").ToListAsync();
        Assert.True(begun.Count > begun.Count(e => units.Contains(e.OrganisationId)), $"{begun.Count} returns");
        Assert.Equal(begun.Where(e => units.Contains(e.OrganisationId)).Select(static e => e.Sequence).Order(), await ExportedAsync(browser, "search=returns.start"));
        Assert.Equal(own, await ExportedAsync(browser, "from=2000-01-01"));
        Assert.Contains("没有符合的日志", await PageAsync(browser, "?search=" + all[Relation.Stranger].Id), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.TryAsync("GET", "/system/journal?export=journal", null)).Status);

        using var everything = await Visitor.SignedInAsync(all.Server, (await all.HolderAsync(Role.Auditor, DataScope.All)).Id);
        Assert.Contains("核验通过", await PageAsync(everything, "?verify=true"), StringComparison.Ordinal);
        using var preparer = await Visitor.SignedInAsync(all.Server, (await all.HolderAsync(Role.Preparer)).Id);
        Assert.Equal(HttpStatusCode.Forbidden, (await preparer.TryAsync("GET", "/system/journal", null)).Status);
    }

    private static async Task<IEnumerable<long>> ExportedAsync(ApiClient browser, string query) =>
        JsonNode.Parse((await browser.TryAsync("GET", $"/system/journal/export?{query}&format=json", null)).Text)!.AsArray().Select(static e => e!["sequence"]!.GetValue<long>());

    private static async Task<string> PageAsync(ApiClient browser, string query)
    {
        var page = await browser.TryAsync("GET", "/system/journal" + query, null);
        Assert.True(page.Status == HttpStatusCode.OK, page.Text);
        return page.Text;
    }
}
