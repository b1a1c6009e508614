using Jiheng.Platform.Journal;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests;

public sealed class JournalTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Save_EveryChange_IsJournaledWithBeforeAndAfter(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var programme = Programme("resident");
        await using (var db = database.Open("programmes.add"))
        {
            db.Add(programme);
            await db.SaveChangesAsync();
            programme.Name = "居民医保补助";
            await db.SaveChangesAsync();
            db.Remove(programme);
            await db.SaveChangesAsync();
        }

        await using var reader = database.Open();
        var entries = await reader.Journal.OrderBy(e => e.Sequence).ToListAsync();
        Assert.Equal([1L, 2, 3], entries.Select(e => e.Sequence));
        Assert.All(entries, e => Assert.Equal(("Programme", programme.Id.ToString(), "programmes.add", "张三"), (e.Entity, e.EntityId, e.Action, e.Account)));
        Assert.Null(entries[0].Before);
        Assert.Equal(entries[0].After, entries[1].Before);
        Assert.Contains("\"Name\":\"居民医保补助\"", entries[1].After, StringComparison.Ordinal);
        Assert.Contains("\"Version\":\"2\"", entries[1].After, StringComparison.Ordinal);
        Assert.Null(entries[2].After);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Save_WithoutSayingWho_IsRefusedAndNothingIsKept(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using (var db = JihengDb.Open(database.Settings))
        {
            db.Add(Programme("resident"));
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        }

        await using var reader = database.Open();
        Assert.Equal(0, await reader.Programmes.CountAsync());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Save_ByManyAtOnce_KeepsOneChain(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await Parallel.ForAsync(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
        {
            await using var db = database.Open();
            db.Add(Programme("p" + i));
            await db.SaveChangesAsync(CancellationToken.None);
        });
        await using var reader = database.Open();
        var entries = await reader.Journal.OrderBy(e => e.Sequence).ToListAsync();
        Assert.Equal(Enumerable.Range(1, 24).Select(i => (long)i), entries.Select(e => e.Sequence));
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.PreviousHash));
    }

    [Theory]
    [OnSqlite, OnPostgreSql]
    public async Task Journal_Rows_CannotBeChangedOrDeleted(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        db.Add(Programme("resident"));
        await db.SaveChangesAsync();
        foreach (var sql in new[] { "UPDATE journal SET account = 'x'", "DELETE FROM journal", "DELETE FROM journal_head" })
        {
            var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.Equal("journal-is-append-only", StorageFailure.Guard(refused));
        }
    }

    // What the journal leaves out, and what proves it instead: nothing joins these by chance.
    [Fact]
    public async Task Journal_OfEveryTable_LeavesOutOnlyWhatIsDeclared()
    {
        var declared = new Dictionary<string, string>
        {
            ["AccountGuard"] = "counts attempts; the lock is journaled", ["AttachmentContent"] = "its key is its hash, which attachments name", ["Draft"] = "no figure of anything", ["IdempotencyRecord"] = "an answer given",
            ["Job"] = "the order is journaled", ["JournalEntry"] = "the chain", ["JournalHead"] = "the end of the chain", ["MoneyAccount"] = "sums of instruments", ["PaperTaskRow"] = "follows from events",
            ["Reminder"] = "a message", ["ReminderAddress"] = "personal", ["ServerKey"] = "a secret", ["StoredContent"] = "of files kept for days", ["StoredFile"] = "kept for days", ["WriteProbe"] = "whether anything is written",
        };
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var db = database.Open();
        Assert.Equal(declared.Keys.Order(StringComparer.Ordinal), db.Model.GetEntityTypes().Where(static t => typeof(INotJournaled).IsAssignableFrom(t.ClrType)).Select(static t => t.ClrType.Name).Order(StringComparer.Ordinal));
    }

    private static Programme Programme(string code) => new() { Id = Guid.CreateVersion7(), Code = code, Name = code };
}
