using Jiheng.Domain.Quantities;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
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
        var lowest = await LowestAsync(db, yearId, within, cancel);
        var handedIn = HandedInReturns.Of(db, yearId);
        // A return tells the whole year so far: it counts until the unit's next one takes its place. So there are as many sums as
        // pairs of months, however many units report.
        var spans = await handedIn.Where(r => lowest.Contains(r.OrganisationId))
            .Select(r => new { r.Month, Next = handedIn.Where(n => n.OrganisationId == r.OrganisationId && n.Month > r.Month).Min(n => (int?)n.Month), Received = r.Rows.Sum(x => x.Received), Paid = r.Rows.Sum(x => x.Paid) })
            .GroupBy(static s => new { s.Month, s.Next }).Select(static g => new Span(g.Key.Month, g.Key.Next ?? Months + 1, g.Sum(s => s.Received) ?? 0m, g.Sum(s => s.Paid) ?? 0m, g.Count())).ToListAsync(cancel);
        return [.. Enumerable.Range(1, Months).Select(month => Point(month, plan.By(month).Value, spans.FindAll(s => s.From <= month && month < s.Next)))];
    }

    private static CurvePoint Point(int month, decimal expected, List<Span> spans)
    {
        var reported = spans.Where(s => s.From == month).Sum(static s => s.Units);
        if (reported == 0) return new(month, expected, null, null, null, 0);
        var (received, paid) = (spans.Sum(static s => s.Received), spans.Sum(static s => s.Paid));
        return new(month, expected, received, paid, received > 0m ? Rounding.PercentTwoPlaces.Apply(paid / received) : null, reported);
    }

    // The units that report and below which nobody does. Who has handed in what is answered from an index alone.
    private static async Task<List<Guid>> LowestAsync(JihengDb db, Guid yearId, IQueryable<Organisation> within, CancellationToken cancel)
    {
        var units = (await within.AsNoTracking().Where(o => db.HandledPapers.Any(p => p.YearId == yearId && p.Kind == PaperKind.MonthlyReturn && p.OrganisationId == o.Id && p.IsHandedIn))
            .Select(static o => new { o.Id, o.Path }).ToListAsync(cancel)).OrderBy(static u => u.Path, StringComparer.Ordinal).ToList();
        // Sorted, whatever lies below a path follows it at once.
        return [.. units.Where((u, i) => i + 1 == units.Count || !units[i + 1].Path.StartsWith(u.Path, StringComparison.Ordinal)).Select(static u => u.Id)];
    }

    /// <summary>What returns of one month say that count until another one (计入期间).</summary>
    private sealed record Span(int From, int Next, decimal Received, decimal Paid, int Units);
}
