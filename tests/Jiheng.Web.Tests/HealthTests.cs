using System.Net;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.Extensions.Logging;

namespace Jiheng.Web.Tests;

public sealed class HealthTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Ready_EmptyDatabase_Is503(DatabaseKind kind)
    {
        await using var empty = await TestServer.StartAsync(kind, migrated: false);
        using var client = empty.Client();
        using var answer = await client.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("{\"status\":\"database-outdated\"}", await answer.Content.ReadAsStringAsync());
    }

    // Without its encoding the text would be read as another one.
    [Theory, OnSqlite]
    public async Task Address_OfNoPage_IsSaidInReadableChinese(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        using var client = server.Client();
        using var answer = await client.GetAsync("/returns/abc");
        Assert.Equal((HttpStatusCode.NotFound, "utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType?.CharSet));
        Assert.StartsWith("没有找到", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    // Nobody listens: whoever asks is told so at once, and when to come back. A file that is not there is a database that is not made yet.
    [Theory, OnPostgreSql]
    public async Task Ready_DatabaseThatIsAway_Is503(DatabaseKind kind)
    {
        var nowhere = new DatabaseSettings(kind, "Host=/nowhere;Database=t;Username=u;Timeout=2");
        await using var server = Server.Build(new ServerSettings(nowhere, Jiheng.Tests.Support.Repository.Root, "http://127.0.0.1:0") { Jobs = Platform.Jobs.JobTerms.Usual with { Slots = 0, Poll = TimeSpan.FromHours(1) } }, static l => l.SetMinimumLevel(LogLevel.None));
        await server.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        using var answer = await client.GetAsync("/health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "{\"status\":\"database-unreachable\"}"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Equal("{\"status\":\"live\"}", await client.GetStringAsync("/health/live"));
        using var who = new ApiClient(client.BaseAddress, "jh_0123456789012345678901234567890");
        var refused = await who.TryAsync("GET", "/api/v1/programmes", null);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "storage.unreachable", "5"), (refused.Status, refused.Code, refused.Headers.GetValues("Retry-After").Single()));
    }

    // A replica, a full disk, a lost permission: everything can be read, by whoever comes in for the first time too; nothing is written, and whoever tries is told when to come back.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Ready_DatabaseThatTakesNoWrites_Is503(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        var token = await server.TokenAsync("zhang", "张三");
        var settings = server.Database.Settings with { ConnectionString = server.Database.Settings.ConnectionString + (kind == DatabaseKind.Sqlite ? ";Mode=ReadOnly" : ";Options=-c default_transaction_read_only=on") };
        await using var reader = Server.Build(new ServerSettings(settings, Jiheng.Tests.Support.Repository.Root, "http://127.0.0.1:0") { Jobs = Platform.Jobs.JobTerms.Usual with { Slots = 0, Poll = TimeSpan.FromHours(1) } }, static l => l.SetMinimumLevel(LogLevel.None));
        await reader.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(reader.Urls.First()) };
        using var answer = await client.GetAsync("/health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "{\"status\":\"database-read-only\"}"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Equal("{\"status\":\"live\"}", await client.GetStringAsync("/health/live"));
        // Asked again at once it does not try again; the server that can write is not held up meanwhile.
        using var again = await client.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, again.StatusCode);
        using var who = new ApiClient(client.BaseAddress, token);
        Assert.Equal(HttpStatusCode.OK, (await who.GetAsync("programmes")).Status);
        var refused = await who.TryAsync("POST", "/api/v1/programmes", new { code = "x", name = "试" });
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "storage.read-only", "10"), (refused.Status, refused.Code, refused.Headers.GetValues("Retry-After").Single()));
        using var other = server.Client();
        Assert.Equal("{\"status\":\"live\"}", await other.GetStringAsync("/health/live"));
        Assert.Equal("{\"status\":\"ready\"}", await other.GetStringAsync("/health/ready"));
    }
}
