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

    public long LinesRead => _reader.LinesDone;

    /// <summary>
    /// Opens the files; null, with every problem in words, when one cannot be checked. Servers are asked first by <see cref="Run"/>.
    /// What a person should know in passing goes to <paramref name="tell"/>, in words.
    /// </summary>
    public static ClickHouseCheck? Open(CheckOptions options, ClickHouseOptions cluster, Action<string> tell, out IReadOnlyList<string> problems)
    {
        ArgumentNullException.ThrowIfNull(options);
        var found = new List<string>();
        problems = found;
        return SourceSet.Open(options, found) is { } sources ? new(options, cluster, sources, tell) : null;
    }

    /// <summary>Checks and writes the result files. Runs once. Afterwards no table is left on any server that answers.</summary>
    /// <exception cref="ClickHouseException">A server failed; no result file was written.</exception>
    public CheckSummary Run(CancellationToken stop)
    {
        using var sources = _sources;
        using var files = new ResultFiles(_options.Folder, sources, RegisterCheck.Within(_options));
        using var http = ServerConnection.Open(_cluster);
        ClickHouseServer[] servers = [.. _cluster.Servers.Select(s => new ClickHouseServer(s, http, _cluster))];
        using var run = new ClusterRun(_options, _cluster, servers, sources, _tell);
        try
        {
            run.Find(_reader, files.Ledger, stop);
        }
        catch (ClickHouseException problem)
        {
            throw new ClickHouseException(Told(problem, servers, run.DropTables()), problem);
        }
        catch
        {
            if (run.DropTables() is { } kept) _tell(kept);
            throw;
        }

        if (run.DropTables() is { } left) _tell(left);
        return run.Write(files);
    }

    private static string Told(ClickHouseException problem, ClickHouseServer[] servers, string? left)
    {
        var silent = problem.IsBetweenServers ? servers.Where(static s => !s.Answers()).Select(static s => s.Address.ToString()).ToArray() : [];
        var who = silent.Length == 0 ? "" : $"没有应答的服务器：{string.Join('、', silent)}。";
        return $"{who}{problem.Message}\n没有写出结果。{left ?? "各服务器上本次的临时表已删除。"}排除故障后请重新运行。";
    }
}
