using Jiheng.Domain.DirectFunds;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Funds;

/// <summary>A kind of money of a year (资金种类): whose it is, and its tag.</summary>
internal sealed record MoneyKind(FundsSource Source, string TagCode)
{
    internal string Name => $"{MoneyListing.Words(Source)}资金{(TagCode.Length > 0 ? $"（{TagCode}）" : "")}";
}

/// <summary>Reads what the page of money shows (资金页取数), of what somebody may see.</summary>
internal static class FundsRows
{
    internal static async Task<IReadOnlyList<MoneyKind>> KindsAsync(JihengDb db, Access access, Guid yearId, CancellationToken cancel)
    {
        var units = access.Whole(db.Organisations);
        return [.. (await db.MoneyAccounts.AsNoTracking().Where(a => a.YearId == yearId && units.Any(o => o.Id == a.OrganisationId)).Select(a => new { a.Source, a.TagCode }).Distinct().ToListAsync(cancel))
            .Select(static a => new MoneyKind(a.Source, a.TagCode)).OrderBy(static k => k.Source).ThenBy(static k => k.TagCode, StringComparer.Ordinal)];
    }

    /// <summary>The uppermost unit of which somebody sees everything.</summary>
    internal static Task<Organisation?> TopAsync(JihengDb db, Access access, int year, CancellationToken cancel) =>
        access.Whole(db.Organisations).InYear(year).AsNoTracking().Where(o => o.Kind == OrganisationKind.Place).OrderBy(o => o.Path.Length).ThenBy(o => o.RegionCode).FirstOrDefaultAsync(cancel);

    internal static async Task<IReadOnlyList<InstrumentLine>> InstrumentsAsync(JihengDb db, Access access, Guid yearId, CancellationToken cancel)
    {
        var units = access.Whole(db.Organisations);
        var lines = db.InstrumentEntries.Where(e => e.YearId == yearId && units.Any(o => o.Id == e.ToId || o.Id == e.FromId));
        var sums = await lines.GroupBy(e => e.InstrumentId).Select(g => new { g.Key, Total = g.Sum(e => e.Amount), Lines = g.Count() }).ToDictionaryAsync(g => g.Key, cancel);
        var all = await db.Instruments.AsNoTracking().Where(i => i.YearId == yearId && lines.Any(e => e.InstrumentId == i.Id)).OrderByDescending(i => i.Date).ThenBy(i => i.Id).ToListAsync(cancel);
        return [.. all.Select(i => new InstrumentLine(i.Id, i.Number.ToString(), i.Title, i.Date, i.Source, new FundsTag(i.TagCode, i.TagName).ToString(), i.Batch, i.Issuer, sums[i.Id].Lines, sums[i.Id].Total))];
    }

    internal static async Task<IReadOnlyList<AllocationLine>> AllocationsAsync(JihengDb db, Access access, Guid yearId, CancellationToken cancel) =>
        await (from a in access.Seen(db.Allocations, db.Organisations)
               join o in db.Organisations on a.OrganisationId equals o.Id
               where a.YearId == yearId
               orderby a.Id descending
               select new AllocationLine(a.Id, a.Title, o.ShortName, a.Subsidy, a.Share, a.Places.Count, a.InstrumentId != null)).AsNoTracking().ToListAsync(cancel);
}
