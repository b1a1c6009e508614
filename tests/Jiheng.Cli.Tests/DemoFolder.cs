namespace Jiheng.Cli.Tests;

/// <summary>The demonstration, made once: it takes as long as all other commands together.</summary>
public sealed class DemoFolder : IDisposable
{
    public DemoFolder()
    {
        Made = Run.Of("demo", "--out", Path, "--data", Path, "--format", "docx,xlsx,html,json", "--json", "--no-serve");
        Assert.True(Made.Status == 0, Made.Messages);
    }

    internal string Path { get; } = Directory.CreateTempSubdirectory("jiheng-demo-").FullName;

    /// <summary>What the command printed.</summary>
    internal Run Made { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
