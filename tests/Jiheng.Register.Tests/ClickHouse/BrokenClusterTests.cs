using Jiheng.Register.ClickHouse;

namespace Jiheng.Register.Tests.ClickHouse;

/// <summary>Servers that fail in the middle: the message names them, nothing half-written stays, and a repeat succeeds.</summary>
[Collection(ClusterCheckTests.Alone)]
public sealed class BrokenClusterTests(SampleFixture sample, ClickHouseCluster cluster) : IClassFixture<SampleFixture>, IClassFixture<ClickHouseCluster>
{
    [ClickHouseTheory]
    [InlineData(0)]
    [InlineData(1)]
    public void Check_ServerKilledWhileLoading_IsNamedAndARepeatSucceeds(int victim)
    {
        using var scratch = new Scratch();
        var (dead, alive) = (cluster.Servers[victim], cluster.Servers[1 - victim]);
        var options = Options(scratch);
        var run = new ServedCheck(options, Small());
        var failing = Task.Run(run.Failure);
        Assert.True(SpinWait.SpinUntil(() => run.PartRead > 0.3m, TimeSpan.FromSeconds(30)));
        dead.Kill();
        var failure = failing.Result;
        Assert.Contains(dead.Url, failure, StringComparison.Ordinal);
        Assert.DoesNotContain($"{alive.Url} ", failure, StringComparison.Ordinal);
        Assert.Contains("没有写出结果", failure, StringComparison.Ordinal);
        Assert.True(run.PartRead < 1);
        AssertUntouched(options, alive);
        AssertRepeatSucceeds(scratch, options, dead);
    }

    [ClickHouseTheory]
    [InlineData("各服务器行数")]
    [InlineData("各统筹区人次")]
    public void Check_ServerKilledAfterLoading_IsNamedAndARepeatSucceeds(string when)
    {
        using var scratch = new Scratch();
        var options = Options(scratch);
        var failure = new ServedCheck(options, Small(), Told(when, cluster.Servers[1].Kill)).Failure();
        Assert.Contains(cluster.Servers[1].Url, failure, StringComparison.Ordinal);
        // The count over the whole cluster is asked of the first server: it must be said who did not answer it.
        Assert.Equal(when == "各服务器行数", failure.StartsWith($"没有应答的服务器：{cluster.Servers[1].Url}。", StringComparison.Ordinal));
        AssertUntouched(options, cluster.Servers[0]);
        AssertRepeatSucceeds(scratch, options, cluster.Servers[1]);
    }

    [ClickHouseFact]
    public void Check_ServerHangs_IsNamedAfterTheTimeLimit()
    {
        using var scratch = new Scratch();
        var options = Options(scratch);
        // A sound server of a busy machine answers within it; the query over both has twice as long.
        var failure = new ServedCheck(options, Small() with { Timeout = TimeSpan.FromSeconds(4) }, Told("各统筹区人次", cluster.Servers[1].Freeze)).Failure();
        Assert.Contains($"{cluster.Servers[1].Url} 在 8 秒内没有应答", failure, StringComparison.Ordinal);
        // The other server may be busy with the broken-off query for longer than the limit: what it kept, the repeat sweeps.
        AssertUntouched(options);
        cluster.Servers[1].Thaw();
        Repeat(options);
        Assert.All(cluster.Servers, s => Assert.Empty(s.Tables()));
    }

    [ClickHouseFact]
    public void Check_Interrupted_LeavesNothing()
    {
        using var scratch = new Scratch();
        using var stop = new CancellationTokenSource();
        var options = Options(scratch);
        Assert.ThrowsAny<OperationCanceledException>(() => new ServedCheck(options, Small(), Told("已装入", stop.Cancel)).Run(stop.Token));
        Assert.All(cluster.Servers, s => AssertUntouched(options, s));
    }

    private static Action<string> Told(string begin, Action then) => told =>
    {
        if (told.StartsWith(begin, StringComparison.Ordinal)) then();
    };

    private ClickHouseOptions Small() => ServedCheck.Of(cluster.Servers) with { BlockBytes = 64 << 10 };

    private static void AssertUntouched(CheckOptions options, ClickHouseProcess server)
    {
        AssertUntouched(options);
        Assert.Empty(server.Tables());
    }

    private static void AssertUntouched(CheckOptions options)
    {
        Assert.Equal("old", File.ReadAllText(Path.Combine(options.Folder, "duplicates.csv")));
        Assert.Single(Directory.EnumerateFileSystemEntries(options.Folder));
    }

    // The dead server kept its tables over its death; the repeat sweeps them.
    private void AssertRepeatSucceeds(Scratch scratch, CheckOptions options, ClickHouseProcess dead)
    {
        dead.Run();
        Assert.NotEmpty(dead.Tables());
        Repeat(options);
        Assert.All(cluster.Servers, s => Assert.Empty(s.Tables()));
        var expected = Checked.Of(options with { Folder = scratch.Sub("embedded") });
        Assert.All(ServedCheck.Files, name => Assert.Equal(expected.Bytes(name), File.ReadAllBytes(Path.Combine(options.Folder, name))));
    }

    private void Repeat(CheckOptions options) => new ServedCheck(options, Small()).Run();

    private CheckOptions Options(Scratch scratch)
    {
        File.WriteAllText(Path.Combine(scratch.Sub("out"), "duplicates.csv"), "old");
        return new([scratch.File("r.csv", string.Join('\n', sample.Lines(1)[..40_000]))], [sample.Deaths(1)], Path.Combine(scratch.Folder, "out")) { Threads = 1, Leads = ServedCheck.Leads(sample) };
    }
}
