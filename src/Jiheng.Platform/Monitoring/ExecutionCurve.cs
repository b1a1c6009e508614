using Jiheng.Domain.Quantities;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Tracking;
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
        // The paths are read once for each unit and not with each of its returns.
        var units = await within.AsNoTracking().Select(o => new { o.Id, o.Path }).ToListAsync(cancel);
        var returns = await HandedInReturns.Of(db, yearId, within).Select(r => new MonthSum(r.OrganisationId, r.Month, r.Rows.Sum(x => x.Received) ?? 0m, r.Rows.Sum(x => x.Paid) ?? 0m)).ToListAsync(cancel);
        var reporting = returns.Select(static r => r.UnitId).ToHashSet();
        var paths = units.Where(u => reporting.Contains(u.Id)).OrderBy(static u => u.Path, StringComparer.Ordinal).ToList();
        // Sorted, whatever lies below a path follows it at once.
        var lowest = paths.Where((u, i) => i + 1 == paths.Count || !paths[i + 1].Path.StartsWith(u.Path, StringComparison.Ordinal)).Select(static u => u.Id).ToHashSet();
        var byMonth = returns.Where(r => lowest.Contains(r.UnitId)).ToLookup(static r => r.Month);
        var points = new List<CurvePoint>();
        var (latest, received, paid) = (new Dictionary<Guid, MonthSum>(), 0m, 0m);
        for (var month = 1; month <= Months; month++)
        {
            // A unit's return takes the place of its one before.
            foreach (var now in byMonth[month])
            {
                var before = latest.GetValueOrDefault(now.UnitId);
                (received, paid) = (received + now.Received - (before?.Received ?? 0m), paid + now.Paid - (before?.Paid ?? 0m));
                latest[now.UnitId] = now;
            }

            var reported = byMonth[month].Count();
            points.Add(reported == 0
                ? new(month, plan.By(month).Value, null, null, null, 0)
                : new(month, plan.By(month).Value, received, paid, received > 0m ? Rounding.PercentTwoPlaces.Apply(paid / received) : null, reported));
        }

        return points;
    }

    private sealed record MonthSum(Guid UnitId, int Month, decimal Received, decimal Paid);
}
