using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Storage;

/// <summary>Replaces the parts of a root (替换明细) so that only rows that differ are written and journaled.</summary>
internal static class Rows
{
    internal static void Replace<TRow, TKey>(List<TRow> rows, IEnumerable<TRow> wanted, Func<TRow, TKey> key, JihengDb db)
        where TRow : class
        where TKey : notnull
    {
        var old = rows.ToDictionary(key);
        var keep = new HashSet<TKey>();
        foreach (var row in wanted)
        {
            keep.Add(key(row));
            if (old.TryGetValue(key(row), out var existing)) db.Entry(existing).CurrentValues.SetValues(row);
            else rows.Add(row);
        }

        rows.RemoveAll(r => !keep.Contains(key(r)));
    }
}
