using System.Diagnostics;
using System.Globalization;

namespace Jiheng.ServerBench.Deadline;

/// <summary>One server of the two (服务器进程): this program again, with limits that one address may carry everybody.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    internal Uri Address { get; }

    internal int Id => process.Id;

    /// <summary>The most memory it ever had, MiB.</summary>
    internal int PeakMiB() => File.ReadLines($"/proc/{process.Id}/status").Where(static l => l.StartsWith("VmHWM:", StringComparison.Ordinal)).Select(static l => int.Parse(l[6..^2].Trim(), CultureInfo.InvariantCulture) / 1024).Single();

    internal static async Task<ServerProcess> StartAsync(string connection)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { Environment.GetCommandLineArgs()[0], "serve", connection }) start.ArgumentList.Add(argument);
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server said nothing.");
        return new(process, new Uri(line));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
