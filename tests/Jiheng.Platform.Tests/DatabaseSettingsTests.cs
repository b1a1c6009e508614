using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests;

public sealed class DatabaseSettingsTests
{
    [Theory]
    [InlineData(null, DatabaseKind.Sqlite, "SQLite data/jiheng.db")]
    [InlineData("Data Source=/srv/a.db", DatabaseKind.Sqlite, "SQLite /srv/a.db")]
    [InlineData("Host=db.local;Database=jiheng;Username=u;Password=secret", DatabaseKind.PostgreSql, "PostgreSQL db.local/jiheng")]
    public void Read_ConnectionString_TellsTheProductAndHidesThePassword(string? text, DatabaseKind kind, string shown)
    {
        var settings = DatabaseSettings.Read(text);
        Assert.Equal((kind, shown), (settings.Kind, settings.Shown));
    }

    [Theory]
    [InlineData("jiheng.db;Password=secret")]
    [InlineData("Password=secret")]
    public void Read_AnythingElse_SaysWhatIsExpectedWithoutThePassword(string text)
    {
        var problem = Assert.Throws<ArgumentException>(() => DatabaseSettings.Read(text));
        Assert.Contains("Data Source=", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
    }

    // Connections go back to the pool without being reset: whatever a transaction set, locked or left open is gone with it all the same.
    [Theory, OnPostgreSql]
    public async Task Configure_ConnectionThatWasLeftInATransaction_ComesBackClean(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        int server;
        await using (var db = database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            server = await db.Database.SqlQuery<int>($"SELECT pg_backend_pid() AS \"Value\"").SingleAsync();
            await db.Database.ExecuteSqlAsync($"SET LOCAL lock_timeout = '7s'");
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(7)");
        }

        await using var next = database.Open();
        await next.Database.OpenConnectionAsync();
        Assert.Equal(server, await next.Database.SqlQuery<int>($"SELECT pg_backend_pid() AS \"Value\"").SingleAsync());
        Assert.Equal("0", await next.Database.SqlQuery<string>($"SELECT current_setting('lock_timeout') AS \"Value\"").SingleAsync());
        Assert.Equal(0, await next.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()").SingleAsync());
    }
}
