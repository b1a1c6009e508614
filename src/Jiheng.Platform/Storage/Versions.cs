using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Jiheng.Platform.Storage;

/// <summary>Gives every root that is saved its next version (版本推进), also when only a part of it changed.</summary>
internal static class Versions
{
    internal static void Advance(ChangeTracker tracker)
    {
        var touched = tracker.Entries<IPartOf>()
            .Where(static e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(static e => e.Entity.RootId).ToHashSet();
        foreach (var entry in tracker.Entries<IVersioned>())
        {
            if (entry.State == EntityState.Added) entry.Entity.Version = 1;
            else if (entry.State == EntityState.Modified || (entry.State == EntityState.Unchanged && touched.Contains((Guid)entry.Property("Id").CurrentValue!)))
                entry.Property(nameof(IVersioned.Version)).CurrentValue = (int)entry.Property(nameof(IVersioned.Version)).OriginalValue! + 1;
        }
    }
}
