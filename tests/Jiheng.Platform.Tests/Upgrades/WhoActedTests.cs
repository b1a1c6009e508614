using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests.Upgrades;

/// <summary>Events of the time before they said in columns who acted say the same as those written since.</summary>
public sealed class WhoActedTests
{
    private const string LastBefore = "RegisterDecisions";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Migrate_EventsWithoutTheColumns_AreReadFromWhatTheySay(DatabaseKind kind)
    {
        await using var database = await TestDatabase.EmptyAsync(kind);
        await using var db = database.Open("upgrade");
        await db.Database.MigrateAsync(db.Database.GetMigrations().Single(static m => m.EndsWith("_Reminders", StringComparison.Ordinal)));
        var old = new OldPapers(db, new DateTime(2024, 5, 6, 7, 8, 9, 10, DateTimeKind.Utc));
        await old.SettleAsync();
        foreach (var state in new[] { "Draft", "Submitted", "Returned", "Approved" }) await old.AddAsync(PaperKind.MonthlyReturn, state);
        await Migrator.MigrateAsync(db, default);
        var written = await SaidAsync(db);
        Assert.Contains(old.Preparer, written.Select(static e => e.ActorId));
        Assert.Contains(old.Approver, written.Select(static e => e.ActorId));
        Assert.Contains(written, static e => (e.ActorId, e.ActedAt) == (null, null));

        await db.Database.MigrateAsync(db.Database.GetMigrations().Single(static m => m.EndsWith('_' + LastBefore)));
        // SQLite makes the table anew when a column goes, and leaves its guard behind.
        if (kind == DatabaseKind.Sqlite) await db.Database.ExecuteSqlAsync($"CREATE TRIGGER paper_events_no_update BEFORE UPDATE ON paper_events BEGIN SELECT RAISE(ABORT, 'append-only'); END");
        await Migrator.MigrateAsync(db, default);
        Assert.Equal(written, await SaidAsync(db));
    }

    private static async Task<List<Said>> SaidAsync(JihengDb db) =>
        await db.PaperEvents.AsNoTracking().OrderBy(e => e.PaperId).ThenBy(e => e.Sequence).Select(e => new Said(e.PaperId, e.Sequence, e.ActorId, e.ActedAt)).ToListAsync();

    private sealed record Said(Guid PaperId, int Sequence, Guid? ActorId, DateTime? ActedAt);
}
