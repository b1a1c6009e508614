using Jiheng.Domain.Allocation;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Targets;

/// <summary>Money of one kind that instruments brought (指标文资金): how much, and by which of them.</summary>
/// <param name="Amount">万元.</param>
/// <param name="Numbers">The instruments, the first first.</param>
public sealed record BroughtMoney(decimal Amount, IReadOnlyList<string> Numbers);

/// <summary>
/// What the instruments of a year brought to a place and all below it (已下达资金): what its targets are set for. What is passed on
/// inside of it came already; local money is also what units below arranged themselves.
/// </summary>
public sealed class IssuedMoney
{
    private readonly IReadOnlyList<Flow> flows;

    private IssuedMoney(IReadOnlyList<Flow> flows) => this.flows = flows;

    /// <summary>Of a unit and everybody below it.</summary>
    public static async Task<IssuedMoney> ReadAsync(JihengDb db, Guid yearId, Organisation top, CancellationToken cancel) => new(await (
        from e in db.InstrumentEntries
        join i in db.Instruments on e.InstrumentId equals i.Id
        join to in db.Organisations on e.ToId equals to.Id
        where e.YearId == yearId && to.Path.StartsWith(top.Path)
        orderby i.Date, i.Id
        select new Flow(db.Organisations.Where(o => o.Id == e.FromId).Select(o => o.Path).FirstOrDefault(), to.Path, e.Source, e.Amount, i.Agency, i.NumberYear, i.Serial)).AsNoTracking().ToListAsync(cancel));

    /// <summary>中央资金; null where there is none.</summary>
    public BroughtMoney? Central(Organisation unit) => Sum(unit, static f => f.Source == FundsSource.Central);

    /// <summary>地方资金, of whichever level; null where there is none.</summary>
    public BroughtMoney? Local(Organisation unit) => Sum(unit, static f => f.Source != FundsSource.Central);

    private BroughtMoney? Sum(Organisation unit, Func<Flow, bool> isMeant)
    {
        var own = flows.Where(f => isMeant(f) && f.To.StartsWith(unit.Path, StringComparison.Ordinal) && f.From?.StartsWith(unit.Path, StringComparison.Ordinal) != true).ToList();
        return own.Count == 0 ? null : new(own.Sum(static f => f.Amount), [.. own.Select(static f => new DocumentNumber(f.Agency, f.NumberYear, f.Serial).ToString()).Distinct()]);
    }

    private sealed record Flow(string? From, string To, FundsSource Source, decimal Amount, string Agency, int NumberYear, int Serial);
}
