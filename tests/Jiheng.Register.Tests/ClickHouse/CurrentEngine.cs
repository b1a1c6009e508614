using System.Diagnostics;

namespace Jiheng.Register.Tests.ClickHouse;

/// <summary>Today's ClickHouse engine, embedded in Node by the package chdb, behind an HTTP port.</summary>
internal sealed class CurrentEngine : IDisposable
{
    private readonly Process _node;

    internal CurrentEngine()
    {
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Repository.Folder("tests/Jiheng.Register.Tests/ClickHouse/current-engine.cjs"));
        start.ArgumentList.Add(Folder);
        _node = Process.Start(start)!;
        Url = $"http://127.0.0.1:{_node.StandardOutput.ReadLine()}";
    }

    /// <summary>Where the tests keep npm packages that are too large for the repository.</summary>
    internal static string Folder { get; } = Path.Combine(Environment.GetEnvironmentVariable("XDG_CACHE_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"), "jiheng-tests");

    internal string Url { get; }

    public void Dispose()
    {
        _node.StandardInput.Close();
        if (!_node.WaitForExit(TimeSpan.FromSeconds(10))) _node.Kill();
        _node.Dispose();
    }
}

/// <summary>A fact about today's engine; skipped, with the reason, where it is not installed.</summary>
internal sealed class CurrentEngineFactAttribute : FactAttribute
{
    public CurrentEngineFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(CurrentEngine.Folder, "node_modules", "chdb"))) Skip = $"chdb is not installed (npm install --prefix {CurrentEngine.Folder} chdb).";
    }
}
