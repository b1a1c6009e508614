using Jiheng.Platform.Answers;
using Jiheng.Platform.Storage;

namespace Jiheng.Platform.Operation;

/// <summary>
/// Takes a backup while the server runs, and restores one (备份与恢复). A backup is the state of one moment, in one file; it
/// appears under its name whole or not at all.
/// </summary>
public static class Backup
{
    private const int HeadLength = 16;

    /// <summary>Writes a backup; answers its length in bytes.</summary>
    public static async Task<Answer<long>> TakeAsync(DatabaseSettings settings, string file, CancellationToken cancel)
    {
        if (File.Exists(file)) return new Refusal(Problems.Exists, $"文件“{file}”已经存在；备份不覆盖已有文件，请换一个名称。");
        var part = file + ".part";
        File.Delete(part);
        try
        {
            PrivateFile.Make(part);
            if (settings.Kind == DatabaseKind.Sqlite) SqliteBackup.Take(settings, part);
            else if (await PostgreSqlBackup.TakeAsync(settings, part, cancel) is { } refusal) return refusal;
            // Under a name that does not exist yet, and on the disk before it is called done.
            using (var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite)) written.Flush(flushToDisk: true);
            File.Move(part, file);
            return new FileInfo(file).Length;
        }
        finally
        {
            foreach (var rest in new[] { part, part + "-wal", part + "-shm", part + "-journal" }) File.Delete(rest);
        }
    }

    /// <summary>Puts a backup into the place of a database, which must be empty unless <paramref name="replace"/> says otherwise.</summary>
    public static async Task<Answer<bool>> RestoreAsync(DatabaseSettings settings, string file, bool replace, CancellationToken cancel)
    {
        if (await KindOfAsync(file, cancel) is not { } kind) return new Refusal(Problems.Invalid, $"“{file}”不是绩衡的备份；应为 jiheng backup 写出的文件。");
        if (kind != settings.Kind) return new Refusal(Problems.Invalid, $"“{file}”是 {Name(kind)} 的备份，而数据库是 {Name(settings.Kind)}；请改用对应的数据库。");
        var refusal = kind == DatabaseKind.Sqlite ? await SqliteBackup.RestoreAsync(settings, file, replace, cancel) : await PostgreSqlBackup.RestoreAsync(settings, file, replace, cancel);
        return refusal is null ? true : refusal;
    }

    private static async Task<DatabaseKind?> KindOfAsync(string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        var head = new byte[HeadLength];
        var length = await stream.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancel);
        if (head.AsSpan(0, length).StartsWith("SQLite format 3\0"u8)) return DatabaseKind.Sqlite;
        return head.AsSpan(0, length).StartsWith("PGDMP"u8) ? DatabaseKind.PostgreSql : null;
    }

    private static string Name(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? "SQLite" : "PostgreSQL";
}
