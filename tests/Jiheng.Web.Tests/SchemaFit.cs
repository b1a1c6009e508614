using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jiheng.Web.Tests;

/// <summary>Whether an answer is what its schema in the OpenAPI document says: members, their kinds, and none besides.</summary>
internal static class SchemaFit
{
    internal static IEnumerable<string> Problems(JsonNode document, JsonNode schema, JsonNode? value, string at = "$")
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference) schema = Resolve(document, reference);
        if ((schema["oneOf"] ?? schema["anyOf"])?.AsArray() is { } choices)
        {
            // Null, or what it is otherwise.
            if (value is null) return [];
            return choices.Where(static c => c!["type"]?.ToString() != "null").Select(c => Problems(document, c!, value, at).ToList()).MinBy(static p => p.Count) ?? [];
        }

        if (!Kinds(schema).Contains(KindOf(value))) return Kinds(schema).Count == 0 ? [] : [$"{at} is {KindOf(value)}, should be {string.Join(" or ", Kinds(schema))}"];
        return value switch
        {
            JsonArray list when schema["items"] is { } items => list.Take(3).SelectMany((v, i) => Problems(document, items, v, $"{at}[{i}]")),
            JsonObject members when schema["properties"] is JsonObject properties => OfMembers(document, schema, members, properties, at),
            _ => [],
        };
    }

    private static IEnumerable<string> OfMembers(JsonNode document, JsonNode schema, JsonObject members, JsonObject properties, string at) =>
        (schema["required"]?.AsArray() ?? []).Select(static r => r!.GetValue<string>()).Where(r => !members.ContainsKey(r)).Select(r => $"{at}.{r} is missing")
            .Concat(members.Where(m => !properties.ContainsKey(m.Key)).Select(m => $"{at}.{m.Key} is not in the schema"))
            .Concat(members.Where(m => properties.ContainsKey(m.Key)).SelectMany(m => Problems(document, properties[m.Key]!, m.Value, $"{at}.{m.Key}")));

    private static JsonNode Resolve(JsonNode document, string reference) => reference.Split('/').Skip(1).Aggregate(document, static (node, part) => node[part.Replace("~1", "/", StringComparison.Ordinal)]!);

    private static List<string> Kinds(JsonNode schema) => schema["type"] switch
    {
        null => [],
        JsonArray several => [.. several.Select(static t => t!.GetValue<string>()).SelectMany(Widened)],
        var one => [.. Widened(one.GetValue<string>())],
    };

    private static string[] Widened(string type) => type == "integer" ? ["number"] : [type];

    private static string KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        _ => "boolean",
    };
}
