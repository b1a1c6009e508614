using System.Text.Json;

namespace Jiheng.Data.Tests.Samples;

/// <summary>The extracts: one JSON file for each public document.</summary>
internal static class ExtractedFacts
{
    internal static JsonElement Read(string document) =>
        JsonDocument.Parse(File.ReadAllText(Repository.Shared($"facts/{document}.json")!)).RootElement;

    /// <summary>The exact decimal of a figure such as { "printed": "3,014.59" } or { "raw": "39.15" }.</summary>
    internal static decimal Figure(JsonElement element) => decimal.Parse(Printed(element).Replace(",", "", StringComparison.Ordinal));

    internal static string Printed(JsonElement element) => element.ValueKind != JsonValueKind.Object
        ? element.ToString()
        : element.TryGetProperty("printed", out var printed) ? printed.GetString()! : element.GetProperty("raw").GetString()!;
}
