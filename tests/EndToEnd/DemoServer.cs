using System.Diagnostics;
using System.Text.Json.Nodes;
using Jiheng.Platform.Storage;
using Jiheng.Web;
using Jiheng.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Jiheng.EndToEnd;

/// <summary>The demonstration as visitors get it: made by the command, with the passwords that it prints.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("jiheng-screens-").FullName;
    private WebApplication? app;

    internal Uri Address { get; private set; } = null!;

    /// <summary>User and password by role.</summary>
    internal IReadOnlyDictionary<string, (string User, string Password)> Accounts { get; private set; } = new Dictionary<string, (string, string)>();

    public async Task InitializeAsync()
    {
        if (Chromium.Absence is not null) return;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "jiheng.dll"), "demo", "--no-serve", "--json", "--data", folder, "--out", Path.Combine(folder, "out"), "--format", "json" }) start.ArgumentList.Add(argument);
        using var demo = Process.Start(start)!;
        _ = demo.StandardError.ReadToEndAsync();
        var made = JsonNode.Parse(await demo.StandardOutput.ReadToEndAsync())!;
        await demo.WaitForExitAsync();
        Accounts = made["accounts"]!.AsArray().ToDictionary(static a => (string)a!["role"]!, static a => ((string)a!["user"]!, (string)a["password"]!));
        app = Server.Build(new ServerSettings(DatabaseSettings.Read("Data Source=" + Path.Combine(folder, "demo.db")), Repository.Root, "http://127.0.0.1:0") { Limits = new RateLimits(int.MaxValue, int.MaxValue, int.MaxValue) }, static l => l.SetMinimumLevel(LogLevel.Error));
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
    }

    public async Task DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
