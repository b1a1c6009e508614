using Jiheng.Platform.Answers;
using Jiheng.Platform.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Operation;

/// <summary>Backups of SQLite by its online backup interface (SQLite 在线备份): writers go on, the copy is of one moment.</summary>
internal static class SqliteBackup
{
    internal static void Take(DatabaseSettings settings, string file)
    {
        using var source = new SqliteConnection(new SqliteConnectionStringBuilder(settings.ConnectionString) { Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString());
        using var copy = new SqliteConnection(Plain(file));
        source.Open();
        copy.Open();
        Execute(source, "PRAGMA busy_timeout = 30000");
        source.BackupDatabase(copy);
        // One file that needs no other beside it.
        Execute(copy, "PRAGMA journal_mode = DELETE");
    }

    /// <summary>Why there is nothing to back up; null when there is a file.</summary>
    internal static Refusal? Missing(DatabaseSettings settings) => FileOf(settings) is var file && File.Exists(file) ? null
        : new(Problems.NotFound, $"找不到数据库“{file}”；请核对 --database 或 ConnectionStrings__Jiheng。");

    internal static async Task<Answer<string>> RestoreAsync(DatabaseSettings settings, string file, bool replace, CancellationToken cancel)
    {
        if (await WrongAsync(file, cancel) is { } wrong) return new Refusal(Problems.Invalid, $"“{file}”{wrong}");
        var target = FileOf(settings);
        if (File.Exists(target) && !replace) return new Refusal(Problems.Exists, $"数据库“{target}”已经存在；请先停止服务，再用 --replace 恢复，原有的库会改名保留。");
        PrivateFile.MakeFolder(Path.GetDirectoryName(target)!);
        var part = target + ".part";
        try
        {
            Copy(file, part);
            Answer<string> aside = File.Exists(target) ? SetAside(target) : "";
            if (!aside.IsGiven) return aside;
            File.Move(part, target);
            return aside;
        }
        finally
        {
            Backup.Discard(part);
        }
    }

    private static void Copy(string file, string part)
    {
        File.Copy(file, part, overwrite: true);
        PrivateFile.Close(part);
        // As every database that is served: whoever would replace it is then told that it is in use.
        using (var copy = new SqliteConnection(Plain(part)))
        {
            copy.Open();
            Execute(copy, "PRAGMA journal_mode = WAL");
        }

        using var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    // What is in the log of the old database goes into it before it is set aside; while somebody uses it, that is not possible.
    private static Answer<string> SetAside(string target)
    {
        SqliteConnection.ClearAllPools();
        using (var old = new SqliteConnection(Plain(target)))
        {
            old.Open();
            try
            {
                Execute(old, "PRAGMA busy_timeout = 2000");
                Execute(old, "PRAGMA journal_mode = DELETE");
            }
            catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6)
            {
                return new Refusal(Problems.Busy, "数据库正在使用；请先停止服务，再恢复。");
            }
        }

        var kept = $"{target}.{DateTime.UtcNow:yyyyMMddHHmmss}.old";
        File.Move(target, kept);
        return kept;
    }

    private static async Task<string?> WrongAsync(string file, CancellationToken cancel)
    {
        await using var db = JihengDb.Open(new(DatabaseKind.Sqlite, Plain(file, SqliteOpenMode.ReadOnly)));
        try
        {
            var check = await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync(cancel);
            if (check is not ["ok"]) return "已损坏，不能恢复；请换一个备份。";
            var applied = await db.Database.GetAppliedMigrationsAsync(cancel);
            return applied.Except(db.Database.GetMigrations()).Any() ? "由更新的版本写出；请先升级程序。数据库保持原样。" : applied.Any() ? null : "不是绩衡的数据库。";
        }
        catch (SqliteException)
        {
            return "已损坏，不能恢复；请换一个备份。";
        }
    }

    private static string FileOf(DatabaseSettings settings) => Path.GetFullPath(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource);

    private static string Plain(string file, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate) => new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, Mode = mode }.ToString();

    private static void Execute(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant texts of this class.
        command.CommandText = pragma;
#pragma warning restore CA2100
        command.ExecuteScalar();
    }
}
