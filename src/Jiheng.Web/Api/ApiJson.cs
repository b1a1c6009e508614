using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Jiheng.Web.Api;

/// <summary>How the API writes JSON (JSON 约定): exact decimals as numbers, Chinese as it is, names of enumerations as words.</summary>
internal static class ApiJson
{
    internal static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    internal static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        // A misspelt member is an error and not silently nothing.
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NoEmptyItems } };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        return options;
    }

    // Nullable annotations are respected of members, not of what is in a list: [null] would come in as a record that is not there.
    private static void NoEmptyItems(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        var lists = type.Properties.Where(static p => p.Get is not null && typeof(IEnumerable).IsAssignableFrom(p.PropertyType) && p.PropertyType != typeof(string) && p.PropertyType.Namespace?.StartsWith("System.Text.Json", StringComparison.Ordinal) != true).ToList();
        if (lists.Count == 0) return;
        type.OnDeserialized = made =>
        {
            foreach (var list in lists)
                if (list.Get!(made) is IEnumerable items && (items is IDictionary named ? named.Values : items).Cast<object?>().Any(static i => i is null)) throw new JsonException("null in a list", $"$.{list.Name}", null, null);
        };
    }
}
