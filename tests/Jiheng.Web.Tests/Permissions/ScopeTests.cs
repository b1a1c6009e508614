using System.Net;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Web.Tests.Permissions;

/// <summary>Whose data each scope reaches, and that nobody gives away more than he has.</summary>
public sealed class ScopeTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Scope_OfEachKind_ReachesWhatItSays(DatabaseKind kind)
    {
        await using var all = await Neighbours.SettleAsync(kind);
        foreach (var (scope, named, expected) in new (DataScope, Relation[], Relation[])[]
        {
            (DataScope.OwnAndBelow, [], [Relation.Own, Relation.Child]),
            (DataScope.Own, [], [Relation.Own]),
            (DataScope.All, [], [Relation.Own, Relation.Child, Relation.Sibling, Relation.Parent, Relation.Stranger]),
            (DataScope.Custom, [Relation.Sibling, Relation.Stranger], [Relation.Sibling, Relation.Stranger]),
            (DataScope.Custom, [Relation.Parent], [Relation.Own, Relation.Child, Relation.Sibling, Relation.Parent]),
            (DataScope.Self, [], []),
        })
        {
            var (_, client) = await all.HolderAsync(named.Length > 1 ? Role.Auditor : Role.Reviewer, scope, named);
            foreach (var target in all.Targets.Values)
            {
                var status = expected.Contains(target.Relation) ? HttpStatusCode.OK : HttpStatusCode.NotFound;
                foreach (var path in new[] { $"self-evaluations/{target.Ids["evaluation"]}", $"papers/{target.Ids["paper"]}", $"monthly-returns/{target.Ids["return"]}", $"target-tables/{target.Ids["targets"]}", $"allocations/{target.Ids["allocation"]}", $"instruments/{target.Ids["instrument"]}", $"attachments/{target.Ids["attachment"]}/content" })
                    Assert.True((await client.TryAsync("GET", "/api/v1/" + path, null)).Status == status, $"{scope} × {target.Relation}: {path} should be {status}");
            }

            client.Dispose();
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Scope_OverOnesOwnWork_ReachesWhatOnePreparedOnly(DatabaseKind kind)
    {
        await using var all = await Neighbours.SettleAsync(kind);
        var (_, client) = await all.HolderAsync(Role.Preparer, DataScope.Self);
        var own = await client.DoAsync("papers", Probes.Paper);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"papers/{own.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"papers/{all.Targets[Relation.Own].Ids["paper"]}")).Status);
        Assert.Equal(1, (await client.GetAsync("papers")).Body!["total"]!.GetValue<int>());
        // Its paper, its return, its targets, its self-evaluation, and the new paper.
        Assert.Equal(5, (await all.Targets[Relation.Own].Preparer.GetAsync("papers")).Body!["items"]!.AsArray().Count(p => p!["organisationId"]!.GetValue<Guid>() == all[Relation.Own].Id));
        client.Dispose();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Administrator_OfAUnit_GivesNoMoreThanHeHas(DatabaseKind kind)
    {
        await using var all = await Neighbours.SettleAsync(kind);
        var (id, token) = await all.HolderAsync(Role.Administrator);
        using var client = await Visitor.SignedInAsync(all.Server, id);
        var (own, child) = (all.Targets[Relation.Own], all.Targets[Relation.Child]);
        async Task<Attempt> AppointAsync(Target unit, Guid account, object request) => await client.TryAsync("PUT", $"/api/v1/organisations/{unit.Unit.Id}/appointments/审核/{account}", request);
        Assert.Equal("forbidden", (await AppointAsync(own, own.Account, new { scope = "all" })).Code);
        Assert.Equal("forbidden", (await AppointAsync(own, id, new { scope = "own" })).Code);
        Assert.Equal("not-found", (await AppointAsync(own, own.Account, new { scope = "custom", units = new[] { all[Relation.Sibling].Id } })).Code);
        Assert.Equal("invalid", (await AppointAsync(own, own.Account, new { scope = "custom" })).Code);
        Assert.Equal(HttpStatusCode.OK, (await AppointAsync(child, own.Account, new { scope = "custom", units = new[] { child.Unit.Id } })).Status);
        Assert.Equal("not-found", (await AppointAsync(child, all.Targets[Relation.Sibling].Account, new { scope = "own" })).Code);
        // An auditor of the whole platform sits in this unit; its administrator must not take his account over.
        var (auditor, other) = await all.HolderAsync(Role.Auditor, DataScope.All);
        Assert.Equal("forbidden", (await client.TryAsync("POST", $"/api/v1/accounts/{auditor}/password", null)).Code);
        Assert.Equal("forbidden", (await client.TryAsync("POST", $"/api/v1/accounts/{id}/password", null)).Code);
        Assert.Equal("not-found", (await client.TryAsync("POST", $"/api/v1/accounts/{all.Targets[Relation.Parent].Account}/password", null)).Code);
        Assert.Equal("forbidden", (await client.TryAsync("POST", "/api/v1/accounts", new { userName = "root2", displayName = "新", organisationId = (Guid?)null })).Code);
        token.Dispose();
        other.Dispose();
    }
}
