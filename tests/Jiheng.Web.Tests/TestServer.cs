using Jiheng.Platform.Storage;
using Jiheng.Tests.Support;
using Jiheng.Tests.Support.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Jiheng.Web.Tests;

/// <summary>The real server on a free port, over a database of its own.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TestDatabase database;

    private TestServer(WebApplication app, TestDatabase database) => (this.app, this.database) = (app, database);

    internal TestDatabase Database => database;

    internal Uri Address => new(app.Urls.First());

    internal static Task<TestServer> StartAsync(DatabaseKind kind) => StartAsync(kind, migrated: true);

    internal static async Task<TestServer> StartAsync(DatabaseKind kind, bool migrated)
    {
        var database = migrated ? await TestDatabase.CreateAsync(kind) : await TestDatabase.EmptyAsync(kind);
        var app = Server.Build(new ServerSettings(database.Settings, Repository.Root, "http://127.0.0.1:0"), static l => l.SetMinimumLevel(LogLevel.Error));
        await app.StartAsync();
        return new(app, database);
    }

    internal HttpClient Client() => new() { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
    }
}
