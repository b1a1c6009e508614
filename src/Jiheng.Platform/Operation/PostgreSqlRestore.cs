using System.Diagnostics;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Operation;

/// <summary>
/// Puts a backup into a PostgreSQL database (PostgreSQL 恢复): one transaction sets aside what is there, whatever version made it,
/// under another name, fills the schema anew and looks at what came. Afterwards everything is as in the backup, or everything as before.
/// </summary>
internal static class PostgreSqlRestore
{
    /// <summary>How the schemas begin in which former data are kept; they are in no backup.</summary>
    internal const string Former = "jiheng_before_";

    private const string Newer = "jiheng:newer";
    private const string InUse = "jiheng:in-use";

    internal static async Task<Answer<string>> RunAsync(DatabaseSettings settings, string file, bool replace, CancellationToken cancel)
    {
        var kept = replace ? Former + DateTime.UtcNow.ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture) : "";
        return await RunAsync(settings, file, replace ? SetAside(kept) : "", cancel) is { } refusal ? refusal : replace ? $"模式 {kept}" : "";
    }

    // Of somebody who comes in between a lock is awaited for a moment only.
    private static string SetAside(string kept) => $"SET LOCAL lock_timeout = '5s'; SET LOCAL client_min_messages = warning; ALTER SCHEMA public RENAME TO {kept}; CREATE SCHEMA public;";

    private static async Task<Refusal?> RunAsync(DatabaseSettings settings, string file, string setAside, CancellationToken cancel)
    {
        var script = PostgreSqlProgram.Of(settings, "pg_restore", "--no-owner", "--no-privileges", "--file=-", file);
        var shell = PostgreSqlProgram.Of(settings, "psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--set=VERBOSITY=verbose", "--file=-");
        if (!script.IsGiven || !shell.IsGiven) return script.Refusal ?? shell.Refusal;
        (script.Value.RedirectStandardOutput, shell.Value.RedirectStandardOutput) = (true, true);
        using var reader = Process.Start(script.Value)!;
        using var writer = Process.Start(shell.Value)!;
        try
        {
            var (unread, unwritten) = (reader.StandardError.ReadToEndAsync(cancel), writer.StandardError.ReadToEndAsync(cancel));
            var chatter = writer.StandardOutput.ReadToEndAsync(cancel);
            reader.StandardInput.Close();
            await PipeAsync(reader, writer, "BEGIN;" + setAside + "\n", Versions(settings) + "\nCOMMIT;\n", cancel);
            await chatter;
            return Refused(reader.ExitCode, await unread, writer.ExitCode, await unwritten);
        }
        finally
        {
            foreach (var process in new[] { reader, writer }.Where(static p => !p.HasExited)) process.Kill(entireProcessTree: true);
        }
    }

    // Without COMMIT, because the backup ends too early or something fails, nothing has happened.
    private static async Task PipeAsync(Process reader, Process writer, string before, string after, CancellationToken cancel)
    {
        try
        {
            await writer.StandardInput.WriteAsync(before.AsMemory(), cancel);
            await writer.StandardInput.FlushAsync(cancel);
            await reader.StandardOutput.BaseStream.CopyToAsync(writer.StandardInput.BaseStream, cancel);
            await reader.WaitForExitAsync(cancel);
            if (reader.ExitCode == 0) await writer.StandardInput.WriteAsync(after.AsMemory(), cancel);
            writer.StandardInput.Close();
        }
        catch (IOException)
        {
            // The database refused a statement and reads no further; why, it has said.
            reader.Kill(entireProcessTree: true);
            await reader.WaitForExitAsync(cancel);
        }

        await writer.WaitForExitAsync(cancel);
    }

    private static Refusal? Refused(int read, string unread, int written, string unwritten)
    {
        if (written == 0 && read == 0) return null;
        if (unwritten.Contains(" 55P03:", StringComparison.Ordinal) || unwritten.Contains(InUse, StringComparison.Ordinal)) return new(Problems.Busy, "数据库正在使用；请先停止服务，再恢复。");
        if (unwritten.Contains(Newer, StringComparison.Ordinal)) return new(Problems.Invalid, "备份由更新的版本写出；请先升级程序。数据库保持原样。");
        if (written == 0) return new(Problems.Invalid, $"备份已损坏，不能恢复；请换一个备份。数据库保持原样。（pg_restore：{unread.Trim()}）");
        return new(Problems.Internal, $"恢复没有成功，数据库保持原样：{unwritten.Trim()}");
    }

    private static string Versions(DatabaseSettings settings)
    {
        using var db = JihengDb.Open(settings);
        var known = string.Join(',', db.Database.GetMigrations().Select(static m => $"'{m}'"));
        return $"""
            DO $$ BEGIN
              PERFORM pg_stat_clear_snapshot();
              IF ({PostgreSqlState.CountOthers}) > 0 THEN RAISE EXCEPTION '{InUse}'; END IF;
              IF EXISTS (SELECT 1 FROM public."__EFMigrationsHistory" WHERE "MigrationId" NOT IN ({known})) THEN RAISE EXCEPTION '{Newer}'; END IF;
            END $$;
            """;
    }
}
