using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jiheng.Platform.Journal;

/// <summary>A row as canonical JSON (记录映像): properties by name, every value as text that is the same on every database.</summary>
internal static class RowImage
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly ConcurrentDictionary<ITypeBase, Column[]> Shown = new();

    internal static string Of(IEntityType type, Func<IProperty, object?> value)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            foreach (var column in Shown.GetOrAdd(type, static t => Columns(t)))
            {
                if (value(column.Property) is { } given) json.WriteString(column.Property.Name, column.Text(given));
                else json.WriteNull(column.Property.Name);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    internal static string KeyOf(IEntityType type, Func<IProperty, object?> value) =>
        string.Join(',', type.FindPrimaryKey()!.Properties.Select(p => Text(value(p)!)));

    /// <summary>
    /// What columns hold when a later version adds them to rows that are there: nothing, or what they are declared to begin with. Not of
    /// secrets: there was a version that kept them out of the journal.
    /// </summary>
    internal static Dictionary<string, string?> Beginnings(IEntityType type) =>
        Shown.GetOrAdd(type, static t => Columns(t)).Where(static c => !c.IsSecret).ToDictionary(static c => c.Property.Name, static c => Beginning(c.Property));

    private static string? Beginning(IProperty property)
    {
        if (property.IsNullable) return null;
        if (property.TryGetDefaultValue(out var declared) && declared is not null) return Text(declared);
        return property.ClrType == typeof(string) ? "" : Text(Activator.CreateInstance(property.ClrType)!);
    }

    private static Column[] Columns(ITypeBase type) =>
        [.. type.GetProperties().Where(static p => p.PropertyInfo?.GetCustomAttribute<NotJournaledAttribute>() is null).OrderBy(static p => p.Name, StringComparer.Ordinal)
            .Select(static p => new Column(p, p.PropertyInfo?.GetCustomAttribute<JournaledAsHashAttribute>() is not null))];

    private static string Text(object value) => value switch
    {
        string text => text,
        // 1.50 and 1.5 are one figure, whichever the database gives back.
        decimal figure => figure.ToString("0.############################", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        byte[] bytes => Hash(bytes),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Hash(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    private sealed record Column(IProperty Property, bool IsSecret)
    {
        // The name goes into the hash, so that it tells nobody that two columns hold the same.
        internal string Text(object value) => IsSecret ? Hash(Encoding.UTF8.GetBytes($"{Property.DeclaringType.ClrType.Name}.{Property.Name}\n{RowImage.Text(value)}")) : RowImage.Text(value);
    }
}
