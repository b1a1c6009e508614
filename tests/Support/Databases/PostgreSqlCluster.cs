using System.Diagnostics;

namespace Jiheng.Tests.Support.Databases;

/// <summary>
/// A PostgreSQL cluster of this test process alone: in a temporary folder, on a Unix socket, gone when the process is,
/// however it ends.
/// </summary>
internal static class PostgreSqlCluster
{
    private const int OldestVersion = 15;
    private static readonly Lazy<string> Socket = new(Start);

    /// <summary>Why there is none; null when there is.</summary>
    internal static string? Absence { get; } = Programs() is null ? $"PostgreSQL {OldestVersion} or later (initdb, postgres) is not installed." : null;

    internal static string ConnectionString(string database) => $"Host={Socket.Value};Username=jiheng;Database={database};Maximum Pool Size=20;Connection Idle Lifetime=15;Connection Pruning Interval=5";

    private static string? Programs() => !Directory.Exists("/usr/lib/postgresql") ? null : Directory.EnumerateDirectories("/usr/lib/postgresql")
        .Where(d => int.TryParse(Path.GetFileName(d), out var version) && version >= OldestVersion && File.Exists(Path.Combine(d, "bin/initdb")))
        .OrderByDescending(d => int.Parse(Path.GetFileName(d))).Select(d => Path.Combine(d, "bin")).FirstOrDefault();

    // The shell lives as long as its standard input is open, that is as long as this process lives.
    private static string Start()
    {
        var folder = Directory.CreateTempSubdirectory("jiheng-pg-").FullName;
        var script = $"""
            run() {Runner()}
            chown "$user" {folder} 2>/dev/null
            run {Programs()}/initdb -D {folder}/data -U jiheng -A trust -E UTF8 --locale=C -N >{folder}/log 2>&1 || exit 1
            run {Programs()}/postgres -D {folder}/data -k {folder} -c listen_addresses= -c fsync=off -c max_connections=400 >>{folder}/log 2>&1 &
            server=$!
            for i in $(seq 200); do [ -S {folder}/.s.PGSQL.5432 ] && run {Programs()}/pg_isready -q -h {folder} && break; sleep 0.05; done
            echo ready
            cat >/dev/null
            kill -INT $(head -n 1 {folder}/data/postmaster.pid)
            wait $server
            rm -rf {folder}
            """;
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script);
        var shell = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(shell);
        return shell.StandardOutput.ReadLine() == "ready" ? folder : throw new InvalidOperationException($"PostgreSQL did not start: {File.ReadAllText(Path.Combine(folder, "log"))}");
    }

    // PostgreSQL refuses to run as root.
    private static string Runner() => Environment.UserName == "root"
        ? """{ setpriv --reuid "$user" --regid "$user" --clear-groups env -u CI HOME=/tmp "$@"; }; user=$(getent passwd postgres >/dev/null && echo postgres || echo nobody)"""
        : """{ "$@"; }; user=$(id -un)""";

    private static void Stop(Process shell)
    {
        shell.StandardInput.Close();
        shell.WaitForExit(TimeSpan.FromSeconds(20));
    }
}
