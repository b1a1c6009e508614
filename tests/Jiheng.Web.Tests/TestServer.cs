using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Reminders;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jiheng.Web.Tests;

/// <summary>The real server on a free port, over a database of its own.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    // The passwords of tests are worth nothing.
    private const int Rounds = 100;
    private readonly WebApplication? app;
    private readonly TestDatabase database;
    private readonly Func<HttpMessageHandler>? wire;

    private TestServer(WebApplication? app, Uri address, TestDatabase database, Func<HttpMessageHandler>? wire) => (this.app, Address, this.database, this.wire) = (app, address, database, wire);

    internal TestDatabase Database => database;

    internal Uri Address { get; }

    internal static Task<TestServer> StartAsync(DatabaseKind kind) => StartAsync(kind, migrated: true);

    internal static Task<TestServer> StartAsync(DatabaseKind kind, Web.Identity.RateLimits limits) => StartAsync(kind, true, limits);

    internal static Task<TestServer> StartAsync(DatabaseKind kind, JobTerms jobs) => StartAsync(kind, true, null, jobs);

    internal static Task<TestServer> StartAsync(DatabaseKind kind, TimeProvider time, MailSettings? mail) => StartAsync(kind, true, null, null, time, mail);

    internal static async Task<TestServer> StartAsync(DatabaseKind kind, bool migrated, Web.Identity.RateLimits? limits = null, JobTerms? jobs = null, TimeProvider? time = null, MailSettings? mail = null) =>
        await StartAsync(migrated ? await TestDatabase.CreateAsync(kind) : await TestDatabase.EmptyAsync(kind), limits, jobs, time, mail);

    /// <summary>A server over a database that is there.</summary>
    internal static async Task<TestServer> StartAsync(TestDatabase database, Web.Identity.RateLimits? limits = null, JobTerms? jobs = null, TimeProvider? time = null, MailSettings? mail = null)
    {
        var settings = new ServerSettings(database.Settings, Repository.Root, "http://127.0.0.1:0")
        {
            Jobs = jobs ?? JobTerms.Usual with { Poll = TimeSpan.FromMilliseconds(200) },
            Time = time ?? TimeProvider.System,
            Mail = mail,
            Limits = limits ?? new(1_000_000, 1_000_000, 1_000_000),
            HashRounds = Rounds,
        };
        var app = Server.Build(settings, static l => l.SetMinimumLevel(LogLevel.Error));
        await app.StartAsync();
        return new(app, new Uri(app.Urls.First()), database, null);
    }

    /// <summary>One more node over the same database.</summary>
    internal async Task<(WebApplication Node, Uri Address)> BesideAsync()
    {
        var node = Server.Build(new ServerSettings(database.Settings, Repository.Root, "http://127.0.0.1:0") { Limits = new(1_000_000, 1_000_000, 1_000_000), HashRounds = Rounds }, static l => l.SetMinimumLevel(LogLevel.Error));
        await node.StartAsync();
        return (node, new Uri(node.Urls.First()));
    }

    /// <summary>A server that somebody else runs, spoken to in his way.</summary>
    internal static TestServer Over(Uri address, TestDatabase database, Func<HttpMessageHandler> wire) => new(null, address, database, wire);

    /// <summary>Every endpoint there is, as the server itself knows them.</summary>
    internal IReadOnlyList<RouteEndpoint> Endpoints => [.. app!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    internal IServiceProvider Services => app!.Services;

    internal HttpClient Client() => new() { BaseAddress = Address };

    /// <summary>An account with a token, for the unit with a code, or for whoever runs the platform.</summary>
    internal async Task<ApiClient> AccountAsync(string userName, string displayName, string? code = null, params Role[] roles) => As(await TokenAsync(userName, displayName, code, roles));

    /// <summary>Whoever has a token.</summary>
    internal ApiClient As(string token) => new(Address, token, wire?.Invoke());

    /// <summary>The token of a new account.</summary>
    internal async Task<string> TokenAsync(string userName, string displayName, string? code = null, params Role[] roles)
    {
        await using var db = database.Open("account");
        var unit = code is null ? (Guid?)null : (await db.Organisations.SingleAsync(o => o.RegionCode == code)).Id;
        var account = new Account { Id = Guid.CreateVersion7(), UserName = userName, DisplayName = displayName, OrganisationId = unit };
        var (token, text) = AccessToken.Make(account.Id, "测试", TokenScopes.Everything, Timestamp.Now(TimeProvider.System), TimeSpan.FromDays(1));
        db.AddRange(account, token);
        db.AddRange(roles.Select(r => new Appointment { AccountId = account.Id, OrganisationId = unit!.Value, Role = r }));
        await db.SaveChangesAsync();
        return text;
    }

    /// <summary>Sends a file for a job.</summary>
    internal async Task<Reply> SendFileAsync(ApiClient client, string name, byte[] content)
    {
        using var http = client.Raw();
        using var body = new ByteArrayContent(content);
        using var answer = await http.PostAsync(new Uri(Address, "/api/v1/files?name=" + Uri.EscapeDataString(name)), body);
        return new(answer.StatusCode, System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync()), null);
    }

    internal async Task<byte[]> FileAsync(ApiClient client, string file)
    {
        using var http = client.Raw();
        return await http.GetByteArrayAsync(new Uri(Address, $"/api/v1/files/{file}/content"));
    }

    /// <summary>Ends the server and leaves its database.</summary>
    internal async Task StopAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await database.DisposeAsync();
    }
}
