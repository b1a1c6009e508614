using Jiheng.Register.ClickHouse;
using Jiheng.Tests.Support;

namespace Jiheng.Register.Tests.ClickHouse;

/// <summary>A check on servers, with what it told.</summary>
internal sealed class ClusterRun
{
    internal static readonly string[] Files = ["duplicates.csv", "deceased.csv", "counts.csv", "rejected.csv", "summary.json"];

    private readonly ClickHouseCheck _check;

    internal ClusterRun(CheckOptions options, ClickHouseOptions cluster, Action<string>? told = null)
    {
        _check = ClickHouseCheck.Open(options, cluster, told ?? (static _ => { }), out var problems)!;
        Assert.Empty(problems);
    }

    internal decimal PartRead => (decimal)_check.BytesRead / _check.TotalBytes;

    internal static ClickHouseOptions Of(params IEnumerable<ClickHouseProcess> servers) => new([.. servers.Select(s => ServerAddress.Read(s.Url, out _)!)]);

    internal void Run(CancellationToken stop = default) => _check.Run(stop);

    /// <summary>The message of a run that must fail.</summary>
    internal string Failure() => Assert.Throws<ClickHouseException>(() => _check.Run(CancellationToken.None)).Message;
}
