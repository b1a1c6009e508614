using System.Diagnostics;
using System.Globalization;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Storage;
using Npgsql;

namespace Jiheng.Platform.Operation;

/// <summary>Backups of PostgreSQL by its own programs pg_dump and pg_restore (PostgreSQL 备份), found on this machine.</summary>
internal static class PostgreSqlBackup
{
    private const string Folder = "/usr/lib/postgresql";

    internal static async Task<Refusal?> TakeAsync(DatabaseSettings settings, string file, CancellationToken cancel) =>
        await RunAsync(settings, "pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--file", file], cancel);

    internal static async Task<Refusal?> RestoreAsync(DatabaseSettings settings, string file, bool replace, CancellationToken cancel)
    {
        if (!replace && await TablesAsync(settings, cancel) is > 0 and var tables) return new(Problems.Exists, $"数据库中已有{tables}张表；请恢复到空的数据库，或先停止服务，再用 --replace 覆盖。");
        // In one transaction: the database is as it was, or as the backup is.
        string[] clean = replace ? ["--clean", "--if-exists"] : [];
        return await RunAsync(settings, "pg_restore", ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", .. clean, "--dbname", new NpgsqlConnectionStringBuilder(settings.ConnectionString).Database!, file], cancel);
    }

    private static async Task<long> TablesAsync(DatabaseSettings settings, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", connection);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static async Task<Refusal?> RunAsync(DatabaseSettings settings, string program, string[] arguments, CancellationToken cancel)
    {
        if (Find(program) is not { } path) return new(Problems.NotFound, $"没有找到 {program}；PostgreSQL 的备份和恢复要用它，请安装 postgresql-client（Debian：apt-get install postgresql-client），版本不低于服务器。");
        var start = new ProcessStartInfo(path) { RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        Connect(start, new NpgsqlConnectionStringBuilder(settings.ConnectionString));
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var messages = await process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return process.ExitCode == 0 ? null : new(Problems.Internal, $"{program} 没有成功：{messages.Trim()}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    // By the environment: arguments can be read by everybody on the machine.
    private static void Connect(ProcessStartInfo start, NpgsqlConnectionStringBuilder to)
    {
        void Set(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) start.Environment[name] = value;
        }

        Set("PGHOST", to.Host);
        Set("PGPORT", to.Port.ToString(CultureInfo.InvariantCulture));
        Set("PGDATABASE", to.Database);
        Set("PGUSER", to.Username);
        Set("PGPASSWORD", to.Password);
        Set("PGPASSFILE", to.Passfile);
        Set("PGSSLROOTCERT", to.RootCertificate);
        if (to.ContainsKey("SSL Mode")) Set("PGSSLMODE", to.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var other => other.ToString().ToLowerInvariant() });
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(static f => f.Length > 0).Select(f => Path.Combine(f, program))
        .Prepend(Newest(program)).FirstOrDefault(static p => p is not null && File.Exists(p));

    private static string? Newest(string program) => !Directory.Exists(Folder) ? null : Directory.EnumerateDirectories(Folder)
        .OrderByDescending(static d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var version) ? version : 0)
        .Select(d => Path.Combine(d, "bin", program)).FirstOrDefault(File.Exists);
}
