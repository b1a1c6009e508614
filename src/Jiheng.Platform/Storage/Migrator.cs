using Microsoft.EntityFrameworkCore;
using Microsoft.Data.Sqlite;

namespace Jiheng.Platform.Storage;

/// <summary>Brings a database to the form that this version needs (升级数据库).</summary>
public static class Migrator
{
    /// <summary>The migrations that are still to be applied, oldest first.</summary>
    public static async Task<IReadOnlyList<string>> PendingAsync(JihengDb db, CancellationToken cancel) =>
        [.. await db.Database.GetPendingMigrationsAsync(cancel)];

    /// <summary>Applies them, and what the database itself is to forbid; answers their names.</summary>
    public static async Task<IReadOnlyList<string>> MigrateAsync(JihengDb db, CancellationToken cancel)
    {
        MakeFile(db);
        var pending = await PendingAsync(db, cancel);
        await db.Database.MigrateAsync(cancel);
        await GuardAsync(db, cancel);
        await PapersBeforeDesk.CarryAsync(db, cancel);
        // Readers and a writer do not wait for each other; kept in the file, whoever made it.
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
        return pending;
    }

    /// <summary>Whether there is nothing yet: no file, or a database without a table.</summary>
    public static async Task<bool> IsVoidAsync(JihengDb db, CancellationToken cancel)
    {
        if (db.Database.IsSqlite() && FileOf(db) is { } file && !File.Exists(file)) return true;
        return (await (db.Database.IsSqlite()
            ? db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master")
            : db.Database.SqlQuery<int>($"SELECT COUNT(*)::int AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema()")).SingleAsync(cancel)) == 0;
    }

    /// <summary>Takes the database's file, and SQLite's files beside it, from everybody but its owner, whoever made it and however.</summary>
    public static void CloseFile(JihengDb db)
    {
        if (!db.Database.IsSqlite() || FileOf(db) is not { } file) return;
        foreach (var beside in (string[])["", "-wal", "-shm"]) PrivateFile.CloseIfOpen(file + beside);
    }

    /// <summary>Makes the guards of the database anew. Braces would be taken for parameters.</summary>
    internal static Task<int> GuardAsync(JihengDb db, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(Guards.Of(db).Text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancel);

    internal static Task<int> DropPapersBeforeDeskAsync(JihengDb db, CancellationToken cancel) => db.Database.ExecuteSqlAsync($"DROP TABLE papers_before_desk", cancel);

    private static void MakeFile(JihengDb db)
    {
        if (!db.Database.IsSqlite() || FileOf(db) is not { } file) return;
        if (Path.GetDirectoryName(file) is { } folder) PrivateFile.MakeFolder(folder);
        PrivateFile.Make(file);
        CloseFile(db);
    }

    private static string? FileOf(JihengDb db) =>
        new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource is { Length: > 0 } file && file != ":memory:" ? Path.GetFullPath(file) : null;
}
