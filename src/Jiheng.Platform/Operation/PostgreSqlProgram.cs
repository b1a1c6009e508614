using System.Diagnostics;
using System.Globalization;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Storage;
using Npgsql;

namespace Jiheng.Platform.Operation;

/// <summary>A program of PostgreSQL on this machine (PostgreSQL 客户端程序): pg_dump, pg_restore, psql.</summary>
internal static class PostgreSqlProgram
{
    private const string Folder = "/usr/lib/postgresql";

    /// <summary>The program with its arguments, connected to a database and not yet started; or what has to be installed.</summary>
    internal static Answer<ProcessStartInfo> Of(DatabaseSettings settings, string program, params string[] arguments)
    {
        if (Find(program) is not { } path) return new Refusal(Problems.NotFound, $"没有找到 {program}；PostgreSQL 的备份和恢复要用它，请安装 postgresql-client（Debian：apt-get install postgresql-client），版本不低于服务器。");
        var start = new ProcessStartInfo(path) { RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        Connect(start, new NpgsqlConnectionStringBuilder(settings.ConnectionString));
        return start;
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
