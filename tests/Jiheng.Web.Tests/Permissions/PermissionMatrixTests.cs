using System.Net;
using Jiheng.Platform.Identity;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;
using Microsoft.AspNetCore.Routing;
using Xunit.Abstractions;
using DatabaseKind = Jiheng.Platform.Storage.DatabaseKind;

namespace Jiheng.Web.Tests.Permissions;

/// <summary>Every endpoint that the server maps × every role × every kind of unit, tried and compared with the declared matrix.</summary>
public sealed class PermissionMatrixTests(ITestOutputHelper output)
{
    // Nobody gives his own unit more time, whatever his role reaches.
    private static readonly HashSet<(string, Relation)> Withheld = [("deadlines.except", Relation.Own), ("deadlines.withdraw", Relation.Own)];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Endpoint_ForEachRoleAndUnit_AnswersAsDeclared(DatabaseKind kind)
    {
        await using var all = await Neighbours.SettleAsync(kind);
        var (wrong, tried) = (new List<string>(), 0);
        foreach (var role in Enum.GetValues<Role>())
        {
            var (account, client) = await all.HolderAsync(role);
            var session = await Visitor.SignedInAsync(all.Server, account);
            foreach (var (endpoint, name, method) in Mapped(all))
            {
                var permission = PermissionMatrix.Declared.Find(name)!;
                if (permission.Anybody) continue;
                // Where the role has no part, the door is shut before anybody looks at a unit: one's own and a stranger's say so.
                foreach (var target in all.Targets.Values.Where(t => t.Relation is Relation.Own or Relation.Stranger || permission.AnyAccount || permission.Cells[role] is not (Reach.None or Reach.All)))
                {
                    var visitor = permission.ByToken ? client : session;
                    var reply = await visitor.TryAsync(method, Probes.Path(name, endpoint, all, target), Probes.Body(name, method, all, target), Probes.TakesAway(name));
                    tried++;
                    if (Difference(name, endpoint, permission, role, target.Relation, reply) is { } difference) wrong.Add($"{name} × {Words.Of(role)} × {target.Relation}: {difference}; answered {(int)reply.Status} {reply.Text}");
                    if (Leak(all, reply, method) is { } leak) wrong.Add($"{name} × {Words.Of(role)}: shows {leak}");
                    if (!Probes.EndsTheSession(name)) continue;
                    session.Dispose();
                    session = await Visitor.SignedInAsync(all.Server, account);
                }
            }

            session.Dispose();
            client.Dispose();
        }

        output.WriteLine($"{tried} requests to {Mapped(all).Count} endpoints");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {tried}:\n" + string.Join('\n', wrong.Take(40)));
    }

