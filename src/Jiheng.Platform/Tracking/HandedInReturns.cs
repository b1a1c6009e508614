using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tracking;

/// <summary>The returns that were handed in (已提交的跟踪反馈表).</summary>
internal static class HandedInReturns
{
    internal static IQueryable<MonthlyReturn> Of(JihengDb db, Guid yearId) => db.MonthlyReturns.AsNoTracking().Where(r => r.YearId == yearId && db.HandledPapers.Any(p => p.Id == r.Id && p.IsHandedIn));

    /// <summary>Those of some units.</summary>
    internal static IQueryable<MonthlyReturn> Of(JihengDb db, Guid yearId, IQueryable<Organisation> units) => Of(db, yearId).Where(r => units.Any(o => o.Id == r.OrganisationId));

    /// <summary>The latest of each unit for the month or one before it: returns tell the whole year so far, so only the latest counts.</summary>
    internal static IQueryable<MonthlyReturn> Latest(JihengDb db, Guid yearId, IQueryable<Organisation> units, int month)
    {
        var returns = Of(db, yearId, units).Where(r => r.Month <= month);
        return from r in returns
               join last in returns.GroupBy(r => r.OrganisationId).Select(g => new { Unit = g.Key, Month = g.Max(r => r.Month) }) on new { Unit = r.OrganisationId, r.Month } equals new { last.Unit, last.Month }
               select r;
    }
}
