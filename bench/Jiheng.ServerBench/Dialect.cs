using Jiheng.Platform.Storage;

namespace Jiheng.ServerBench;

/// <summary>What the two databases spell differently in the statements that fill them (方言).</summary>
internal sealed record Dialect(DatabaseKind Kind)
{
    private bool IsSqlite => Kind == DatabaseKind.Sqlite;

    /// <summary>A new identifier.</summary>
    internal string NewId => IsSqlite
        ? "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-A' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"
        : "gen_random_uuid()";

    internal string True => IsSqlite ? "1" : "TRUE";

    internal string False => IsSqlite ? "0" : "FALSE";

    /// <summary>An exact amount as it is stored.</summary>
    internal string Amount(string expression) => IsSqlite ? $"({expression}) * 1000000" : expression;

    /// <summary>The numbers 1 … n as a table with one column n.</summary>
    internal static string Numbers(int n) => $"(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {n}) SELECT n FROM c) numbers";
}
