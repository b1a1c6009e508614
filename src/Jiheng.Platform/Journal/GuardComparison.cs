using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Journal;

/// <summary>Looks whether the database still forbids what it is to forbid (约束核对): who takes a guard away can change what it kept, now or later.</summary>
internal static class GuardComparison
{
    internal static async Task RunAsync(JihengDb db, List<JournalFault> faults, CancellationToken cancel)
    {
        var guards = Guards.Of(db);
        var there = (db.Database.IsSqlite()
            ? await db.Database.SqlQuery<Guard>($"SELECT name AS \"Name\", sql AS \"Text\" FROM sqlite_master WHERE type = 'trigger'").ToListAsync(cancel)
            : await db.Database.SqlQuery<Guard>($"SELECT t.tgname::text AS \"Name\", '' AS \"Text\" FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' AND n.nspname = current_schema()").ToListAsync(cancel))
            .ToDictionary(static g => g.Name, static g => g.Text, StringComparer.Ordinal);
        // Where the database keeps a guard as it was written, it must be the one of this version.
        faults.AddRange(guards.Names.Where(n => !(there.TryGetValue(n, out var text) && guards.Text.Contains(text, StringComparison.Ordinal)))
            .Select(static n => new JournalFault(0, $"数据库的约束 {n} 不见了、被停用或改动过，它所防止的改写此后可能发生过；请先查明原因，再执行 jiheng migrate 重新建立。")));
    }

    private sealed record Guard(string Name, string Text);
}
