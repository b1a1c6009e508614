using System.Diagnostics;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Storage;
using Npgsql;

namespace Jiheng.Platform.Operation;

/// <summary>Backups of PostgreSQL by its own programs (PostgreSQL 备份).</summary>
internal static class PostgreSqlBackup
{
    internal static async Task<Refusal?> TakeAsync(DatabaseSettings settings, string file, CancellationToken cancel)
    {
        var program = PostgreSqlProgram.Of(settings, "pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file", file);
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

    internal static async Task<Refusal?> RestoreAsync(DatabaseSettings settings, string file, bool replace, CancellationToken cancel)
    {
        if (!replace && await TablesAsync(settings, cancel) is > 0 and var tables) return new(Problems.Exists, $"数据库中已有{tables}张表；请恢复到空的数据库，或先停止服务，再用 --replace 覆盖。");
        return await PostgreSqlRestore.RunAsync(settings, file, replace, cancel);
    }

    private static async Task<long> TablesAsync(DatabaseSettings settings, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", connection);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }
}
