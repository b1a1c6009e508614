using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Jobs;

/// <summary>What the account of a job may see when the job is done (任务的访问范围), which may be less than when it was ordered.</summary>
public static class JobAccess
{
    /// <summary>Null when the account is gone or disabled.</summary>
    public static async Task<Access?> OfAsync(JihengDb db, Guid accountId, CancellationToken cancel)
    {
        var found = await (from a in db.Accounts
                           join o in db.Organisations on a.OrganisationId equals o.Id into units
                           from unit in units.DefaultIfEmpty()
                           where a.Id == accountId && a.IsEnabled
                           select new { a.Id, a.DisplayName, a.OrganisationId, Path = unit == null ? "" : unit.Path }).AsNoTracking().SingleOrDefaultAsync(cancel);
        return found is null ? null : new Access(new Actor(found.Id, found.DisplayName, found.OrganisationId), found.Path);
    }
}
