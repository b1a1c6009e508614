using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests;

public sealed class MigrationTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Migrate_EmptyDatabase_AppliesEverythingAndTheSecondTimeNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.EmptyAsync(kind);
        await using var db = database.Open();
        Assert.NotEmpty(await Migrator.MigrateAsync(db, default));
        Assert.Empty(await Migrator.MigrateAsync(db, default));
        Assert.Empty(await Migrator.PendingAsync(db, default));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Model_AndMigrations_AreTheSame(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        Assert.False(db.Database.HasPendingModelChanges(), "Run tools/migrations/add NAME.");
    }

    [Theory, OnSqlite]
    public async Task Sqlite_Connection_IsDurableAndChecksReferences(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        async Task<string> Pragma(string name)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA " + name;
            return (await command.ExecuteScalarAsync())!.ToString()!;
        }

        Assert.Equal(("wal", "2", "1"), (await Pragma("journal_mode"), await Pragma("synchronous"), await Pragma("foreign_keys")));
    }
}
