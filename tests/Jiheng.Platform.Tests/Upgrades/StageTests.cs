using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests.Upgrades;

/// <summary>A database that was used at every version there was: each migration finds rows in all tables, and loses none.</summary>
public sealed class StageTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Migrate_OverRowsOfEveryStage_KeepsThemAll(DatabaseKind kind)
    {
        await using var database = await TestDatabase.EmptyAsync(kind);
        await using var db = database.Open("upgrade");
        var filler = new RowFiller(db);
        var expected = new Dictionary<string, long>();
        foreach (var migration in db.Database.GetMigrations())
        {
            await db.Database.MigrateAsync(migration);
            var kept = await filler.CountsAsync();
            foreach (var (table, count) in expected) Assert.True(kept.GetValueOrDefault(table) >= count, $"{migration}: {table} had {count} rows and has {kept.GetValueOrDefault(table)}");
            await filler.FillAsync();
            expected = await filler.CountsAsync();
            Assert.All(expected, t => Assert.True(t.Value > 0, $"{migration}: {t.Key} has no row"));
        }

        await Migrator.MigrateAsync(db, default);
        var last = await filler.CountsAsync();
        Assert.DoesNotContain("papers_before_desk", last.Keys);
        // The two papers of the old way are on the desk now, beside the one that was there.
        Assert.Equal(3, last["handled_papers"]);
        foreach (var (table, count) in expected.Where(static t => t.Key != "papers_before_desk")) Assert.True(last[table] >= count, $"{table} had {count} rows and has {last[table]}");
    }
}
