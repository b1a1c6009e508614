using Jiheng.Platform.Storage;
using Npgsql;

namespace Jiheng.Platform.Operation;

/// <summary>What stands in the way of a restore (恢复前的情况).</summary>
/// <param name="Tables">Tables in the schema that is served.</param>
/// <param name="Others">Connections of others: a server on this machine or another one, somebody's psql.</param>
internal sealed record PostgreSqlState(long Tables, long Others)
{
    /// <summary>Counts the connections of others; those of monitoring and of the database itself have another kind or another database.</summary>
    internal const string CountOthers = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND coalesce(backend_type, 'client backend') = 'client backend'";

    private const int Looks = 15;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Looks until nobody else is there, or for three seconds: whoever has just been stopped goes a moment later.</summary>
    internal static async Task<PostgreSqlState> ReadAsync(DatabaseSettings settings, CancellationToken cancel)
    {
        // A connection that went back to a pool would be taken for somebody else's.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        var tables = await CountAsync(connection, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", cancel);
        var others = await CountAsync(connection, CountOthers, cancel);
        for (var look = 1; others > 0 && look < Looks; look++)
        {
            await Task.Delay(Pause, cancel);
            others = await CountAsync(connection, CountOthers, cancel);
        }

        return new(tables, others);
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, string query, CancellationToken cancel)
    {
#pragma warning disable CA2100 // Constant texts of this class.
        await using var command = new NpgsqlCommand(query, connection);
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }
}
