using System.Text.Json;
using System.Text.Json.Nodes;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.AspNetCore.Routing;

namespace Jiheng.Web.Tests.Permissions;

/// <summary>
/// Every endpoint, tried by somebody who holds every post over the whole platform: with a token for something else, without the sign
/// against forgery, with members that a request does not have. Whatever is mapped later is tried too.
/// </summary>
public sealed class WrongDoorTests
{
    // Members in which people write what they like: the content of a paper, a form's fields and targets by their names.
    private static readonly string[] Free = ["content", "fields", "own"];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Endpoint_ThroughTheWrongDoor_StaysShut(DatabaseKind kind)
    {
        await using var all = await Neighbours.SettleAsync(kind);
        var (account, bearers) = await all.EverybodyAsync([.. TokenScopes.Areas.SelectMany(static a => new[] { a + ":read", a + ":write" }), "*:write"]);
        using var session = await Visitor.SignedInAsync(all.Server, account);
        using var forged = await Visitor.SignedInAsync(all.Server, account);
        forged.Csrf = null;
        var (wrong, tried, injected) = (new List<string>(), 0, 0);
        foreach (var endpoint in all.Server.Endpoints)
        {
            var (name, method) = (Jiheng.Web.Identity.PermissionGate.NameOf(endpoint), endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET");
            if (PermissionMatrix.Declared.Find(name) is not { Anybody: false } permission) continue;
            var path = Probes.Path(name, endpoint, all, all.Targets[Relation.Own]);
            foreach (var bearer in Strangers(name, method, permission))
                if (!IsOfScope(await bearers[bearer].TryAsync(method, path, null))) wrong.Add($"{name}: opened by {bearer}");
            if (permission.ByToken && method == "GET" && IsOfScope(await bearers[AreaOf(name) + ":read"].TryAsync(method, path, null))) wrong.Add($"{name}: not opened by its own token");
            tried++;
            if (method == "GET") continue;
            if ((await forged.TryAsync(method, path, null)).Text is var text && !text.Contains("防伪标记", StringComparison.Ordinal)) wrong.Add($"{name}: done without the sign against forgery: {text}");
            foreach (var body in Injected(Probes.WholeBody(name, method, all)))
            {
                injected++;
                if ((await session.TryAsync(method, path, body, rehearsal: Probes.IsWrite(endpoint))) is { Code: not "malformed" } reply) wrong.Add($"{name}: takes {body.ToJsonString()}: {(int)reply.Status} {reply.Text}");
            }
        }

        foreach (var bearer in bearers.Values) bearer.Dispose();
        Assert.True(wrong.Count == 0 && tried > 200 && injected > 60, $"{tried} tried, {injected} injected:\n" + string.Join('\n', wrong));
    }

    // Tokens that must not open it: for the next area in the list, for reading where it writes, for all there is where it takes none.
    private static IEnumerable<string> Strangers(string name, string method, Permission permission)
    {
        if (!permission.ByToken)
        {
            yield return "*:write";
            yield break;
        }

        var at = TokenScopes.Areas.ToList().IndexOf(AreaOf(name));
        yield return TokenScopes.Areas[(at + 1) % TokenScopes.Areas.Count] + ":write";
        if (method != "GET") yield return AreaOf(name) + ":read";
    }

    private static bool IsOfScope(Attempt reply) => reply.Code == "token.scope" || reply.Text.StartsWith("这件事须由本人登录后办理", StringComparison.Ordinal);

    private static string AreaOf(string name) => name[..name.IndexOf('.', StringComparison.Ordinal)];

    // The body with one more member in each of its objects in turn.
    private static IEnumerable<JsonNode> Injected(object? body)
    {
        if (JsonSerializer.SerializeToNode(body, Json) is not JsonObject whole) yield break;
        for (var i = 0; i < Objects(whole).Count(); i++)
        {
            var copy = whole.DeepClone();
            Objects(copy).ElementAt(i)["isAdministrator"] = true;
            yield return copy;
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject members => members.Where(static m => !Free.Contains(m.Key)).SelectMany(static m => Objects(m.Value)).Prepend(members),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };
}
