using Jiheng.Register.Matching;
using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.ClickHouse;

/// <summary>The enrolment register check on a ClickHouse cluster (集群核查): this machine reads and writes, the servers compare. The result files are those of <see cref="RegisterCheck"/>.</summary>
public sealed class ClickHouseCheck : IRegisterCheck
{
    private readonly CheckOptions _options;
    private readonly ClickHouseOptions _cluster;
    private readonly SourceSet _sources;
    private readonly ChunkReader _reader;
    private readonly Action<string> _tell;

    private ClickHouseCheck(CheckOptions options, ClickHouseOptions cluster, SourceSet sources, Action<string> tell)
    {
        (_options, _cluster, _sources, _tell) = (options, cluster, sources, tell);
        _reader = new(sources, options.Limits);
    }

    public long TotalBytes => _sources.TotalBytes;

    public long BytesRead => _reader.BytesDone;

    /// <summary>
    /// Opens the files; null, with every problem in words, when one cannot be checked. Servers are asked first by <see cref="Run"/>.
    /// What a person should know in passing goes to <paramref name="tell"/>, in words.
    /// </summary>
    public static ClickHouseCheck? Open(CheckOptions options, ClickHouseOptions cluster, Action<string> tell, out IReadOnlyList<string> problems)
    {
        ArgumentNullException.ThrowIfNull(options);
        var found = new List<string>();
        problems = found;
        return SourceSet.Open(options.Registers, options.Deaths, found) is { } sources ? new(options, cluster, sources, tell) : null;
    }

    /// <summary>Checks and writes the result files. Runs once. Afterwards no table is left on any server that answers.</summary>
    /// <exception cref="ClickHouseException">A server failed; no result file was written.</exception>
    public CheckSummary Run(CancellationToken stop)
    {
        using var sources = _sources;
        using var files = new ResultFiles(_options.Folder, sources, _options.Results);
        using var http = ServerConnection.Open(_cluster);
        ClickHouseServer[] servers = [.. _cluster.Servers.Select(s => new ClickHouseServer(s, http, _cluster))];
        var run = RunName.Begin();
        var sql = new CheckSql(_cluster, run);
        var tables = new RunTables(servers, _cluster, run, sql);
        List<MatchGroup> groups;
        SortedDictionary<(string Area, string Scheme), long> counts;
        try
        {
            tables.Create(_tell, stop);
            (groups, counts) = Find(servers, sql, files.Ledger, stop);
        }
        catch (ClickHouseException problem)
        {
            throw new ClickHouseException(Told(problem, servers, tables.Drop()), problem);
        }
        catch
        {
            if (tables.Drop() is { } kept) _tell(kept);
            throw;
        }

        if (tables.Drop() is { } left) _tell(left);
        return files.Finish(groups, counts, spilledBytes: 0);
    }

    private (List<MatchGroup> Groups, SortedDictionary<(string Area, string Scheme), long> Counts) Find(ClickHouseServer[] servers, CheckSql sql, IntakeLedger ledger, CancellationToken stop)
    {
        var (sent, counts) = new ClusterLoad(_options, _cluster, servers, sql.InsertRecords).Run(_reader, ledger, stop);
        _tell($"已装入 {sent.Sum():N0} 行，正在核对行数……");
        var proof = new LoadProof(servers, sql);
        proof.RowsArrived(sent, stop);
        _tell("各服务器行数与送出一致，正在核对统筹区人次……");
        proof.CountsAgree(counts, stop);
        _tell("各统筹区人次与读入一致，正在比对……");
        return (new ClusterMatch(servers, sql, _cluster.RowsPerQuery, _sources.DeathsBase).Groups(sent, stop), counts);
    }

    private static string Told(ClickHouseException problem, ClickHouseServer[] servers, string? left)
    {
        var silent = problem.IsBetweenServers ? servers.Where(static s => !s.Answers()).Select(static s => s.Address.ToString()).ToArray() : [];
        var who = silent.Length == 0 ? "" : $"没有应答的服务器：{string.Join('、', silent)}。";
        return $"{who}{problem.Message}\n没有写出结果。{left ?? "各服务器上本次的临时表已删除。"}排除故障后请重新运行。";
    }
}
