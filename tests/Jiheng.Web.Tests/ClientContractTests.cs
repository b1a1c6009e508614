using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;

namespace Jiheng.Web.Tests;

/// <summary>What the client and the commands ask for is what the server describes.</summary>
public sealed partial class ClientContractTests
{
    private static readonly string[] Folders = ["src/Jiheng.Client", "src/Jiheng.Cli/Remote", "src/Jiheng.Cli/Demo"];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Client_EveryAddressAndVerb_IsInTheOpenApiDocument(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        using var http = server.Client();
        var paths = JsonNode.Parse(await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!["paths"]!.AsObject();
        var described = paths.SelectMany(static p => p.Value!.AsObject().Select(o => (Verb: o.Key, Path: Template(p.Key["/api/v1/".Length..])))).ToHashSet();
        var asked = Asked().Distinct().ToList();
        Assert.True(asked.Count > 20, $"{asked.Count} addresses found in the sources");
        Assert.Empty(asked.Where(a => !described.Any(d => d.Verb == a.Verb && Fits(a.Path, d.Path))).Select(static a => $"{a.Verb} {a.Path}"));
        Assert.All(paths, static p => Assert.All(p.Value!.AsObject(), o => Assert.True(o.Value!["operationId"] is not null && o.Value["tags"] is not null, $"{o.Key} {p.Key}")));
    }

    // From calls like client.PostAsync<T>($"papers/{id}/submit", …) and http.PostAsJsonAsync("sign-in", …).
    private static IEnumerable<(string Verb, string Path)> Asked() =>
        from folder in Folders
        from file in Directory.EnumerateFiles(Repository.Folder(folder), "*.cs", SearchOption.AllDirectories)
        where !file.Contains("/obj/", StringComparison.Ordinal)
        from Match call in Call().Matches(File.ReadAllText(file))
        where !call.Groups["path"].Value.StartsWith('{')
        select (VerbOf(call.Groups["verb"].Value), Template(call.Groups["path"].Value));

    private static string VerbOf(string method) => method switch { "List" or "Get" => "get", "Post" or "PostAsJson" => "post", "Put" => "put", _ => "delete" };

    // {id:guid}, {year.Id} and {paper["id"]} are all one place.
    private static string Template(string path) => Hole().Replace(path.Split('?')[0], "*");

    // A word may stand where the server has a place, and the other way round: papers/*/submit is papers/*/*.
    private static bool Fits(string asked, string described)
    {
        var (a, d) = (asked.Split('/'), described.Split('/'));
        return a.Length == d.Length && a.Zip(d).All(static p => p.First == p.Second || p.First == "*" || p.Second == "*") && a[0] == d[0];
    }

    [GeneratedRegex("""(?<verb>Get|List|Post|PostAsJson|Put|Delete)Async(<[^(]*>)?\((new Uri\()?\$?"(?<path>[a-z][^"\[]*(\["[a-z]+"\][^"\[]*)*)",?""")]
    private static partial Regex Call();

    [GeneratedRegex("""\{[^}]*\}""")]
    private static partial Regex Hole();
}
