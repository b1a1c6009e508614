using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Handling;

/// <summary>Whoever gives out posts for a unit (本单位的管理), whom somebody asks who lacks one.</summary>
public static class Administrators
{
    private const int Most = 3;

    /// <summary>Unit and names of the nearest ones: of the unit itself or, where it has none, of the one above. Empty when nobody has been appointed.</summary>
    public static async Task<(string Unit, IReadOnlyList<string> Names)> NearestAsync(JihengDb db, Guid organisation, CancellationToken cancel)
    {
        var path = await db.Organisations.Where(o => o.Id == organisation).Select(static o => o.Path).SingleAsync(cancel);
        var above = await (from a in db.Appointments
                           join o in db.Organisations on a.OrganisationId equals o.Id
                           join person in db.Accounts on a.AccountId equals person.Id
                           where a.Role == Role.Administrator && person.IsEnabled && path.StartsWith(o.Path)
                           orderby o.Path.Length descending, person.DisplayName
                           select new { o.Id, o.ShortName, person.DisplayName }).AsNoTracking().ToListAsync(cancel);
        return above.Count == 0 ? ("", []) : (above[0].ShortName, [.. above.Where(a => a.Id == above[0].Id).Select(static a => a.DisplayName).Distinct().Take(Most)]);
    }
}
