using System.Text.Json.Nodes;
using Jiheng.Cli.Output;

namespace Jiheng.Cli.Demo;

/// <summary>The worked cases that have no pages of their own as papers (案例成件): what their forms say and come to, begun by the place whose they are. The other two are the years 2020 and 2024.</summary>
internal static class DemoCases
{
    private static readonly (string Case, string Code, string Workflow)[] All =
    [
        ("urumqi-2024", "650100", "self-evaluation"), ("changji-2024", "652301", "evaluation"), ("kashgar-2022", "653100", "self-evaluation"),
    ];

    internal static async Task LoadAsync(DemoPeople people, DemoClock clock, CancellationToken cancel)
    {
        clock.GoTo(new DateOnly(2025, 3, 10));
        foreach (var (name, code, workflow) in All)
        {
            var loaded = LoadedCase.Read(Home.Of("samples", name));
            if (loaded.Result is not { } result) throw new InvalidDataException($"案例 {name} 不能计算。");
            await people.Preparer(code).PostAsync<JsonNode>("papers", new { workflow, period = $"{result.Case.Info.Year}", title = result.Case.Info.Title, content = CasePaper.Of(loaded) }, cancel: cancel);
        }
    }
}
