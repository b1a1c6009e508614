using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Journal;

/// <summary>
/// Adds the changes of a transaction to the chain (写日志), as the last thing before it commits: from then on other writers
/// wait, and whoever waits for nothing else cannot be part of a deadlock.
/// </summary>
internal static class JournalWriter
{
    internal static async Task AppendAsync(JihengDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        if (changes.Count == 0) return;
        var deed = db.Deed ?? throw new InvalidOperationException("Nobody saves without saying who and what: set JihengDb.Deed.");
        var operation = Guid.CreateVersion7();
        if (db.Database.IsNpgsql()) await PostgreSqlJournal.AppendAsync(db, [.. changes.Select(c => Entry(deed, operation, c, 0, ""))], cancel);
        else await AppendAsync(db, deed, operation, changes, cancel);
    }

    // SQLite has one writer at a time: nobody else waits any longer for what is computed here.
    private static async Task AppendAsync(JihengDb db, Deed deed, Guid operation, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        var head = await db.Set<JournalHead>().SingleAsync(cancel);
        foreach (var change in changes)
        {
            var entry = Entry(deed, operation, change, head.Sequence + 1, head.Hash);
            db.Add(entry);
            (head.Sequence, head.Hash) = (entry.Sequence, entry.Hash);
        }

        await db.SaveJournalAsync(cancel);
        foreach (var written in db.ChangeTracker.Entries().Where(static e => e.Entity is JournalEntry or JournalHead).ToList()) written.State = EntityState.Detached;
    }

    private static JournalEntry Entry(Deed deed, Guid operation, Change change, long sequence, string previous)
    {
        JournalEntry Make(string hash) => new()
        {
            Sequence = sequence,
            Operation = operation,
            At = deed.At,
            AccountId = deed.Who.AccountId,
            Account = deed.Who.Name,
            OrganisationId = deed.Who.OrganisationId,
            Action = deed.Action,
            Reason = deed.Reason,
            Entity = change.Entity,
            EntityId = change.EntityId,
            Before = change.Before,
            After = change.After,
            PreviousHash = previous,
            Hash = hash,
        };
        return sequence == 0 ? Make("") : Make(JournalHash.Of(Make("")));
    }
}
