using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Jiheng.Platform.Journal;

/// <summary>A row about to change (记录变更): its image before and after.</summary>
internal sealed record Change(string Entity, string EntityId, string? Before, string? After)
{
    internal static IEnumerable<Change> Of(ChangeTracker tracker) => tracker.Entries()
        .Where(static e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
        .Where(static e => e.Entity is not INotJournaled)
        .Select(static e => new Change(
            e.Metadata.ClrType.Name,
            RowImage.KeyOf(e.Metadata, p => e.Property(p.Name).CurrentValue),
            e.State == EntityState.Added ? null : RowImage.Of(e.Metadata, p => e.Property(p.Name).OriginalValue),
            e.State == EntityState.Deleted ? null : RowImage.Of(e.Metadata, p => e.Property(p.Name).CurrentValue)))
        // What changed is not for the journal, e.g. when a session was last used.
        .Where(static c => c.Before != c.After)
        .ToList();
}
