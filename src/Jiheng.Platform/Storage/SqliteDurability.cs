using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jiheng.Platform.Storage;

/// <summary>
/// What every SQLite connection is told when it opens (SQLite 连接约定): commits reach the disk before they are
/// confirmed, references are enforced, and a second writer waits instead of failing.
/// </summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    internal static readonly SqliteDurability Instance = new();

    private const string Pragmas = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 30000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
