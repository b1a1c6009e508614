using Jiheng.Domain.Derivations;
using Jiheng.Domain.DirectFunds;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Funds;

/// <summary>The money of a year as trees (资金树), drawn from the lines of instruments and not from the accounts.</summary>
public static class MoneyTrees
{
    /// <summary>The tree below a unit for one source and tag; null when it received nothing of it.</summary>
    public static async Task<MoneyNode?> BelowAsync(JihengDb db, Guid yearId, Guid organisationId, FundsSource source, string tagCode, CancellationToken cancel)
    {
        var path = await db.Organisations.Where(o => o.Id == organisationId).Select(o => o.Path).SingleOrDefaultAsync(cancel);
        if (path is null) return null;
        var entries = await (from e in db.InstrumentEntries
                             join to in db.Organisations on e.ToId equals to.Id
                             join i in db.Instruments on e.InstrumentId equals i.Id
                             where e.YearId == yearId && e.Source == source && e.TagCode == tagCode && to.Path.StartsWith(path)
                             orderby i.Date, i.Id
                             select new Flow(e.FromId, e.ToId, e.Amount, e.TagCode, i.TagName, to.RegionCode, to.ShortName, i.Agency, i.NumberYear, i.Serial)).AsNoTracking().ToListAsync(cancel);
        var kept = await db.MoneyAccounts.AsNoTracking().Where(a => a.YearId == yearId && a.Source == source && a.TagCode == tagCode && db.Organisations.Any(o => o.Id == a.OrganisationId && o.Path.StartsWith(path))).ToDictionaryAsync(a => a.OrganisationId, a => a.Kept, cancel);
        return entries.Exists(e => e.ToId == organisationId) ? Node(organisationId, entries.ToLookup(static e => e.ToId), entries.ToLookup(static e => e.FromId), kept) : null;
    }

    private static MoneyNode Node(Guid id, ILookup<Guid, Flow> into, ILookup<Guid?, Flow> outOf, Dictionary<Guid, decimal> kept)
    {
        var received = into[id].ToList();
        var first = received[0];
        var children = outOf[id].Select(static e => e.ToId).Distinct().Select(child => Node(child, into, outOf, kept)).ToList();
        return new(
            first.Code, first.Name, new FundsTag(first.TagCode, first.TagName),
            Derivation.Of(Operator.Add, [.. received.Select(static e => Derivation.Input(e.Number, e.Number, Quantity.Of(e.Amount, Units.WanYuan)))]).Named("收到", Units.WanYuan, 2, first.Code + ".received"),
            Derivation.Input(first.Code + ".kept", "留用", Quantity.Of(kept.GetValueOrDefault(id), Units.WanYuan)), children);
    }

    private sealed record Flow(Guid? FromId, Guid ToId, decimal Amount, string TagCode, string TagName, string Code, string Name, string Agency, int NumberYear, int Serial)
    {
        internal string Number => $"{Agency}〔{NumberYear}〕{Serial}号";
    }
}
