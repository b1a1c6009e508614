using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jiheng.Data.Reading;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Cli.Output;

/// <summary>JSON for machines (机器可读输出): exact decimals as numbers, Chinese as it is.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(JsonNode node) => Console.Out.WriteLine(Text(node));

    internal static string Text(JsonNode node) => node.ToJsonString(Options);

    /// <summary>A figure: its exact value with the decimals it prints, or null.</summary>
    internal static JsonNode? Number(Derivation? figure) => figure is null ? null : JsonValue.Create(WithScale(figure.Value, figure.Decimals));

    /// <summary>A bare ratio as a percentage with two decimals: 100.20%.</summary>
    internal static JsonNode? Percent(Derivation? ratio) => ratio is null ? null : QuantityFormat.Percent(ratio.Value, 2);

    internal static JsonNode Figure(Derivation figure) => new JsonObject
    {
        ["label"] = figure.Label,
        ["value"] = Number(figure),
        ["unit"] = figure.Unit.Symbol,
        ["text"] = DerivationText.Value(figure),
    };

    internal static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> node) => new([.. items.Select(node)]);

    internal static JsonNode Diagnostic(Diagnostic item) => new JsonObject
    {
        ["severity"] = item.Severity.ToString().ToLowerInvariant(),
        ["file"] = item.Place.Source,
        ["line"] = item.Place.Line,
        ["column"] = item.Place.Column,
        ["message"] = item.Message,
    };

    // 94 printed with two decimals is 94.00 in JSON as well.
    private static decimal WithScale(decimal value, int decimals) =>
        value.Scale >= decimals ? value : value + new decimal(0, 0, 0, false, (byte)decimals);
}
