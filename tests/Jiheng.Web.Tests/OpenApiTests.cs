using System.Text.Json.Nodes;
using Jiheng.Platform.Identity;
using Jiheng.Tests.Support.Databases;
using Microsoft.AspNetCore.Routing;
using DatabaseKind = Jiheng.Platform.Storage.DatabaseKind;

namespace Jiheng.Web.Tests;

/// <summary>The OpenAPI document against the endpoints that the server maps: none without it, and nothing of it left out.</summary>
public sealed class OpenApiTests
{
    private static readonly string[] Manners = ["Idempotency-Key", "X-Reason", "X-Dry-Run"];

    // What is replaced without a version: one's own, or a decision that stands by itself and which the journal keeps before and after.
    private static readonly string[] WithoutVersion = ["appointments.add", "audits.assign", "audits.decide", "drafts.keep", "me.confirm-code", "register.decide", "reminders.mail"];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Document_EveryEndpointOfTheApi_IsDescribedWhole(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        var document = await DocumentAsync(server);
        var (operations, lacks) = (Operations(document), new List<string>());
        // Money is not computed in binary fractions by whoever makes a client of this.
        Assert.Contains("\"format\":\"decimal\"", document.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"format\":\"double\"", document.ToJsonString(), StringComparison.Ordinal);
        var mapped = server.Endpoints.Where(static e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal))
            .Select(static e => (Method: e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0], Path: "/" + Plain(e), Name: e.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName, Writes: e.Metadata.GetMetadata<Web.Api.OpenApi.WrittenEndpoint>() is not null)).ToList();
        Assert.Equal(mapped.Select(static m => $"{m.Method} {m.Path}").Order(StringComparer.Ordinal), operations.Keys.Order(StringComparer.Ordinal));
        foreach (var (method, path, name, writes) in mapped)
        {
            var operation = operations[$"{method} {path}"];
            void Needs(bool holds, string what)
            {
                if (!holds) lacks.Add($"{name}: {what}");
            }

            Needs(operation["operationId"]?.GetValue<string>() == name, "operationId");
            Needs(operation["summary"]?.GetValue<string>() is { Length: > 1 }, "summary");
            Needs(operation["tags"]?.AsArray().Count > 0, "tags");
            foreach (var status in Expected(name, writes, path, operation)) Needs(IsProblem(operation["responses"]![status]), status);
            Needs(operation["responses"]!.AsObject().Any(static r => r.Key[0] == '2' && r.Value!["content"]?.AsObject().Any(static c => c.Value?["schema"] is not null) == true), "2xx with a schema");
            Needs(operation["parameters"]?.AsArray().All(static p => p!["in"]!.ToString() != "query" || char.IsAsciiLetterLower(p["name"]!.ToString()[0])) != false, "lower-case query");
            Needs(Schemes(operation).SetEquals(Wanted(PermissionMatrix.Declared.Find(name)!, method)), "security");
            if (writes) foreach (var header in Manners) Needs(Headers(operation).Contains(header), header);
            if (Headers(operation).Contains("If-Match")) Needs(operation["responses"]!["412"] is not null && operation["responses"]!["428"] is not null, "412 and 428");
        }

        Assert.True(lacks.Count == 0, string.Join('\n', lacks));
        Assert.Equal(WithoutVersion, mapped.Where(m => m.Method == "PUT" && !Headers(operations[$"{m.Method} {m.Path}"]).Contains("If-Match")).Select(static m => m.Name).Order(StringComparer.Ordinal));
        Assert.StartsWith("3.", document["openapi"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("绩衡 Jiheng", document["info"]!["title"]!.ToString());
        Assert.Equal(["csrf", "session", "token"], document["components"]!["securitySchemes"]!.AsObject().Select(static s => s.Key).Order(StringComparer.Ordinal));
    }

    // Read by the one whose it is; written only in rehearsal. What an answer has, its schema names; what the schema requires, it has.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Answer_OfEveryOperationThatSucceeds_FitsItsSchema(DatabaseKind kind)
    {
        await using var all = await Permissions.Neighbours.SettleAsync(kind);
        var (document, answered, wrong) = (await DocumentAsync(all.Server), new HashSet<string>(), new List<string>());
        var own = all.Targets[Permissions.Relation.Own];
        using var session = await Visitor.SignedInAsync(all.Server, own.Account);
        foreach (var (key, operation) in Operations(document))
        {
            var name = operation["operationId"]!.GetValue<string>();
            var endpoint = all.Server.Endpoints.Single(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName == name);
            var (method, permission) = (key[..key.IndexOf(' ', StringComparison.Ordinal)], PermissionMatrix.Declared.Find(name)!);
            if (permission.Anybody || (method != "GET" && endpoint.Metadata.GetMetadata<Web.Api.OpenApi.WrittenEndpoint>() is null)) continue;
            foreach (var who in permission.ByToken ? new[] { own.Preparer, all.Administrator } : [session])
            {
                var reply = await who.TryAsync(method, Permissions.Probes.Path(name, endpoint, all, own), Permissions.Probes.Body(name, method, all, own), rehearsal: method != "GET", etag: method == "GET" ? null : "\"1\"");
                if ((int)reply.Status >= 300) continue;
                var response = operation["responses"]![$"{(int)reply.Status}"];
                var described = response?["content"];
                // Where there is nothing, nothing is described but that.
                if (response is null || (described is null && reply.Status != System.Net.HttpStatusCode.NoContent)) wrong.Add($"{name}: {(int)reply.Status} is not described");
                else if (described?["application/json"]?["schema"] is { } schema) wrong.AddRange(SchemaFit.Problems(document, schema, JsonNode.Parse(reply.Text)).Select(p => $"{name}: {p}"));
                answered.Add(name);
                break;
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(answered.Count > 60, $"{answered.Count} answered: {string.Join(' ', answered)}");
    }

    // What is documented is what happens.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Server_AskedInAWrongWay_AnswersAsDocumented(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        using var client = await server.AccountAsync("admin", "王五");
        using var text = new StringContent("{}", System.Text.Encoding.UTF8, "text/plain");
        foreach (var (method, path, body, status, code) in new (string, string, object?, int, string)[]
        {
            ("PATCH", "/api/v1/programmes", null, 405, "method-not-allowed"), ("DELETE", "/api/v1/journal", null, 405, "method-not-allowed"), ("POST", "/api/v1/programmes", text, 415, "unsupported-media-type"),
            ("GET", "/api/v1/nothing", null, 404, "not-found"), ("GET", "/api/v1/years/no-id", null, 404, "not-found"),
        })
        {
            var reply = await client.TryAsync(method, path, body);
            Assert.True(((int)reply.Status, reply.Code) == (status, code), $"{method} {path}: {(int)reply.Status} {reply.Text}");
            Assert.Matches(@"[\u4e00-\u9fff]", JsonNode.Parse(reply.Text)!["detail"]!.GetValue<string>());
        }
    }

    // The server answers before it has been sent everything, to whoever asks first whether to send it.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Server_SentTooMuch_SaysSo(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        using var admin = await server.AccountAsync("admin", "王五");
        using var raw = admin.Raw();
        using var http = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) });
        http.DefaultRequestHeaders.Authorization = raw.DefaultRequestHeaders.Authorization;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "/api/v1/programmes")) { Content = new ByteArrayContent(new byte[(20 << 20) + 1]) { Headers = { ContentType = new("application/json") } } };
        request.Headers.ExpectContinue = true;
        using var answer = await http.SendAsync(request);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal((413, "too-large"), ((int)answer.StatusCode, problem["code"]!.GetValue<string>()));
        Assert.Contains("20 MB", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Expected(string name, bool writes, string path, JsonNode operation)
    {
        foreach (var status in new[] { "400", "429", "500", "503" }) yield return status;
        if (!PermissionMatrix.Declared.Find(name)!.Anybody) yield return "401";
        if (!PermissionMatrix.Declared.Find(name)!.Anybody) yield return "403";
        if (path.Contains('{', StringComparison.Ordinal)) yield return "404";
        if (writes) yield return "409";
        if (operation["requestBody"] is not null) yield return "413";
        if (operation["requestBody"] is not null) yield return "415";
    }

    private static HashSet<string> Wanted(Permission permission, string method)
    {
        if (permission.Anybody) return [];
        HashSet<string> wanted = permission.ByToken ? ["token", "session"] : ["session"];
        if (method != "GET") wanted.Add("csrf");
        return wanted;
    }

    private static bool IsProblem(JsonNode? response) => response?["content"]?["application/problem+json"]?["schema"]?["$ref"]?.GetValue<string>() == "#/components/schemas/Problem";

    private static HashSet<string> Schemes(JsonNode operation) => [.. operation["security"]?.AsArray().SelectMany(static s => s!.AsObject().Select(static x => x.Key)) ?? []];

    private static HashSet<string> Headers(JsonNode operation) => [.. operation["parameters"]?.AsArray().Where(static p => p!["in"]!.GetValue<string>() == "header").Select(static p => p!["name"]!.GetValue<string>()) ?? []];

    private static Dictionary<string, JsonNode> Operations(JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(static p => p.Value!.AsObject().Select(o => ($"{o.Key.ToUpperInvariant()} {p.Key}", o.Value!))).ToDictionary(static o => o.Item1, static o => o.Item2);

    private static async Task<JsonNode> DocumentAsync(TestServer server)
    {
        using var http = server.Client();
        return JsonNode.Parse(await http.GetStringAsync("/openapi/v1.json"))!;
    }

    // {id:guid} is {id} in the document.
    private static string Plain(RouteEndpoint endpoint) => string.Join('/', endpoint.RoutePattern.PathSegments.Select(static s => string.Concat(s.Parts.Select(static p => p is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart q ? "{" + q.Name + "}" : ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)p).Content))));
}
