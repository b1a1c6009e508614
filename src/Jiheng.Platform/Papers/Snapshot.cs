using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jiheng.Domain.Derivations;

namespace Jiheng.Platform.Papers;

/// <summary>
/// What a paper says (材料快照): its entries and figures by key, as canonical JSON: in the order of the keys, exact, the same
/// on every database.
/// </summary>
/// <param name="Text">The JSON.</param>
/// <param name="Hash">SHA-256 of it.</param>
public sealed record Snapshot(string Text, string Hash)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Takes the snapshot.</summary>
    /// <param name="entries">What people typed, by name.</param>
    /// <param name="figures">What was entered as a figure or computed; those without a key are steps on the way.</param>
    /// <param name="facts">What conditions of its workflow ask for.</param>
    public static Snapshot Of(IEnumerable<KeyValuePair<string, string>> entries, IEnumerable<Derivation> figures, params ReadOnlySpan<(string Name, decimal Value)> facts)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var figure in figures.Where(static f => f.Key.Length > 0))
            values[figure.Key] = figure.Value.ToString("0.############################", CultureInfo.InvariantCulture) + figure.Unit.Symbol;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            Write(json, "entries", entries.OrderBy(static e => e.Key, StringComparer.Ordinal));
            if (facts.Length > 0) Write(json, facts);
            Write(json, "figures", values);
            json.WriteEndObject();
        }

        var bytes = buffer.ToArray();
        return new(Encoding.UTF8.GetString(bytes), Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<(string Name, decimal Value)> facts)
    {
        json.WriteStartObject("facts");
        foreach (var (name, value) in facts)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> values)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in values) json.WriteString(key, value);
        json.WriteEndObject();
    }
}
