using System.Text.RegularExpressions;

namespace Jiheng.Register.ClickHouse;

/// <summary>Which ClickHouse servers do the matching, and how they are asked (集群选项).</summary>
/// <param name="Servers">One server for each shard of the cluster (分片).</param>
public sealed partial record ClickHouseOptions(IReadOnlyList<ServerAddress> Servers)
{
    public const string DefaultName = "jiheng";

    /// <summary>The database (数据库) of the run's tables; made when there is none.</summary>
    public string Database { get; init; } = DefaultName;

    /// <summary>The servers' own name for the cluster (remote_servers); not asked for with one server.</summary>
    public string Cluster { get; init; } = DefaultName;

    public ClickHouseCredentials Credentials { get; init; } = ClickHouseCredentials.Default;

    /// <summary>Certificates (PEM) that are trusted beside the system's, for the offices' own certificate authorities.</summary>
    public string? AuthorityFile { get; init; }

    /// <summary>How long a server may take for one request.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Bytes of rows, before compression, that go to a server at a time.</summary>
    public int BlockBytes { get; init; } = 16 << 20;

    /// <summary>Rows of one server that one query groups: bounds the server's memory.</summary>
    public long RowsPerQuery { get; init; } = 16_000_000;

    /// <summary>Names are written into SQL: letters, digits, underscores, and hyphens.</summary>
    public static bool IsName(string name) => Name().IsMatch(name);

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_-]{0,63}$")]
    private static partial Regex Name();
}
