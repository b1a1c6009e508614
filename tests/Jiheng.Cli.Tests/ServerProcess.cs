using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Jiheng.Cli.Tests;

/// <summary>jiheng serve as a process of its own, and what it logs.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder log = new();
    private readonly StringBuilder output = new();

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    internal Uri Address { get; }

    internal string Log
    {
        get
        {
            lock (log) return log.ToString();
        }
    }

    /// <summary>What it printed for whoever reads it.</summary>
    internal string Output
    {
        get
        {
            lock (log) return output.ToString();
        }
    }

    internal static Task<ServerProcess> StartAsync(string database, params (string Name, string Value)[] environment) => StartAsync(["serve"], [("ConnectionStrings__Jiheng", database), .. environment]);

    /// <summary>Whatever command serves.</summary>
    internal static async Task<ServerProcess> StartAsync(string[] command, params (string Name, string Value)[] environment)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = Info([.. command, "--urls", address.ToString()], environment);
        var server = new ServerProcess(Process.Start(start)!, address);
        server.process.OutputDataReceived += (_, line) => server.Take(line.Data, isOutput: true);
        server.process.ErrorDataReceived += (_, line) => server.Take(line.Data, isOutput: false);
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        using var http = new HttpClient();
        for (var i = 0; i < 300; i++, await Task.Delay(100))
        {
            try
            {
                if ((await http.GetAsync(new Uri(address, "/health/ready"))).IsSuccessStatusCode) return server;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }

        throw new TimeoutException(server.Log);
    }

    /// <summary>The program with what is typed into it.</summary>
    internal static Run Run(string input, (string Name, string Value)[] environment, params string[] arguments)
    {
        using var process = Process.Start(Info(arguments, environment))!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var messages = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, messages.Result);
    }

    /// <summary>As a power failure would.</summary>
    internal void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private static ProcessStartInfo Info(string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = Repository.Root };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "jiheng.dll") }.Concat(arguments)) start.ArgumentList.Add(argument);
        start.Environment["JIHENG_HOME"] = Repository.Root;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return start;
    }

    private void Take(string? line, bool isOutput)
    {
        lock (log)
        {
            log.AppendLine(line);
            if (isOutput) output.AppendLine(line);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
