using System.Diagnostics;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Storage;

namespace Jiheng.Platform.Operation;

/// <summary>Backups of PostgreSQL by its own programs (PostgreSQL 备份).</summary>
internal static class PostgreSqlBackup
{
    internal static async Task<Refusal?> TakeAsync(DatabaseSettings settings, string file, CancellationToken cancel)
    {
        var program = PostgreSqlProgram.Of(settings, "pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--exclude-schema", PostgreSqlRestore.Former + "*", "--file", file);
        if (!program.IsGiven) return program.Refusal;
        using var process = Process.Start(program.Value)!;
        process.StandardInput.Close();
        try
        {
            var messages = await process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return process.ExitCode == 0 ? null : new(Problems.Internal, $"pg_dump 没有成功：{messages.Trim()}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    internal static async Task<Answer<string>> RestoreAsync(DatabaseSettings settings, string file, bool replace, CancellationToken cancel)
    {
        var seen = await PostgreSqlState.ReadAsync(settings, cancel);
        if (!replace && seen.Tables > 0) return new Refusal(Problems.Exists, $"数据库中已有{seen.Tables}张表；请恢复到空的数据库，或先停止服务，再用 --replace 覆盖，原有的数据会改名保留。");
        return seen.Others > 0
            ? new Refusal(Problems.Busy, $"数据库正在使用，还有{seen.Others}个连接；请先停止各节点的服务和其他程序，再恢复。")
            : await PostgreSqlRestore.RunAsync(settings, file, seen.Tables > 0, cancel);
    }
}
