using Jiheng.Register.Leads;
using Jiheng.Register.Matching;
using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.ClickHouse;

/// <summary>One run on the servers (一次集群核查): tables, load, proof, answers.</summary>
internal sealed class ClusterRun : IDisposable
{
    private readonly CheckOptions _options;
    private readonly ClickHouseOptions _cluster;
    private readonly ClickHouseServer[] _servers;
    private readonly Action<string> _tell;
    private readonly CheckSql _sql;
    private readonly RunTables _tables;
    private readonly IRegisterQuestion[] _questions;
    private readonly SourceSet _sources;
    private CheckWork? _work;
    private FoundGroups[] _found = [];
    private SortedDictionary<(string Area, string Scheme), long> _counts = [];

    internal ClusterRun(CheckOptions options, ClickHouseOptions cluster, ClickHouseServer[] servers, SourceSet sources, Action<string> tell)
    {
        (_options, _cluster, _servers, _sources, _tell) = (options, cluster, servers, sources, tell);
        var name = RunName.Begin();
        _sql = new(cluster, name);
        _tables = new(servers, cluster, name, _sql);
        _questions = options.Leads is { } leads ? [new LeadQuestion(leads, options.Results.CheckedYear)] : [];
    }

    // Fewer bits only to force collisions in tests.
    private ulong HashMask => ulong.MaxValue >> (64 - _options.HashBits);

    /// <summary>Loads the servers and has them find what is asked.</summary>
    internal void Find(ChunkReader reader, IntakeLedger ledger, CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var groups = new ClusterGroups(_servers, ClusterGroups.RowsPerQuery(_options, _cluster), stop);
        using var sender = new ClusterSender(_servers, ClusterLoad.BlockBytes(_options, _cluster), ending.Token);
        var families = 0;
        _work = new CheckWork(_options, _sources) { Elsewhere = () => new ClusterIndex((byte)Interlocked.Increment(ref families), sender, groups, _sql, HashMask) };
        _tables.Create(_tell, stop);
        _counts = new ClusterLoad(_options, reader, _work, _questions).Run(sender, _sql.Records, HashMask, ledger, ending);
        Prove(sender, stop);
        _found = [.. _servers.Select(_ => _work.Own(new FoundGroups(_work.Spills)))];
        groups.Find(_sql.Groups, sender.Sent(_sql.Records), (server, offsets) => _found[server].Add(offsets));
        foreach (var question in _questions) question.Search(_work);
    }

    /// <summary>Drops the run's tables, and says in words what is left where.</summary>
    internal string? DropTables() => _tables.Drop();

    internal CheckSummary Write(ResultFiles files)
    {
        foreach (var question in _questions) question.Write(files);
        return files.Finish(FoundGroups.InOrder(_found, _sources.DeathsBase), _counts, _work!.Spills, _work.SpilledBytes);
    }

    public void Dispose() => _work?.Dispose();

    private void Prove(ClusterSender sender, CancellationToken stop)
    {
        var proof = new LoadProof(_servers, _sql);
        _tell($"已装入 {sender.Sent(_sql.Records).Sum():N0} 行，正在核对行数……");
        proof.RowsArrived(_sql.Records, sender.Sent(_sql.Records), stop);
        proof.RowsArrived(_sql.Candidates, sender.Sent(_sql.Candidates), stop);
        _tell("各服务器行数与送出一致，正在核对统筹区人次……");
        proof.CountsAgree(_counts, stop);
        _tell("各统筹区人次与读入一致，正在比对……");
    }
}
