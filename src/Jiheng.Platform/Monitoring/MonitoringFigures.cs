using Jiheng.Domain.Derivations;
using Jiheng.Domain.Monitoring;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Monitoring;

/// <summary>How a unit's spending stands (单位支出进度), by its latest return that was handed in.</summary>
/// <param name="OrganisationId">The unit.</param>
/// <param name="Month">Month of the return.</param>
/// <param name="Received">收到, 万元.</param>
/// <param name="Paid">支出, 万元.</param>
/// <param name="Standing">The comparison with the calendar of the month asked for.</param>
public sealed record UnitStanding(Guid OrganisationId, int Month, Derivation Received, Derivation Paid, ExecutionStanding Standing);

/// <summary>The figures that monitoring compares (监控数据): a fixed number of queries, whatever the number of units.</summary>
public static class MonitoringFigures
{
    internal const string TolerancePolicy = "monitoring.execution_tolerance";

    /// <summary>Every unit's standing by the end of a month; units that handed in no return are not in it.</summary>
    /// <param name="db">The data.</param>
    /// <param name="rules">For the tolerance.</param>
    /// <param name="yearId">The year.</param>
    /// <param name="units">Which units.</param>
    /// <param name="month">1–12.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static async Task<IReadOnlyList<UnitStanding>> StandingsAsync(JihengDb db, Rulebook rules, Guid yearId, IQueryable<Organisation> units, int month, CancellationToken cancel)
    {
        var year = await db.ProgrammeYears.AsNoTracking().SingleAsync(y => y.Id == yearId, cancel);
        var expected = (await PlanAsync(db, yearId, cancel)).By(month);
        var tolerance = rules.Policies.Find(TolerancePolicy, new DateOnly(year.Year, month, 1)).Value ?? throw new InvalidOperationException($"policies/ has no {TolerancePolicy} for {year.Year}.");
        var latest = await HandedInReturns.Latest(db, yearId, units, month)
            .Select(r => new { r.OrganisationId, r.Month, Received = r.Rows.Sum(x => x.Received), Paid = r.Rows.Sum(x => x.Paid) }).ToListAsync(cancel);
        return [.. latest.Select(r =>
        {
            var (received, paid) = (Reported(r.Month, "收到", "received", r.Received ?? 0m), Reported(r.Month, "支出", "paid", r.Paid ?? 0m));
            return new UnitStanding(r.OrganisationId, r.Month, received, paid, ExecutionStanding.Of(received, paid, expected, tolerance));
        })];
    }

    /// <summary>The units that have handed in a return for the month or one before it.</summary>
    public static IQueryable<Organisation> Reporting(JihengDb db, ProgrammeYear year, IQueryable<Organisation> units, int month)
    {
        var upTo = PeriodText.Of(year.Year, month);
        return units.Where(o => db.HandledPapers.Any(p => p.YearId == year.Id && p.Kind == PaperKind.MonthlyReturn && p.OrganisationId == o.Id && p.IsHandedIn && string.Compare(p.Period, upTo) <= 0));
    }

    /// <summary>The declared plan of a year, or the calendar.</summary>
    public static async Task<ProgressPlan> PlanAsync(JihengDb db, Guid yearId, CancellationToken cancel) =>
        (await db.DeclaredPlans.AsNoTracking().Include(p => p.Months).SingleOrDefaultAsync(p => p.YearId == yearId, cancel))?.ToPlan() ?? ProgressPlan.Even;

    private static Derivation Reported(int month, string label, string key, decimal amount) =>
        Derivation.Input("monitoring." + key, label, Quantity.Of(amount, Units.WanYuan), new Origin($"{month}月跟踪反馈表", 0, label));
}