    // A cell “全部” refuses whoever sees less; whoever sees it all gets in, and what he asks for is done.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Endpoint_OfTheWholePlatform_IsOpenToWhoeverSeesItAll(DatabaseKind kind)
    {
        await using var all = await Neighbours.SettleAsync(kind);
        var (wrong, tried, done) = (new List<string>(), 0, 0);
        foreach (var role in Enum.GetValues<Role>())
        {
            var (account, client) = await all.HolderAsync(role, DataScope.All);
            using var session = await Visitor.SignedInAsync(all.Server, account);
            foreach (var (endpoint, name, method) in Mapped(all).Where(m => PermissionMatrix.Declared.Find(m.Name) is { Anybody: false, AnyAccount: false } p && p.Cells[role] == Reach.All))
            {
                var visitor = PermissionMatrix.Declared.Find(name)!.ByToken ? client : session;
                var path = Probes.Path(name, endpoint, all, all.Targets[Relation.Stranger]);
                var seen = method == "PUT" ? (await visitor.GetAsync(path)).ETag : null;
                // What only reads what it is sent cannot be rehearsed, and need not be.
                var reply = await visitor.TryAsync(method, path, Probes.WholeBody(name, method, all), rehearsal: method == "GET" || Probes.IsWrite(endpoint), etag: seen);
                // Not everything with a version has an address of its own; none was changed yet.
                if (reply.Code == "if-match-missing") reply = await visitor.TryAsync(method, path, Probes.WholeBody(name, method, all), rehearsal: true, etag: "\"1\"");
                tried++;
                if ((int)reply.Status < 300) done++;
                if (IsForbidden(reply) || (int)reply.Status is 401 or 404 or >= 500 || reply.Code is "malformed" or "if-match-missing" or "token.scope") wrong.Add($"{name} × {Words.Of(role)} × 全部: {(int)reply.Status} {reply.Text}");
            }

            client.Dispose();
        }

        output.WriteLine($"{tried} tried, {done} done");
        Assert.True(wrong.Count == 0 && tried > 10 && done > tried * 3 / 4, $"{done} of {tried} done:\n" + string.Join('\n', wrong));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Endpoint_WithoutCredentials_IsOpenOnlyWhereDeclared(DatabaseKind kind)
    {
        await using var all = await Neighbours.SettleAsync(kind);
        Assert.Equal(Mapped(all).Select(static m => m.Name).Order(StringComparer.Ordinal), PermissionMatrix.Declared.All.Select(static p => p.Endpoint).Order(StringComparer.Ordinal));
        using var nobody = new ApiClient(all.Server.Address, null);
        foreach (var (endpoint, name, method) in Mapped(all))
        {
            var reply = await nobody.TryAsync(method, Probes.Path(name, endpoint, all, all.Targets[Relation.Own]), Probes.Body(name, method, all, all.Targets[Relation.Own]));
            var isDoor = reply.Status is HttpStatusCode.Unauthorized && reply.Text.Contains("\"unauthenticated\"", StringComparison.Ordinal) || (reply.Status == HttpStatusCode.Redirect && reply.Location.StartsWith("/sign-in", StringComparison.Ordinal));
            Assert.True(isDoor != PermissionMatrix.Declared.Find(name)!.Anybody, $"{name}: {(int)reply.Status}");
        }
    }

    private static IReadOnlyList<(RouteEndpoint Endpoint, string Name, string Method)> Mapped(Neighbours all) => [.. all.Server.Endpoints.Select(static e =>
        (e, e.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName, e.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()?.HttpMethods[0] ?? "GET"))];

    private static string? Difference(string name, RouteEndpoint endpoint, Permission permission, Role role, Relation relation, Attempt reply)
    {
        if (reply.Code == "malformed") return "the request was not understood, so nothing was tried";
        if ((int)reply.Status >= 500) return "failed";
        var isObject = Probes.NamesAnObject(name, endpoint);
        // What is one's own is nobody else's, whatever the roles.
        if (permission.AnyAccount) return isObject ? reply.Status == HttpStatusCode.NotFound ? null : "should be 404" : IsForbidden(reply) || reply.Code is "unauthenticated" or "token.scope" ? "should be open to every account" : null;
        if (permission.Cells[role] is Reach.None or Reach.All) return IsForbidden(reply) ? null : "should be forbidden";
        if (!isObject) return reply.Status is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized || (IsForbidden(reply) && permission.Cells[role] != Reach.Workflow && relation == Relation.Own) ? "should be open" : null;
        if (relation is Relation.Sibling or Relation.Parent or Relation.Stranger) return reply.Status == HttpStatusCode.NotFound ? null : "should be 404";
        if (reply.Status == HttpStatusCode.NotFound) return "should be seen";
        var mayBeForbidden = permission.Cells[role] == Reach.Workflow || (permission.Cells[role] == Reach.Own && relation == Relation.Child) || Withheld.Contains((name, relation));
        var mustBeForbidden = mayBeForbidden && permission.Cells[role] != Reach.Workflow;
        return (IsForbidden(reply)) switch
        {
            true when !mayBeForbidden => "should be open",
            false when mustBeForbidden => "should be forbidden",
            _ => null,
        };
    }

    // Pages say it to people, not to programs.
    private static bool IsForbidden(Attempt reply) => reply.Code == "forbidden" || (reply.Status == HttpStatusCode.Forbidden && reply.Text.Contains("您没有办理这件事的岗位", StringComparison.Ordinal));

    private static string? Leak(Neighbours all, Attempt reply, string method) => method != "GET" || reply.Status != HttpStatusCode.OK ? null
        : new[] { Relation.Sibling, Relation.Stranger }.SelectMany(r => all.Targets[r].Ids.Values.Append(all[r].Id).Append(all.Targets[r].Account).Select(id => (r, id))).Where(x => reply.Text.Contains(x.id.ToString(), StringComparison.Ordinal)).Select(static x => $"an object of the {x.r}").FirstOrDefault();
}
