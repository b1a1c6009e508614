using System.Text.Json;

namespace Jiheng.Data.Tests.Samples;

/// <summary>A test against the figures extracted from the public documents; skipped where the extracts are not at hand.</summary>
public sealed class ExtractedFactsFactAttribute : FactAttribute
{
    public ExtractedFactsFactAttribute()
    {
        if (!Directory.Exists(ExtractedFacts.Folder)) Skip = "公开文件的摘录数据不在本机（../shared/facts），略过与原文逐项比对。";
    }
}

/// <summary>The extracts: one JSON file for each public document.</summary>
internal static class ExtractedFacts
{
    internal static string Folder { get; } = Path.Combine(Repository.Root, "..", "shared", "facts");

    internal static JsonElement Read(string document) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, document + ".json"))).RootElement;

    /// <summary>The exact decimal of a figure such as { "printed": "3,014.59" } or { "raw": "39.15" }.</summary>
    internal static decimal Figure(JsonElement element) => decimal.Parse(Printed(element).Replace(",", "", StringComparison.Ordinal));

    internal static string Printed(JsonElement element) => element.ValueKind != JsonValueKind.Object
        ? element.ToString()
        : element.TryGetProperty("printed", out var printed) ? printed.GetString()! : element.GetProperty("raw").GetString()!;
}
