using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Jiheng.Platform.Storage;

namespace Jiheng.Web.Tests.Crashing;

/// <summary>jiheng serve as a process of its own, which can be killed (SIGKILL) and started again on the same port.</summary>
internal sealed class MortalServer : IAsyncDisposable
{
    private readonly DatabaseSettings settings;
    private readonly SemaphoreSlim gate = new(1);
    private readonly HttpClient probe = new() { Timeout = TimeSpan.FromSeconds(5) };
    private Process? process;

    internal MortalServer(DatabaseSettings settings)
    {
        this.settings = settings;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    internal Uri Address { get; }

    /// <summary>How often it was started.</summary>
    internal int Lives { get; private set; }

    /// <summary>Kills it at once, whatever it is doing; false when it is not running.</summary>
    internal bool Kill()
    {
        if (process is not { HasExited: false } alive) return false;
        alive.Kill();
        alive.WaitForExit();
        return true;
    }

    /// <summary>Sees to it that it runs and is ready.</summary>
    internal async Task ReviveAsync()
    {
        await gate.WaitAsync();
        try
        {
            if (process is { HasExited: false }) return;
            process?.Dispose();
            process = Start();
            Lives++;
            for (var deadline = DateTime.UtcNow.AddMinutes(2); DateTime.UtcNow < deadline && !process.HasExited; await Task.Delay(50))
                if (await IsReadyAsync()) return;
            throw new InvalidOperationException($"jiheng serve did not become ready at {Address}.");
        }
        finally
        {
            gate.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        process?.Dispose();
        probe.Dispose();
        gate.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await probe.GetAsync(new Uri(Address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            return false;
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "jiheng.dll"), "serve", "--urls", Address.ToString() }) start.ArgumentList.Add(argument);
        start.Environment["ConnectionStrings__Jiheng"] = settings.ConnectionString;
        start.Environment["JIHENG_HOME"] = Repository.Root;
        var started = Process.Start(start)!;
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }
}
