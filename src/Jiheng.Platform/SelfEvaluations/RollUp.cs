using Jiheng.Domain.SelfEvaluation;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.SelfEvaluations;

/// <summary>
/// Adds up the papers below a unit (汇总), level by level: a part that is itself a roll-up counts with what it adds up. Only papers
/// that were handed in count; a roll-up never takes a draft for a figure.
/// </summary>
internal sealed class RollUp
{
    private readonly int year;
    private readonly ILookup<Guid?, Organisation> below;
    private readonly Dictionary<Guid, SelfEvaluationPaper> papers;
    private readonly HashSet<Guid> handedIn;

    private RollUp(int year, IEnumerable<Organisation> units, Dictionary<Guid, SelfEvaluationPaper> papers, HashSet<Guid> handedIn) =>
        (this.year, below, this.papers, this.handedIn) = (year, units.ToLookup(static o => o.ParentId), papers, handedIn);

    /// <summary>The money of the units directly below, and which of them are missing.</summary>
    internal static async Task<(List<TransferFunds> Children, List<MissingPaper> Missing)> ReadAsync(JihengDb db, Guid yearId, Organisation home, int year, CancellationToken cancel)
    {
        var units = await db.Organisations.AsNoTracking().InYear(year).Where(o => o.Path.StartsWith(home.Path) && o.Kind == OrganisationKind.Place).OrderBy(o => o.RegionCode).ToListAsync(cancel);
        var papers = await (from p in db.SelfEvaluations.AsNoTracking()
                            join h in db.HandledPapers on p.Id equals h.Id
                            join o in db.Organisations on p.OrganisationId equals o.Id
                            where p.YearId == yearId && o.Path.StartsWith(home.Path)
                            select new { Paper = p, h.IsHandedIn }).ToListAsync(cancel);
        var sums = new RollUp(year, units, papers.ToDictionary(static p => p.Paper.OrganisationId, static p => p.Paper), [.. papers.Where(static p => p.IsHandedIn).Select(static p => p.Paper.OrganisationId)]);
        return await sums.AddAsync(db, yearId, home, cancel);
    }

    private async Task<(List<TransferFunds> Children, List<MissingPaper> Missing)> AddAsync(JihengDb db, Guid yearId, Organisation home, CancellationToken cancel)
    {
        // Batches of units that only pass money on would be columns of zeros.
        Guid[] counted = [.. below[home.Id].SelectMany(Leaves).Select(static o => o.Id)];
        var money = await ReceivedMoney.ReadAsync(db, yearId, counted, cancel);
        var (children, missing) = (new List<TransferFunds>(), new List<MissingPaper>());
        foreach (var unit in below[home.Id].Where(u => papers.ContainsKey(u.Id) || money.Receivers.Contains(u.Id)))
        {
            if (handedIn.Contains(unit.Id)) children.Add(Funds(unit, money));
            else missing.Add(new(unit.Id, unit.RegionCode, unit.ShortName, papers.ContainsKey(unit.Id) ? "自评表未提交" : "没有自评表"));
        }

        return (children, missing);
    }

    private bool IsSum(Organisation unit) => handedIn.Contains(unit.Id) && papers[unit.Id].IsRollUp && below[unit.Id].Any(u => handedIn.Contains(u.Id));

    private IEnumerable<Organisation> Leaves(Organisation unit) => IsSum(unit) ? below[unit.Id].Where(u => handedIn.Contains(u.Id)).SelectMany(Leaves) : [unit];

    private TransferFunds Funds(Organisation unit, ReceivedMoney money) => IsSum(unit)
        ? TransferFunds.SumOf(SelfEvaluationFigures.CodeOf(unit, year), unit.ShortName, [.. below[unit.Id].Where(u => handedIn.Contains(u.Id)).Select(u => Funds(u, money))])
        : SelfEvaluationFigures.Own(papers[unit.Id], unit, year, money);
}
