using System.Net;
using System.Text.Json;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.Extensions.Logging;

namespace Jiheng.Web.Tests;

public sealed class HealthTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Ready_MigratedDatabase_Is200AndEmptyOne503(DatabaseKind kind)
    {
        await using (var server = await TestServer.StartAsync(kind))
        {
            using var client = server.Client();
            Assert.Equal("{\"status\":\"live\"}", await client.GetStringAsync("/health/live"));
            Assert.Equal("{\"status\":\"ready\"}", await client.GetStringAsync("/health/ready"));
        }

        await using var empty = await TestServer.StartAsync(kind, migrated: false);
        using var other = empty.Client();
        using var answer = await other.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("{\"status\":\"database-outdated\"}", await answer.Content.ReadAsStringAsync());
    }

    // A replica, a full disk, a lost permission: everything can be read, nothing written.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Ready_DatabaseThatTakesNoWrites_Is503(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        using var first = await server.AccountAsync("zhang", "张三");
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
        using var other = server.Client();
        Assert.Equal("{\"status\":\"ready\"}", await other.GetStringAsync("/health/ready"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task OpenApi_Document_IsServed(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        using var client = server.Client();
        using var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json"));
        Assert.StartsWith("3.", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal("绩衡 Jiheng", document.RootElement.GetProperty("info").GetProperty("title").GetString());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Api_UnknownAddress_AnswersProblemJson(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        using var client = server.Client();
        using var answer = await client.GetAsync("/api/v1/nothing");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("not-found", problem.RootElement.GetProperty("code").GetString());
    }
}
