using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Jiheng.Tests.Support;

/// <summary>A real clickhouse-server with its own folder, on loopback ports. It dies with the tests, also when they are killed.</summary>
internal sealed class ClickHouseProcess : IDisposable
{
    // The shell's standard input closes when the tests end, however they end.
    private const string Watched = "\"$@\" </dev/null >server.out 2>&1 & server=$!; echo $server; read -r end; kill -9 $server";
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(30);
    private static readonly HttpClient Http = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(1) });

    private readonly string _folder;
    private Process? _shell;
    private int _server;

    internal ClickHouseProcess(string folder) => _folder = folder;

    internal static string? Program { get; } = new[] { "/usr/bin", "/usr/sbin", "/usr/local/bin" }.Select(f => Path.Combine(f, "clickhouse-server")).FirstOrDefault(File.Exists);

    internal int HttpPort { get; } = FreePort();

    internal int HttpsPort { get; } = FreePort();

    internal int TcpPort { get; } = FreePort();

    internal string Url => $"http://127.0.0.1:{HttpPort}";

    internal string Folder => _folder;

    /// <summary>Starts, or starts again with the same data, and waits until it answers.</summary>
    internal void Run()
    {
        Debug.Assert(_shell is null, "Runs already.");
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = _folder };
        foreach (var argument in new[] { "-c", Watched, "sh", Program!, $"--config-file={Path.Combine(_folder, "config.xml")}" }) start.ArgumentList.Add(argument);
        _shell = Process.Start(start)!;
        _server = int.Parse(_shell.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        for (var watch = Stopwatch.StartNew(); !Answers(); Thread.Sleep(50))
        {
            if (watch.Elapsed > Start || _shell.HasExited) throw new TimeoutException($"clickhouse-server did not start: {File.ReadAllText(Path.Combine(_folder, "server.out"))}");
        }
    }

    /// <summary>Ends it as a power cut would.</summary>
    internal void Kill()
    {
        if (_shell is null) return;
        _shell.StandardInput.Close();
        _shell.WaitForExit();
        _shell.Dispose();
        _shell = null;
    }

    /// <summary>Stops it without closing a connection, as an overloaded machine would.</summary>
    internal void Freeze() => Signal("-STOP");

    internal void Thaw() => Signal("-CONT");

    /// <summary>Runs SQL; the answer as text.</summary>
    internal string Sql(string sql)
    {
        using var response = Http.Send(new(HttpMethod.Post, Url) { Content = new StringContent(sql) });
        using var reader = new StreamReader(response.Content.ReadAsStream());
        var text = reader.ReadToEnd();
        return response.IsSuccessStatusCode ? text : throw new InvalidOperationException(text);
    }

    /// <summary>The tables of checks that it holds.</summary>
    internal string[] Tables() => Sql("SELECT name FROM system.tables WHERE database = 'jiheng'").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public void Dispose() => Kill();

    // Below the ports that the system gives to clients: nobody takes it between now and the start, or between two starts.
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                continue;
            }
        }
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, _server.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private bool Answers()
    {
        try
        {
            return Sql("SELECT 1").Trim() == "1";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
