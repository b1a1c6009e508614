using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Jiheng.Platform.Storage;

/// <summary>
/// What every SQLite connection is told when it opens (SQLite 连接约定): commits reach the disk before they are
/// confirmed, references are enforced, and a second writer waits instead of failing.
/// </summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    internal static readonly SqliteDurability Instance = new();

    private const string Pragmas = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 30000; PRAGMA mmap_size = 1073741824;";

    /// <summary>Reads in a transaction that sees one moment and takes no lock; the usual one of SQLite keeps all writers out.</summary>
    internal static async Task<T> ReadAsync<T>(DatabaseFacade database, Func<Task<T>> read, CancellationToken cancel)
    {
        await database.OpenConnectionAsync(cancel);
        try
        {
            await using var transaction = ((SqliteConnection)database.GetDbConnection()).BeginTransaction(deferred: true);
            await database.UseTransactionAsync(transaction, cancel);
            return await read();
        }
        finally
        {
            await database.UseTransactionAsync(null, CancellationToken.None);
            await database.CloseConnectionAsync();
        }
    }

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
