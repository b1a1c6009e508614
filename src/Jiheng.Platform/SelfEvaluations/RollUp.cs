using Jiheng.Domain.SelfEvaluation;
using Jiheng.Platform.Handling;
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
    private IReadOnlySet<Guid> receivers = new HashSet<Guid>();

    private RollUp(int year, IEnumerable<Organisation> units, Dictionary<Guid, SelfEvaluationPaper> papers, HashSet<Guid> handedIn) =>
        (this.year, below, this.papers, this.handedIn) = (year, units.ToLookup(static o => o.ParentId), papers, handedIn);

    /// <summary>The money of the units directly below.</summary>
    internal List<TransferFunds> Children { get; } = [];

    /// <summary>Which of them have not handed in.</summary>
    internal List<MissingPaper> Missing { get; } = [];

    internal static async Task<RollUp> ReadAsync(JihengDb db, Guid yearId, Organisation home, int year, CancellationToken cancel)
    {
        var units = await db.Organisations.AsNoTracking().InYear(year).Where(o => o.Path.StartsWith(home.Path) && o.Kind == OrganisationKind.Place).OrderBy(o => o.RegionCode).ToListAsync(cancel);
        var papers = await (from p in db.SelfEvaluations.AsNoTracking()
                            join h in db.HandledPapers on p.Id equals h.Id
                            join o in db.Organisations on p.OrganisationId equals o.Id
                            where p.YearId == yearId && o.Path.StartsWith(home.Path)
                            select new { Paper = p, h.IsHandedIn }).ToListAsync(cancel);
        var sums = new RollUp(year, units, papers.ToDictionary(static p => p.Paper.OrganisationId, static p => p.Paper), [.. papers.Where(static p => p.IsHandedIn).Select(static p => p.Paper.OrganisationId)]);
        await sums.AddAsync(db, yearId, home, cancel);
        return sums;
    }

    /// <summary>The units that have handed in, by the id of their paper.</summary>
    internal Dictionary<Guid, Guid> HandedIn => papers.Values.Where(p => handedIn.Contains(p.OrganisationId)).ToDictionary(static p => p.Id, static p => p.OrganisationId);

    /// <summary>Whether a unit has handed in.</summary>
    internal bool IsHandedIn(Organisation unit) => handedIn.Contains(unit.Id);

    /// <summary>The units directly below whose papers count: those that received money, or have begun a paper.</summary>
    internal IEnumerable<Organisation> Expected(Organisation unit) => below[unit.Id].Where(u => papers.ContainsKey(u.Id) || receivers.Contains(u.Id));

    private async Task AddAsync(JihengDb db, Guid yearId, Organisation home, CancellationToken cancel)
    {
        // Batches of units that only pass money on would be columns of zeros.
        Guid[] counted = [.. below[home.Id].SelectMany(Leaves).Select(static o => o.Id)];
        var money = await ReceivedMoney.ReadAsync(db, yearId, counted, cancel);
        receivers = money.Receivers;
        List<Organisation> expected = [.. Expected(home)];
        var dues = await BackAsync(db, [.. expected.Where(u => !handedIn.Contains(u.Id) && papers.ContainsKey(u.Id)).Select(u => papers[u.Id].Id)], cancel);
        foreach (var unit in expected)
        {
            if (handedIn.Contains(unit.Id)) Children.Add(Funds(unit, money));
            else Missing.Add(new(unit.Id, unit.RegionCode, unit.ShortName, What(unit, dues)));
        }
    }

    private string What(Organisation unit, Dictionary<Guid, DateOnly?> dues)
    {
        if (!papers.TryGetValue(unit.Id, out var paper)) return "没有自评表";
        return !dues.TryGetValue(paper.Id, out var due) ? "自评表未提交" : due is { } day ? $"自评表退回修改中，{day:yyyy-MM-dd} 前改好" : "自评表退回修改中";
    }

    // The papers that came back, with the days by which they are to be put right.
    private static async Task<Dictionary<Guid, DateOnly?>> BackAsync(JihengDb db, IReadOnlyCollection<Guid> begun, CancellationToken cancel)
    {
        Guid[] back = begun.Count == 0 ? [] : [.. (await SentBackPapers.OfAsync(db, begun, cancel)).Keys];
        return back.Length == 0 ? [] : await db.HandledPapers.AsNoTracking().Where(p => back.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Due, cancel);
    }

    /// <summary>Whether a unit counts with what its own paper adds up.</summary>
    internal bool IsSum(Organisation unit) => handedIn.Contains(unit.Id) && papers[unit.Id].IsRollUp && below[unit.Id].Any(u => handedIn.Contains(u.Id));

    private IEnumerable<Organisation> Leaves(Organisation unit) => IsSum(unit) ? below[unit.Id].Where(u => handedIn.Contains(u.Id)).SelectMany(Leaves) : [unit];

    private TransferFunds Funds(Organisation unit, ReceivedMoney money) => IsSum(unit)
        ? TransferFunds.SumOf(SelfEvaluationFigures.CodeOf(unit, year), unit.ShortName, [.. below[unit.Id].Where(u => handedIn.Contains(u.Id)).Select(u => Funds(u, money))])
        : SelfEvaluationFigures.Own(papers[unit.Id], unit, year, money);
}
