using Jiheng.Register.ClickHouse;
using Jiheng.Register.Leads;

namespace Jiheng.Register.Tests.ClickHouse;

/// <summary>A check on servers, with what it told.</summary>
internal sealed class ServedCheck
{
    internal static readonly string[] Files = ["duplicates.csv", "deceased.csv", "leads.csv", "counts.csv", "rejected.csv", "summary.json"];

    private readonly ClickHouseCheck _check;

    internal ServedCheck(CheckOptions options, ClickHouseOptions cluster, Action<string>? told = null)
    {
        _check = ClickHouseCheck.Open(options, cluster, told ?? (static _ => { }), out var problems)!;
        Assert.Empty(problems);
    }

    /// <summary>Leads with the area codes of a sample.</summary>
    internal static LeadOptions Leads(SampleFixture sample) => new(new AreaCodes(sample.Lines(1, "areas.csv").Skip(1)));

    internal decimal PartRead => (decimal)_check.BytesRead / _check.TotalBytes;

    internal static ClickHouseOptions Of(params IEnumerable<ClickHouseProcess> servers) => new([.. servers.Select(s => ServerAddress.Read(s.Url, out _)!)]);

    internal void Run(CancellationToken stop = default) => _check.Run(stop);

    /// <summary>The message of a run that must fail.</summary>
    internal string Failure() => Assert.Throws<ClickHouseException>(() => _check.Run(CancellationToken.None)).Message;
}
