using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Jobs;

/// <summary>What the account of a job may see when the job is done (任务的访问范围), which may be less than when it was ordered.</summary>
public static class JobAccess
{
    /// <summary>What its roles leave at an endpoint; null when the account is disabled, has moved to another unit, or has no such role any more.</summary>
    public static async Task<Access?> OfAsync(JihengDb db, Job job, string endpoint, CancellationToken cancel)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == job.AccountId && a.IsEnabled, cancel);
        if (account is null || account.OrganisationId != job.OrganisationId) return null;
        var all = new Access(new Actor(account.Id, account.DisplayName, account.OrganisationId), account.OrganisationId is null ? [Grant.Platform] : await Appointments.GrantsAsync(db, account.Id, cancel));
        return PermissionMatrix.Declared.Find(endpoint)?.Narrow(all);
    }
}
