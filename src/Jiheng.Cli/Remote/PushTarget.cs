using System.Text.Json.Nodes;
using Jiheng.Client;

namespace Jiheng.Cli.Remote;

/// <summary>Where a form goes (填报地址): the paper of one's unit for the year, opened when there is none yet.</summary>
internal sealed record PushTarget(string Kind, int Year, int Month)
{
    /// <summary>Saves, or rehearses; answers what was saved.</summary>
    internal async Task<string> SaveAsync(JihengClient client, JsonObject body, bool rehearsal, CancellationToken cancel)
    {
        var year = await YearAsync(client, cancel);
        var unit = (await client.GetAsync<Me>("me", cancel)).OrganisationId;
        switch (Kind)
        {
            case "self-evaluation":
                var known = await client.ListAsync<EvaluationItem>($"years/{year}/self-evaluations", cancel).FirstOrDefaultAsync(e => e.OrganisationId == unit, cancel);
                if (known is null) return "新的自评表 " + (await client.PostAsync<JsonNode>($"years/{year}/self-evaluations", body, rehearsal, cancel: cancel))["id"];
                await client.PutAsync<JsonNode>($"self-evaluations/{known.Id}", body, await VersionAsync(client, $"self-evaluations/{known.Id}", cancel), rehearsal, cancel);
                return $"自评表 {known.Id}";
            case "monthly-return":
                var there = await client.ListAsync<ReturnItem>($"years/{year}/monthly-returns?month={Month}", cancel).FirstOrDefaultAsync(r => r.OrganisationId == unit, cancel);
                if (there is null)
                {
                    var opened = await client.PostAsync<JsonNode>($"years/{year}/monthly-returns", new { month = Month }, rehearsal, cancel: cancel);
                    // What a rehearsal opened is gone again; its rows are rehearsed when it is there.
                    if (rehearsal) return "新的跟踪反馈表";
                    there = new((Guid)opened["id"]!, unit ?? Guid.Empty, Month, (int)opened["version"]!);
                }

                await client.PutAsync<JsonNode>($"monthly-returns/{there.Id}", body, await VersionAsync(client, $"monthly-returns/{there.Id}", cancel), rehearsal, cancel);
                return $"跟踪反馈表 {there.Id}";
            default:
                return "分配方案 " + (await client.PostAsync<JsonNode>($"years/{year}/allocations", body, rehearsal, cancel: cancel))["id"];
        }
    }

    private static async Task<int> VersionAsync(JihengClient client, string path, CancellationToken cancel) => (int)(await client.GetAsync<JsonNode>(path, cancel))["version"]!;

    private async Task<Guid> YearAsync(JihengClient client, CancellationToken cancel)
    {
        await foreach (var programme in client.ListAsync<ProgrammeItem>("programmes", cancel))
            if (await client.ListAsync<YearItem>($"programmes/{programme.Id}/years", cancel).FirstOrDefaultAsync(y => y.Year == Year, cancel) is { } found) return found.Id;
        throw new ApiException(System.Net.HttpStatusCode.NotFound, "not-found", $"服务器上没有{Year}年度；请核对 --year。", null);
    }
}
