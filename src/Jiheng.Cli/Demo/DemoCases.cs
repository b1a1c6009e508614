using System.Text.Json.Nodes;
using Jiheng.Cli.Output;

namespace Jiheng.Cli.Demo;

/// <summary>The worked cases as papers (案例成件): what their forms say and come to, handed in by the place whose they are.</summary>
internal static class DemoCases
{
    private static readonly (string Case, string Code, string Workflow)[] All =
    [
        ("xinjiang-2020", "650000", "fund-issue"), ("xinjiang-2024", "650000", "self-evaluation"), ("urumqi-2024", "650100", "self-evaluation"),
        ("changji-2024", "652301", "evaluation"), ("kashgar-2022", "653100", "self-evaluation"),
    ];

    internal static async Task LoadAsync(DemoPeople people, DemoClock clock, CancellationToken cancel)
    {
        clock.GoTo(new DateOnly(2025, 3, 10));
        foreach (var (name, code, workflow) in All)
        {
            var loaded = LoadedCase.Read(Home.Of("samples", name));
            if (loaded.Result is not { } result) throw new InvalidDataException($"案例 {name} 不能计算。");
            var content = CasePaper.Of(loaded);
            // What a workflow asks about a paper: above which amount it is decided together.
            if (result.Allocation is { } allocation) content["facts"] = new JsonObject { ["金额"] = allocation.ThisTime.Value };
            await people.Preparer(code).PostAsync<JsonNode>("papers", new { workflow, period = $"{result.Case.Info.Year}", title = result.Case.Info.Title, content }, cancel: cancel);
        }
    }
}
