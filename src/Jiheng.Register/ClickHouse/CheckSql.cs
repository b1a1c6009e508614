using System.Globalization;

namespace Jiheng.Register.ClickHouse;

/// <summary>
/// The statements of a check (核查语句). They run on 18.16, which has no window functions, no common table expressions and no column codecs, and on today's versions.
/// A person's rows lie on one server, for rows are placed by the hash of the key: each server compares its own rows, and groups only the small remainder that shares a hash by the key itself.
/// </summary>
internal sealed class CheckSql(ClickHouseOptions options, RunName run)
{
    private const string MoreThanOneOfARegister = "HAVING count() > 1 AND min(role) = 0";

    internal const string Version = "SELECT version() FORMAT RowBinary";

    /// <summary>The run's tables by purpose, in the order in which they are dropped.</summary>
    internal string[] Tables => [run.Table("all"), run.Table("shards"), run.Table("records"), run.Table("candidates"), run.Table("shard")];

    internal string HasDatabase => $"SELECT count() FROM system.databases WHERE name = '{options.Database}' FORMAT RowBinary";

    internal string CreateDatabase => $"CREATE DATABASE IF NOT EXISTS `{options.Database}`";

    internal string TablesOfRuns => $"SELECT name FROM system.tables WHERE database = '{options.Database}' AND position(name, '{RunName.Prefix}') = 1 FORMAT RowBinary";

    /// <summary>The rows of one server: id is where the record stands in the files, role is 0 for rows of registers, 1 for those of death lists, 2 for those of registers of others.</summary>
    internal string CreateRecords =>
        $"""
        CREATE TABLE {Name("records")} (
            id UInt64, hash UInt64, role UInt8,
            nationality String, document_type String, number String, name String,
            area String, scheme String
        ) ENGINE = MergeTree ORDER BY (hash, id)
        """;

    /// <summary>Which record has which hash in which index (family): for leads, where records meet by other things than the four elements.</summary>
    internal string CreateCandidates => $"CREATE TABLE {Name("candidates")} (family UInt8, hash UInt64, id UInt64) ENGINE = MergeTree ORDER BY (family, hash, id)";

    internal LoadedTable Records => Loaded("records", "id, hash, role, nationality, document_type, number, name, area, scheme");

    internal LoadedTable Candidates => Loaded("candidates", "family, hash, id");

    internal string CreateShard => $"CREATE TABLE {Name("shard")} (shard UInt64) ENGINE = MergeTree ORDER BY shard";

    /// <summary>Which servers the cluster reaches, by the numbers that were written to each.</summary>
    internal string ReachedShards => $"SELECT shard FROM {Name("shards")} FORMAT RowBinary";

    internal string CountByPlace => $"SELECT area, scheme, count() FROM {All} WHERE role = 0 GROUP BY area, scheme FORMAT RowBinary";

    private string All => options.Servers.Count == 1 ? Name("records") : Name("all");

    internal string InsertShard(int shard) => string.Create(CultureInfo.InvariantCulture, $"INSERT INTO {Name("shard")} (shard) VALUES ({shard})");

    /// <summary>Reads all servers' tables as one. Without a sharding key nobody can write through it and put rows on the wrong server.</summary>
    internal string CreateDistributed(string purpose, string local) =>
        $"CREATE TABLE {Name(purpose)} AS {Name(local)} ENGINE = Distributed('{options.Cluster}', '{options.Database}', '{run.Table(local)}')";

    /// <summary>One server's persons with more than one row, at least one of them in a register, among the hashes of a range.</summary>
    internal string Groups(ulong first, ulong last)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"hash >= {first} AND hash <= {last}");
        return
            $"""
            SELECT groupArray(id) FROM {Name("records")}
            WHERE {range} AND hash IN (SELECT hash FROM {Name("records")} WHERE {range} GROUP BY hash {MoreThanOneOfARegister})
            GROUP BY nationality, document_type, number, name {MoreThanOneOfARegister}
            FORMAT RowBinary
            """;
    }

    /// <summary>One server's records with equal hashes in an index.</summary>
    internal string CandidateGroups(byte family, ulong first, ulong last)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"family = {family} AND hash >= {first} AND hash <= {last}");
        return
            $"""
            SELECT groupArray(id) FROM {Name("candidates")}
            WHERE {range} AND hash IN (SELECT hash FROM {Name("candidates")} WHERE {range} GROUP BY hash HAVING count() > 1)
            GROUP BY hash
            FORMAT RowBinary
            """;
    }

    internal string Drop(string table) => $"DROP TABLE IF EXISTS `{options.Database}`.`{table}`";

    private LoadedTable Loaded(string purpose, string columns) =>
        new($"INSERT INTO {Name(purpose)} ({columns}) FORMAT RowBinary", $"SELECT count() FROM {Name(purpose)} FORMAT RowBinary");

    private string Name(string purpose) => $"`{options.Database}`.`{run.Table(purpose)}`";
}
