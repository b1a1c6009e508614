using System.Net;
using System.Text.Json;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;

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

    [Theory, OnSqlite]
    public async Task OpenApi_Document_IsServed(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        using var client = server.Client();
        using var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json"));
        Assert.StartsWith("3.", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal("绩衡 Jiheng", document.RootElement.GetProperty("info").GetProperty("title").GetString());
    }

    [Theory, OnSqlite]
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
