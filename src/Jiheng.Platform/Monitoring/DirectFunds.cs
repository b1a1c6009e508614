using Jiheng.Domain.DirectFunds;
using Jiheng.Domain.Monitoring;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Monitoring;

/// <summary>Direct funds that a unit has not wholly passed on (待下达直达资金).</summary>
public sealed record DirectFundsLine(Guid UnitId, string Unit, string Code, string Tag, WaitingAmount Waiting);

/// <summary>The board of direct funds (直达资金监控): what waits at which unit, by when it must go on.</summary>
public static class DirectFunds
{
    /// <summary>Everything of the 01 series that still waits at units that have others below them, the nearest day first.</summary>
    public static async Task<IReadOnlyList<DirectFundsLine>> WaitingAsync(JihengDb db, Access access, Rulebook rules, Guid yearId, DateOnly today, CancellationToken cancel)
    {
        var year = await db.ProgrammeYears.AsNoTracking().SingleAsync(y => y.Id == yearId, cancel);
        var passing = await access.Whole(db.Organisations).InYear(year.Year).Where(o => o.Kind == OrganisationKind.Place && db.Organisations.Any(c => c.ParentId == o.Id && c.Kind == OrganisationKind.Place)).AsNoTracking().ToDictionaryAsync(o => o.Id, cancel);
        var ids = passing.Keys.ToList();
        var lines = await (from e in db.InstrumentEntries
                           join i in db.Instruments on e.InstrumentId equals i.Id
                           where e.YearId == yearId && e.TagCode.StartsWith("01") && ids.Contains(e.ToId) && i.Date <= today
                           select new { e.ToId, e.Source, e.TagCode, i.TagName, e.Amount, i.Date, i.Agency, i.NumberYear, i.Serial }).AsNoTracking().ToListAsync(cancel);
        var issued = (await db.InstrumentEntries.Where(e => e.YearId == yearId && e.TagCode.StartsWith("01") && e.FromId != null && ids.Contains(e.FromId.Value) && db.Instruments.Any(i => i.Id == e.InstrumentId && i.Date <= today))
            .GroupBy(e => new { e.FromId, e.Source, e.TagCode }).Select(g => new { g.Key, Sum = g.Sum(e => e.Amount) }).ToListAsync(cancel)).ToDictionary(static g => (g.Key.FromId!.Value, g.Key.Source, g.Key.TagCode), static g => g.Sum);
        var all = from money in lines.GroupBy(static l => (l.ToId, l.Source, l.TagCode))
                  let unit = passing[money.Key.ToId]
                  let received = money.Select(static l => new ReceivedAmount($"{l.Agency}〔{l.NumberYear}〕{l.Serial}号", l.Date, l.Amount)).Where(r => Findings.Due(rules.Policies, unit, r.On, direct: true) is not null)
                  from waiting in PassingOn.Waiting(received, issued.GetValueOrDefault(money.Key), r => Findings.Due(rules.Policies, unit, r.On, direct: true)!.Value, today)
                  select new DirectFundsLine(unit.Id, unit.ShortName, unit.RegionCode, new FundsTag(money.Key.TagCode, money.First().TagName).ToString(), waiting);
        return [.. all.OrderBy(static l => l.Waiting.DaysLeft).ThenBy(static l => l.Code, StringComparer.Ordinal)];
    }
}
