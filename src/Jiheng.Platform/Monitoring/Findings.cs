using Jiheng.Domain.DirectFunds;
using Jiheng.Domain.Monitoring;
using Jiheng.Domain.Policies;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Regions;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Monitoring;

/// <summary>Something that a check found (监控发现).</summary>
internal sealed record Finding(Guid OrganisationId, AlertKind Kind, string Subject, string Message);

/// <summary>Looks for what runs off course (监控核查).</summary>
internal static class Findings
{
    private const string PassingOnPolicy = "deadline.pooling_area";
    private const string DirectFundsPolicy = "deadline.direct_funds_county";

    internal static async Task<List<Finding>> ExecutionAsync(JihengDb db, Rulebook rules, Guid yearId, IQueryable<Organisation> units, int month, CancellationToken cancel) => month == 0 ? [] :
        [.. (await MonitoringFigures.StandingsAsync(db, rules, yearId, units, month, cancel)).Where(static s => s.Standing.IsBehind).Select(s => new Finding(
            s.OrganisationId, AlertKind.Execution, "支出进度",
            $"截至{s.Month}月收到{QuantityFormat.Shortest(s.Received.Value)}万元，支出{QuantityFormat.Shortest(s.Paid.Value)}万元，支出进度{Percent(s.Standing.Progress!.Value)}，{s.Standing.Expected.Label}{Percent(s.Standing.Expected.Value)}，落后{Points(s.Standing.Gap!.Value)}，超过允许的{Points(s.Standing.Tolerance.Value)}。"))];

    // Only units that have others below them pass money on.
    internal static async Task<List<Finding>> PassingOnAsync(JihengDb db, Rulebook rules, Guid yearId, IQueryable<Organisation> units, DateOnly today, CancellationToken cancel)
    {
        var passing = await units.Where(o => db.Organisations.Any(c => c.ParentId == o.Id && c.Kind == OrganisationKind.Place)).AsNoTracking().ToDictionaryAsync(o => o.Id, cancel);
        var ids = passing.Keys.ToList();
        var lines = await (from e in db.InstrumentEntries
                           join i in db.Instruments on e.InstrumentId equals i.Id
                           where e.YearId == yearId && e.Source == FundsSource.Central && ids.Contains(e.ToId) && i.Date <= today
                           select new { e.ToId, e.TagCode, e.Amount, i.Date, i.Agency, i.NumberYear, i.Serial }).AsNoTracking().ToListAsync(cancel);
        var issued = (await db.InstrumentEntries.Where(e => e.YearId == yearId && e.Source == FundsSource.Central && e.FromId != null && ids.Contains(e.FromId.Value) && db.Instruments.Any(i => i.Id == e.InstrumentId && i.Date <= today))
            .GroupBy(e => new { e.FromId, e.TagCode }).Select(g => new { g.Key, Sum = g.Sum(e => e.Amount) }).ToListAsync(cancel)).ToDictionary(static g => (g.Key.FromId!.Value, g.Key.TagCode), static g => g.Sum);
        var found = new List<Finding>();
        foreach (var money in lines.GroupBy(static l => (l.ToId, l.TagCode)))
        {
            var (unit, direct) = (passing[money.Key.ToId], new FundsTag(money.Key.TagCode, "").IsDirect);
            var received = money.Select(static l => new ReceivedAmount($"{l.Agency}〔{l.NumberYear}〕{l.Serial}号", l.Date, l.Amount));
            var idle = PassingOn.Overdue(received.Where(r => DueOf(r) is not null), issued.GetValueOrDefault(money.Key), r => DueOf(r)!.Value, today);
            found.AddRange(idle.Select(i => new Finding(
                unit.Id, direct ? AlertKind.DirectFunds : AlertKind.PassingOn, i.Instrument,
                $"{i.On:yyyy年M月d日}{i.Instrument}下达的{(direct ? "直达资金" : "资金")}还有{QuantityFormat.Shortest(i.Rest)}万元没有分解下达，应于{i.Due:yyyy年M月d日}前下达，已超过{i.Days}天。")));

            DateOnly? DueOf(ReceivedAmount r) => Due(rules.Policies, unit, r.On, direct);
        }

        return found;
    }

    internal static async Task<List<Finding>> ForecastsAsync(JihengDb db, Guid yearId, IQueryable<Organisation> units, int month, CancellationToken cancel)
    {
        var reported = await db.IndicatorProgress.AsNoTracking().Include(p => p.Rows).Where(p => p.YearId == yearId && p.Month <= month && units.Any(o => o.Id == p.OrganisationId)).ToListAsync(cancel);
        var latest = reported.GroupBy(static p => p.OrganisationId).Select(static g => g.MaxBy(static p => p.Month)!).ToList();
        var ids = latest.ConvertAll(static p => p.OrganisationId);
        var targets = await db.TargetTables.AsNoTracking().Include(t => t.Rows).Where(t => t.YearId == yearId && ids.Contains(t.OrganisationId)).ToDictionaryAsync(t => t.OrganisationId, cancel);
        return [.. from progress in latest
                   where targets.ContainsKey(progress.OrganisationId)
                   let goals = targets[progress.OrganisationId].Rows.ToDictionary(static r => r.Level3, static r => r.Target)
                   from row in progress.Rows.OrderBy(static r => r.Ordinal)
                   where row.Forecast.Length > 0 && goals.ContainsKey(row.Level3) && Forecast.Of("forecast", goals[row.Level3], row.Forecast).State == ForecastState.Missing
                   select new Finding(progress.OrganisationId, AlertKind.Forecast, row.Level3, $"“{row.Level3}”的指标值为{goals[row.Level3]}，截至{progress.Month}月完成{row.Actual}，预计全年{row.Forecast}，不能完成。")];
    }

    // Thirty days after receipt, and for direct funds no later than the fixed day; nothing where no policy says so.
    internal static DateOnly? Due(PolicyBook policies, Organisation unit, DateOnly received, bool direct)
    {
        var region = new Region(unit.RegionCode, unit.Name, unit.Level, "", [unit.ShortName], []);
        var days = policies.Find(PassingOnPolicy, received, region).Value;
        var fixedDay = direct ? policies.Find(DirectFundsPolicy, received, region).Deadline : null;
        if (days is null) return fixedDay;
        return IssueDeadline.Due(received, decimal.ToInt32(days.Value), fixedDay);
    }

    // What lies between two rates is no rate.
    private static string Points(decimal difference) => $"{QuantityFormat.Plain(difference * 100m, 2)}个百分点";

    private static string Percent(decimal ratio) => QuantityFormat.Percent(ratio, 2);
}
