using System.Net;
using System.Text.Json.Nodes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Web.Tests;

/// <summary>Targets split by two people at once (两人同时分解目标): one of them is first, the other sees what he made of it.</summary>
public sealed class CascadeTests
{
    private const string Prefecture = "650200";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Split_ByTwoAtOnce_RefusesTheSecondWithBothVersions(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        ApiClient[] two = [story.Preparer, await story.AccountAsync("second", "李四", Story.Region, Role.Preparer)];
        var table = await two[0].DoAsync($"years/{year}/target-tables", new { goal = "按时足额拨付。", central = (decimal?)null, local = (decimal?)null, rows = new[] { new { level1 = "产出指标", level2 = "质量指标", level3 = "参保率", target = "≥95%" } } });
        string[] targets = ["≥96%", "≥97%"];
        Task<Reply> SplitAsync(int who, string? etag) => two[who].PostAsync($"target-tables/{table.Id}/cascade", new { parts = new[] { new { code = Prefecture, central = 100m, local = (decimal?)null, own = new Dictionary<string, string> { ["参保率"] = targets[who] } } } }, etag);
        var answers = await Task.WhenAll(SplitAsync(0, table.ETag), SplitAsync(1, table.ETag));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], answers.Select(static a => a.Status).Order());
        var second = answers[0].Status == HttpStatusCode.OK ? 1 : 0;
        var stale = answers[second];
        Assert.Equal("stale", stale.Code);
        Assert.Equal(targets[1 - second], Target(stale.Body!["current"]!["below"]!));
        Assert.Equal(targets[second], stale.Body["yours"]!["parts"]![0]!["own"]!["参保率"]!.GetValue<string>());
        // Having seen it, he may.
        var given = await SplitAsync(second, $"\"{stale.Body["current_version"]!.GetValue<int>()}\"");
        Assert.Equal((HttpStatusCode.OK, targets[second]), (given.Status, Target(given.Body!)));
        Assert.NotEqual(table.ETag, given.ETag);
        Assert.Equal(given.ETag, (await two[0].GetAsync($"target-tables/{table.Id}")).ETag);
    }

    private static string Target(JsonNode tables) => tables[0]!["rows"]![0]!["target"]!.GetValue<string>();
}
