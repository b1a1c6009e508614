using Jiheng.Domain.Quantities;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Monitoring;

/// <summary>How far spending had come by the end of one month (月度支出进度).</summary>
/// <param name="Month">1–12.</param>
/// <param name="Expected">序时进度 or 计划进度, a bare ratio.</param>
/// <param name="Received">收到, 万元; null when nobody reported for the month.</param>
/// <param name="Paid">支出, 万元.</param>
/// <param name="Progress">支出进度, a bare ratio.</param>
/// <param name="Reported">How many units reported for the month.</param>
public sealed record CurvePoint(int Month, decimal Expected, decimal? Received, decimal? Paid, decimal? Progress, int Reported);

/// <summary>The spending of a year against the calendar (支出进度曲线), by the returns that were handed in.</summary>
public static class ExecutionCurve
{
    private const int Months = 12;

    /// <summary>Twelve points for a unit and everything below it; of units below one another only the lowest that report count, so that no money counts twice.</summary>
    public static async Task<IReadOnlyList<CurvePoint>> OfAsync(JihengDb db, Access access, Guid yearId, Organisation unit, CancellationToken cancel)
    {
        var plan = await MonitoringFigures.PlanAsync(db, yearId, cancel);
        var within = access.Seen(db.Organisations).Where(o => o.Path.StartsWith(unit.Path));
        var returns = await (from r in db.MonthlyReturns
                             join o in within on r.OrganisationId equals o.Id
                             where r.YearId == yearId && db.HandledPapers.Any(p => p.Id == r.Id && p.IsHandedIn)
                             select new { o.Path, r.Month, Received = r.Rows.Sum(x => x.Received), Paid = r.Rows.Sum(x => x.Paid) }).AsNoTracking().ToListAsync(cancel);
        var paths = returns.Select(static r => r.Path).Distinct().Order(StringComparer.Ordinal).ToList();
        // Sorted, whatever lies below a path follows it at once.
        var lowest = paths.Where((p, i) => i + 1 == paths.Count || !paths[i + 1].StartsWith(p, StringComparison.Ordinal)).ToHashSet();
        var counted = returns.Where(r => lowest.Contains(r.Path)).ToList();
        return [.. Enumerable.Range(1, Months).Select(month =>
        {
            var reported = counted.Count(r => r.Month == month);
            var latest = counted.Where(r => r.Month <= month).GroupBy(static r => r.Path).Select(static g => g.MaxBy(static r => r.Month)!).ToList();
            var (received, paid) = (latest.Sum(static r => r.Received ?? 0m), latest.Sum(static r => r.Paid ?? 0m));
            return reported == 0
                ? new CurvePoint(month, plan.By(month).Value, null, null, null, 0)
                : new CurvePoint(month, plan.By(month).Value, received, paid, received > 0m ? Rounding.PercentTwoPlaces.Apply(paid / received) : null, reported);
        })];
    }
}
