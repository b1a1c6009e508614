using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Funds;

/// <summary>What units paid of one kind of money (支出数), by their latest return that was handed in; returns name instruments, not tags.</summary>
public static class PaidAmounts
{
    /// <summary>万元 by region code; units that handed in no return are not in it.</summary>
    public static async Task<IReadOnlyDictionary<string, decimal>> OfAsync(JihengDb db, Access access, Guid yearId, FundsSource source, string tagCode, CancellationToken cancel)
    {
        var numbers = (await db.Instruments.AsNoTracking().Where(i => i.YearId == yearId && i.Source == source && i.TagCode == tagCode).Select(i => new { i.Agency, i.NumberYear, i.Serial }).ToListAsync(cancel))
            .Select(static i => new Domain.Allocation.DocumentNumber(i.Agency, i.NumberYear, i.Serial).ToString()).ToHashSet();
        var units = access.Seen(db.Organisations).Where(o => o.Kind == OrganisationKind.Place);
        var returns = await (from r in db.MonthlyReturns
                             join o in units on r.OrganisationId equals o.Id
                             where r.YearId == yearId && db.HandledPapers.Any(p => p.Id == r.Id && p.IsHandedIn)
                             select new { o.RegionCode, r.Month, Rows = r.Rows.Select(x => new { x.Instrument, x.Paid }).ToList() }).AsNoTracking().ToListAsync(cancel);
        return returns.GroupBy(static r => r.RegionCode).ToDictionary(static g => g.Key, g => g.MaxBy(static r => r.Month)!.Rows.Where(x => numbers.Contains(x.Instrument)).Sum(static x => x.Paid ?? 0m));
    }
}
