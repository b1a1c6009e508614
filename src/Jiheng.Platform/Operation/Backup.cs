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
        if (Unwritable(file) is { } unwritable) return unwritable;
        if (settings.Kind == DatabaseKind.Sqlite && SqliteBackup.Missing(settings) is { } missing) return missing;
        if (File.Exists(file)) return new Refusal(Problems.Exists, $"文件“{file}”已经存在；备份不覆盖已有文件，请换一个名称。");
        var part = file + ".part";
        try
        {
            File.Delete(part);
            PrivateFile.Make(part);
            if (settings.Kind == DatabaseKind.Sqlite) SqliteBackup.Take(settings, part);
            else if (await PostgreSqlBackup.TakeAsync(settings, part, cancel) is { } refusal) return refusal;
            // Under a name that does not exist yet, and on the disk before it is called done.
            using (var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite)) written.Flush(flushToDisk: true);
            File.Move(part, file);
            return new FileInfo(file).Length;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return new Refusal(Problems.Internal, $"备份写不到“{file}”：{(e is UnauthorizedAccessException ? "没有写入的权限" : "磁盘可能已满或出错")}；请检查该文件夹的权限和剩余空间，没有留下不完整的备份。");
        }
        finally
        {
            Discard(part);
        }
    }

    /// <summary>Puts a backup into the place of a database, which must be empty unless <paramref name="replace"/> says otherwise.</summary>
    /// <returns>Where what was there before is kept; empty when there was nothing.</returns>
    public static async Task<Answer<string>> RestoreAsync(DatabaseSettings settings, string file, bool replace, CancellationToken cancel)
    {
        if (!File.Exists(file)) return new Refusal(Problems.NotFound, $"找不到备份“{file}”；请核对路径。");
        if (await KindOfAsync(file, cancel) is not { } kind) return new Refusal(Problems.Invalid, $"“{file}”不是绩衡的备份；应为 jiheng backup 写出的文件。");
        if (kind != settings.Kind) return new Refusal(Problems.Invalid, $"“{file}”是 {Name(kind)} 的备份，而数据库是 {Name(settings.Kind)}；请改用对应的数据库。");
        return kind == DatabaseKind.Sqlite ? await SqliteBackup.RestoreAsync(settings, file, replace, cancel) : await PostgreSqlBackup.RestoreAsync(settings, file, replace, cancel);
    }

    /// <summary>Deletes a file that was not finished, with what SQLite may have put beside it.</summary>
    internal static void Discard(string part)
    {
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(part)))) return;
        foreach (var rest in new[] { part, part + "-wal", part + "-shm", part + "-journal" }) File.Delete(rest);
    }

    private static Refusal? Unwritable(string file)
    {
        if (string.IsNullOrWhiteSpace(file)) return new(Problems.Invalid, "没有给出备份文件的名称；应为一个新文件，如 /backup/jiheng-2025-03-31.bak。");
        if (Directory.Exists(file)) return new(Problems.Invalid, $"“{file}”是文件夹；备份应为一个新文件，如 {Path.Combine(file, "jiheng.bak")}。");
        return Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && Directory.Exists(folder) ? null : new(Problems.NotFound, $"没有文件夹“{Path.GetDirectoryName(Path.GetFullPath(file))}”；请先建立，或换一个位置。");
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
