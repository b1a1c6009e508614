using System.Reflection;
using System.Text.Json;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jiheng.Platform.Journal;

/// <summary>Holds every row against its last entry (逐行核对).</summary>
internal static class RowComparison
{
    private static readonly MethodInfo Compare = typeof(RowComparison).GetMethod(nameof(TypeAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    internal static async Task<long> AllAsync(JihengDb db, Dictionary<(string, string), LastImage> last, List<JournalFault> faults, CancellationToken cancel)
    {
        var (rows, seen) = (0L, new HashSet<(string, string)>());
        foreach (var type in db.Model.GetEntityTypes().Where(static t => !typeof(INotJournaled).IsAssignableFrom(t.ClrType)))
            rows += await (Task<long>)Compare.MakeGenericMethod(type.ClrType).Invoke(null, [db, type, last, seen, faults, cancel])!;
        foreach (var ((entity, id), image) in last.Where(l => l.Value.After is not null && !seen.Contains(l.Key)))
            faults.Add(new(image.Sequence, $"{entity} {id} 已不在数据库中，日志没有删除记录；最后一次见于第{image.Sequence}条。"));
        return rows;
    }

    private static async Task<long> TypeAsync<T>(JihengDb db, IEntityType type, Dictionary<(string, string), LastImage> last, HashSet<(string, string)> seen, List<JournalFault> faults, CancellationToken cancel)
        where T : class
    {
        var rows = 0L;
        await foreach (var row in ReadableRows.OfAsync(db, db.Set<T>().AsNoTracking(), faults, cancel))
        {
            rows++;
            object? Value(IProperty p) => p.GetGetter().GetClrValue(row);
            var key = (type.ClrType.Name, RowImage.KeyOf(type, Value));
            seen.Add(key);
            var image = last.GetValueOrDefault(key);
            if (image?.After is null) faults.Add(new(image?.Sequence ?? 0, $"{key.Name} {key.Item2} 在数据库中，日志没有它的{(image is null ? "新增" : "恢复")}记录。"));
            else if (Differences(type, image.After, RowImage.Of(type, Value)) is { Count: > 0 } found)
                faults.Add(new(image.Sequence, $"{key.Name} {key.Item2} 被绕过系统改动：{string.Join('；', found)}（日志第{image.Sequence}条）。"));
        }

        return rows;
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var read = JsonDocument.Parse(text);
            return read.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // A column that a later version added is not in older images: nobody has written it since, so it is as it began.
    private static List<string> Differences(IEntityType type, string journaled, string present)
    {
        if (journaled == present) return [];
        if (!IsJson(journaled)) return ["日志的映像不能识别，无从比较"];
        using var then = JsonDocument.Parse(journaled);
        using var now = JsonDocument.Parse(present);
        Dictionary<string, string?>? began = null;
        var found = new List<string>();
        foreach (var column in now.RootElement.EnumerateObject())
        {
            if (then.RootElement.TryGetProperty(column.Name, out var written)) Compare(column, TextOf(written));
            else if ((began ??= RowImage.Beginnings(type)).TryGetValue(column.Name, out var beginning)) Compare(column, beginning);
        }

        return found;

        void Compare(JsonProperty column, string? expected)
        {
            if (TextOf(column.Value) is var text && text != expected) found.Add($"{column.Name} 日志为“{expected}”，现为“{text}”");
        }
    }

    // Nothing is not the same as an empty text.
    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.ToString();
}
