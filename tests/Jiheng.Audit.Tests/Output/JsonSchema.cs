using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jiheng.Audit.Tests.Output;

/// <summary>As much of JSON Schema draft 4 as the SARIF schema uses; a keyword that it does not know is an error, never ignored.</summary>
internal sealed class JsonSchema(JsonObject root)
{
    private static readonly string[] Silent = ["$schema", "id", "title", "description", "default", "definitions"];

    internal IEnumerable<string> Errors(JsonNode? value) => Errors(root, value, "$");

    private IEnumerable<string> Errors(JsonObject schema, JsonNode? value, string at) =>
        schema.Where(k => !Silent.Contains(k.Key)).SelectMany(k => Check(k.Key, k.Value!, schema, value, at));

    private IEnumerable<string> Check(string keyword, JsonNode rule, JsonObject schema, JsonNode? value, string at) => keyword switch
    {
        "$ref" => Errors(Resolve(rule.ToString()), value, at),
        "type" => Says(!Types(rule).Any(t => IsType(value, t)), at, $"is no {rule}"),
        "enum" => Says(!rule.AsArray().Any(e => JsonNode.DeepEquals(e, value)), at, $"{value} is none of {rule}"),
        "properties" => value is JsonObject o ? rule.AsObject().Where(p => o.ContainsKey(p.Key)).SelectMany(p => Errors(p.Value!.AsObject(), o[p.Key], $"{at}.{p.Key}")) : [],
        "additionalProperties" => Additional(rule, schema, value, at),
        "required" => value is JsonObject o ? rule.AsArray().Where(r => !o.ContainsKey(r!.ToString())).Select(r => $"{at}: {r} is missing") : [],
        "items" => value is JsonArray a ? a.SelectMany((item, i) => Errors(rule.AsObject(), item, $"{at}[{i}]")) : [],
        "minItems" => Says(value is JsonArray a && a.Count < Number(rule), at, "has too few items"),
        "uniqueItems" => Says(value is JsonArray a && rule.GetValue<bool>() && a.Select(i => i?.ToJsonString()).Distinct().Count() < a.Count, at, "has equal items"),
        "minimum" => Says(IsType(value, "number") && Number(value!) < Number(rule), at, $"{value} is too small"),
        "maximum" => Says(IsType(value, "number") && Number(value!) > Number(rule), at, $"{value} is too large"),
        "pattern" => Says(IsType(value, "string") && !Regex.IsMatch(value!.ToString(), rule.ToString()), at, $"{value} does not match {rule}"),
        "format" => Says(IsType(value, "string") && !IsFormat(rule.ToString(), value!.ToString()), at, $"{value} is no {rule}"),
        "anyOf" => Says(!rule.AsArray().Any(s => !Errors(s!.AsObject(), value, at).Any()), at, "fits none of the choices"),
        "oneOf" => Says(rule.AsArray().Count(s => !Errors(s!.AsObject(), value, at).Any()) != 1, at, "does not fit exactly one choice"),
        _ => throw new NotSupportedException(keyword),
    };

    private IEnumerable<string> Additional(JsonNode rule, JsonObject schema, JsonNode? value, string at)
    {
        if (value is not JsonObject given) return [];
        var more = given.Where(p => schema["properties"]?.AsObject().ContainsKey(p.Key) != true);
        return rule is JsonObject sub ? more.SelectMany(p => Errors(sub, p.Value, $"{at}.{p.Key}"))
            : rule.GetValue<bool>() ? [] : more.Select(p => $"{at}: unknown property {p.Key}");
    }

    private JsonObject Resolve(string reference) => reference == "#" ? root : reference[2..].Split('/').Aggregate((JsonNode)root, (n, step) => n[step]!).AsObject();

    private static IEnumerable<string> Types(JsonNode rule) => rule is JsonArray many ? many.Select(t => t!.ToString()) : [rule.ToString()];

    private static bool IsType(JsonNode? value, string type) => value?.GetValueKind() switch
    {
        null or System.Text.Json.JsonValueKind.Null => type == "null",
        System.Text.Json.JsonValueKind.Object => type == "object",
        System.Text.Json.JsonValueKind.Array => type == "array",
        System.Text.Json.JsonValueKind.String => type == "string",
        System.Text.Json.JsonValueKind.Number => type == "number" || (type == "integer" && Number(value) % 1 == 0),
        _ => type == "boolean",
    };

    private static bool IsFormat(string format, string text) => format switch
    {
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "uri-reference" => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _) && text.All(c => c is > ' ' and < '\u007F'),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        _ => throw new NotSupportedException(format),
    };

    private static decimal Number(JsonNode node) => decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Says(bool wrong, string at, string what) => wrong ? [$"{at}: {what}"] : [];
}
