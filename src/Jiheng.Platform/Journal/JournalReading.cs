using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;

namespace Jiheng.Platform.Journal;

/// <summary>Which entries somebody may read (日志范围): what accounts of the units of which he sees everything did.</summary>
public static class JournalReading
{
    /// <summary>The entries; what the server did by itself is for whoever sees the whole platform.</summary>
    public static IQueryable<JournalEntry> Of(JihengDb db, Access access)
    {
        if (access.SeesAll) return db.Journal;
        var units = access.Whole(db.Organisations);
        // As Access.Seen does: nearly everything is of a unit below one at the top, little of one further down.
        return access.IsAtTop ? db.Journal.Where(e => units.Any(o => o.Id == e.OrganisationId)) : db.Journal.Where(e => units.Select(o => (Guid?)o.Id).Contains(e.OrganisationId));
    }
}
