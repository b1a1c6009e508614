using System.Text.Json.Nodes;
using Jiheng.Cli.Output;

namespace Jiheng.Cli.Demo;

/// <summary>
/// A worked case as the content of a paper (案例的内容): what people read of it. Keys, ids of rules and schemes, and what the reading of the
/// files said are for programs, which ask the command for them.
/// </summary>
internal static class CasePaper
{
    private static readonly HashSet<string> ForPrograms = ["case", "diagnostics", "figures", "key", "id", "rule", "scheme", "declared_scheme", "severity"];

    internal static JsonObject Of(LoadedCase loaded)
    {
        var content = CaseJson.All(loaded);
        Strip(content);
        content.Insert(1, "unit", "万元");
        return content;
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items) Strip(item);
            return;
        }

        if (node is not JsonObject all) return;
        // Of an issue the code; of a place it is known to everybody.
        var isIssue = all.ContainsKey("message");
        foreach (var (name, value) in all.ToList())
        {
            if (ForPrograms.Contains(name) || (isIssue && name == "code") || value is null or JsonArray { Count: 0 }) all.Remove(name);
            else Strip(value);
        }
    }
}
