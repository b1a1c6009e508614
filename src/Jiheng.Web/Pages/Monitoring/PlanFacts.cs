using Jiheng.Domain.Monitoring;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Monitoring;

/// <summary>What spending is compared with in a year (用款计划): the calendar, or the plan that was declared.</summary>
/// <param name="YearId">The year.</param>
/// <param name="Shares">The cumulative shares by the end of each month, bare ratios.</param>
/// <param name="IsDeclared">Whether they were declared.</param>
/// <param name="Version">Of the declared plan.</param>
public sealed record PlanFacts(Guid YearId, IReadOnlyList<decimal> Shares, bool IsDeclared, int Version)
{
    internal static async Task<PlanFacts> ReadAsync(JihengDb db, Guid yearId, CancellationToken cancel)
    {
        var known = await db.DeclaredPlans.AsNoTracking().Include(p => p.Months).SingleOrDefaultAsync(p => p.YearId == yearId, cancel);
        var plan = known?.ToPlan() ?? ProgressPlan.Even;
        return new(yearId, [.. Enumerable.Range(1, 12).Select(m => plan.By(m).Value)], known is not null, known?.Version ?? 0);
    }
}
