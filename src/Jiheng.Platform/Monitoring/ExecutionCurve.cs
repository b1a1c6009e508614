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
        var returns = HandedInReturns.Of(db, yearId).Where(r => lowest.Contains(r.OrganisationId));
        var units = await ReportingOf(returns).ToListAsync(cancel);
        var reported = await returns.GroupBy(static r => r.Month).Select(static g => new { Month = g.Key, Units = g.Count() }).ToDictionaryAsync(static g => g.Month, static g => g.Units, cancel);
        List<Span> spans = [.. await SteadyAsync(returns, cancel), .. await UnsteadyAsync(returns, [.. units.Where(static u => !u.IsSteady).Select(static u => u.UnitId)], cancel)];
        return [.. Enumerable.Range(1, Months).Select(month => Point(month, plan.By(month).Value, reported.GetValueOrDefault(month), spans.FindAll(s => s.From <= month && month < s.Next)))];
    }

    // A return tells the whole year so far: it counts until the unit's next one takes its place. Of units that left no month out that is
    // the month after, or never: so there are two sums for each month, which the database makes, however many units report.
    private static async Task<List<Span>> SteadyAsync(IQueryable<MonthlyReturn> returns, CancellationToken cancel) => await (
        from r in returns
        join u in ReportingOf(returns).Where(static u => u.Count == u.Last - u.First + 1) on r.OrganisationId equals u.UnitId
        from x in r.Rows
        group x by new { r.Month, IsLast = r.Month == u.Last } into g
        select new Span(g.Key.Month, g.Key.IsLast ? Months + 1 : g.Key.Month + 1, g.Sum(x => x.Received) ?? 0m, g.Sum(x => x.Paid) ?? 0m)).ToListAsync(cancel);

    // Those of units that left months out, one by one.
    private static async Task<IEnumerable<Span>> UnsteadyAsync(IQueryable<MonthlyReturn> returns, List<Guid> units, CancellationToken cancel)
    {
        if (units.Count == 0) return [];
        var all = await returns.Where(r => units.Contains(r.OrganisationId)).Select(static r => new { r.OrganisationId, r.Month, Received = r.Rows.Sum(x => x.Received) ?? 0m, Paid = r.Rows.Sum(x => x.Paid) ?? 0m }).ToListAsync(cancel);
        return all.GroupBy(static r => r.OrganisationId).SelectMany(static unit => unit.OrderBy(static r => r.Month).ToList() is var own ? own.Select((r, i) => new Span(r.Month, i + 1 < own.Count ? own[i + 1].Month : Months + 1, r.Received, r.Paid)) : []);
    }

    private static IQueryable<ReportingUnit> ReportingOf(IQueryable<MonthlyReturn> returns) =>
        returns.GroupBy(static r => r.OrganisationId).Select(static g => new ReportingUnit { UnitId = g.Key, First = g.Min(r => r.Month), Last = g.Max(r => r.Month), Count = g.Count() });

    private static CurvePoint Point(int month, decimal expected, int reported, List<Span> spans)
    {
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
    private sealed record Span(int From, int Next, decimal Received, decimal Paid);

    /// <summary>From when to when a unit reported, and how often (报送起止).</summary>
    private sealed class ReportingUnit
    {
        public required Guid UnitId { get; init; }

        public required int First { get; init; }

        public required int Last { get; init; }

        public required int Count { get; init; }

        public bool IsSteady => Count == Last - First + 1;
    }
}
