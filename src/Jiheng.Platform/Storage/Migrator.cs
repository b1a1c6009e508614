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
        MakeFolder(db);
        var pending = await PendingAsync(db, cancel);
        await db.Database.MigrateAsync(cancel);
        await db.Database.ExecuteSqlRawAsync(Guards(db), cancel);
        await PapersBeforeDesk.CarryAsync(db, cancel);
        return pending;
    }

    internal static Task<int> DropPapersBeforeDeskAsync(JihengDb db, CancellationToken cancel) => db.Database.ExecuteSqlAsync($"DROP TABLE papers_before_desk", cancel);

    private static void MakeFolder(JihengDb db)
    {
        if (!db.Database.IsSqlite()) return;
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (file.Length > 0 && file != ":memory:" && Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
    }

    private static string Guards(JihengDb db)
    {
        var name = $"Jiheng.Platform.Storage.Guards.{(db.Database.IsSqlite() ? "sqlite" : "postgresql")}.sql";
        using var stream = typeof(Migrator).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        // Braces would be taken for parameters.
        return reader.ReadToEnd().Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
    }
}
