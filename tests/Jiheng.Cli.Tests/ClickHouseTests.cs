using System.Diagnostics;

namespace Jiheng.Cli.Tests;

/// <summary>jiheng register check --engine clickhouse as a user starts it.</summary>
public sealed class ClickHouseTests(ClickHouseCluster cluster) : IClassFixture<ClickHouseCluster>, IDisposable
{
    private static readonly string[] Files = ["duplicates.csv", "deceased.csv", "leads.csv", "counts.csv", "rejected.csv", "summary.json"];

    private readonly string _folder = Directory.CreateTempSubdirectory("jiheng-register-").FullName;

    [ClickHouseFact]
    public void Check_OnTwoServers_WritesTheFilesOfTheEmbeddedEngine()
    {
        Sample(20_000);
        Assert.Equal(0, Run.Of([.. Check, "--out", Path("embedded")]).Status);
        File.WriteAllText(Path("credentials"), $"{ClickHouseCluster.User}\n{ClickHouseCluster.Password}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path("credentials"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var run = Run.Of([.. Check, .. OnCluster, "--out", Path("cluster"), "--credentials", Path("credentials")]);
        Assert.Equal(0, run.Status);
        Assert.All(Files, name => Assert.Equal(File.ReadAllBytes(Path($"embedded/{name}")), File.ReadAllBytes(Path($"cluster/{name}"))));
        Assert.Contains($"ClickHouse 服务器 {cluster.Servers[1].Url}，版本 ", run.Messages, StringComparison.Ordinal);
        Assert.All(cluster.Servers, s => Assert.Empty(s.Tables()));
    }

    [ClickHouseTheory]
    [InlineData("-KILL")]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public void Check_EndedInTheMiddle_LeavesNothingAfterTheNextRun(string signal)
    {
        string[] arguments = [.. Check, .. OnCluster, "--out", Path("cluster")];
        // A signal that comes after the end ends nothing: then once more, with four times as much to do.
        var ended = false;
        for (var rows = 300_000; !ended && rows <= 1_200_000; rows *= 4) ended = IsEnded(arguments, rows, signal);
        Assert.True(ended);
        Assert.Equal(signal == "-KILL", cluster.Servers.Any(s => s.Tables().Length > 0));
        Assert.DoesNotContain(Files, name => File.Exists(Path($"cluster/{name}")));
        var repeat = Run.Of(arguments);
        Assert.Equal(0, repeat.Status);
        Assert.Equal(signal == "-KILL", repeat.Messages.Contains("清理以前中断的核查", StringComparison.Ordinal));
        Assert.All(cluster.Servers, s => Assert.Empty(s.Tables()));
        Assert.Equal(Files.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Path("cluster")).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [ClickHouseFact]
    public void Check_ServerIsDown_NamesItAndWritesNothing()
    {
        Sample(20_000);
        var run = Run.Of([.. Check, "--engine", "clickhouse", "--url", cluster.Servers[0].Url, "--url", "http://127.0.0.1:1", "--out", Path("cluster")]);
        Assert.Equal(2, run.Status);
        Assert.Contains("http://127.0.0.1:1 连接不上", run.Messages, StringComparison.Ordinal);
        Assert.Contains("没有写出结果", run.Messages, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path("cluster")));
        Assert.Empty(cluster.Servers[0].Tables());
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private bool IsEnded(string[] arguments, int rows, string signal)
    {
        Sample(rows);
        using var running = Run.Start(arguments);
        Assert.True(SpinWait.SpinUntil(() => running.HasExited || cluster.Servers[0].Tables().Length > 1, TimeSpan.FromSeconds(60)));
        Process.Start("kill", [signal, $"{running.Id}"]).WaitForExit();
        running.WaitForExit();
        if (running.ExitCode != 0) return true;
        Directory.Delete(Path("cluster"), true);
        return false;
    }

    private string[] Check => ["register", "check", Path("register.csv"), "--deaths", Path("deaths.csv"), "--leads"];

    private string[] OnCluster => ["--engine", "clickhouse", .. cluster.Servers.SelectMany(s => new[] { "--url", s.Url })];

    private void Sample(int rows) => Assert.Equal(0, Run.Of("register", "sample", "--rows", $"{rows}", "--out", _folder).Status);

    private string Path(string name) => System.IO.Path.Combine(_folder, name);
}
