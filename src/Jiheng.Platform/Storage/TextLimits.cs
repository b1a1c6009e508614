using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jiheng.Platform.Storage;

/// <summary>
/// Holds every text that is about to be saved against its column (文字长度核对). PostgreSQL would refuse it, SQLite would keep it; here
/// both refuse it in the same words. Characters are counted as PostgreSQL counts them, not as UTF-16 does.
/// </summary>
internal static class TextLimits
{
    private static readonly ConcurrentDictionary<IEntityType, IProperty[]> Texts = new();

    // Lines and tabs are what people type; the rest of C0 and C1, changes of direction, and what is no character is not.
    private static readonly SearchValues<char> Steering = SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(static c => (char)c).Where(static c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')), .. "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFFFE\uFFFF"]);

    internal static void Check(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries().Where(static e => e.State is EntityState.Added or EntityState.Modified))
            foreach (var property in Texts.GetOrAdd(entry.Metadata, static t => [.. t.GetProperties().Where(static p => p.ClrType == typeof(string))]))
                if (entry.State == EntityState.Added || entry.Property(property.Name).IsModified)
                    Check(property, entry.CurrentValues[property] as string);
    }

    private static void Check(IProperty property, string? text)
    {
        if (text is null) return;
        var name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
        if (text.Contains('\0', StringComparison.Ordinal)) throw new UnfitTextException($"“{name}”中有不能保存的字符（U+0000）；请改正后重试，没有保存任何修改。");
        // They steer the terminal of whoever lists it, or turn round what is read.
        if (text.AsSpan().IndexOfAny(Steering) is var at and >= 0) throw new UnfitTextException(string.Create(CultureInfo.InvariantCulture, $"“{name}”中有看不见的控制字符（U+{(int)text[at]:X4}）；请改正后重试，没有保存任何修改。"));
        if (Longest(property) is { } most && text.Length > most && text.EnumerateRunes().Count() is var length && length > most)
            throw new UnfitTextException(string.Create(CultureInfo.InvariantCulture, $"“{name}”有{length}个字，最多{most}个；请改短后重试，没有保存任何修改。"));
    }

    // A column of type text has no bound, whatever the convention says.
    private static int? Longest(IProperty property) => property.GetColumnType() == "text" ? null : property.GetMaxLength();
}
