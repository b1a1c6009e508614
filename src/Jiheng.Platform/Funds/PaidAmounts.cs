using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Funds;

/// <summary>What units paid of one kind of money (支出数), by their latest return that was handed in; returns name instruments, not tags.</summary>
public static class PaidAmounts
{
    /// <summary>万元 by region code; units that handed in no return are not in it.</summary>
    public static async Task<IReadOnlyDictionary<string, decimal>> OfAsync(JihengDb db, Access access, Guid yearId, FundsSource source, string tagCode, CancellationToken cancel)
    {
        var numbers = (await db.Instruments.AsNoTracking().Where(i => i.YearId == yearId && i.Source == source && i.TagCode == tagCode).Select(i => new { i.Agency, i.NumberYear, i.Serial }).ToListAsync(cancel))
            .Select(static i => new Domain.Allocation.DocumentNumber(i.Agency, i.NumberYear, i.Serial).ToString()).ToList();
        var units = access.Seen(db.Organisations).Where(o => o.Kind == OrganisationKind.Place);
        return await (from r in HandedInReturns.Latest(db, yearId, units, 12)
                      join o in db.Organisations on r.OrganisationId equals o.Id
                      select new { o.RegionCode, Paid = r.Rows.Where(x => numbers.Contains(x.Instrument)).Sum(x => x.Paid) }).ToDictionaryAsync(r => r.RegionCode, r => r.Paid ?? 0m, cancel);
    }
}
