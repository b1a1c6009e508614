using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Funds;

/// <summary>What an allocation comes to (分配测算): the Domain's arithmetic over the stored head counts.</summary>
/// <param name="Result">The tree of places below the allocating unit.</param>
/// <param name="Units">The units by region code.</param>
/// <param name="Problems">Head counts that cannot be right.</param>
public sealed record AllocationFigures(HeadCountResult Result, IReadOnlyDictionary<string, Organisation> Units, IReadOnlyList<string> Problems)
{
    /// <summary>The fact of its workflow (流程条件): 此次拨付 in 万元.</summary>
    private const string AmountFact = "金额";

    /// <summary>The standard and its rounding.</summary>
    public required HeadCountTerms Terms { get; init; }

    /// <summary>The places with their head counts.</summary>
    public required HeadCountArea Area { get; init; }

    /// <summary>Of an allocation by factors: what was set, its terms, and each place's score by its code.</summary>
    public (FactorPlan Plan, FactorTerms Terms, IReadOnlyDictionary<string, Derivation> Scores)? ByFactors { get; private init; }

    /// <summary>Computes it.</summary>
    public static async Task<AllocationFigures> OfAsync(JihengDb db, AllocationPaper paper, CancellationToken cancel)
    {
        var home = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == paper.OrganisationId, cancel);
        var units = await db.Organisations.AsNoTracking().Where(o => o.Path.StartsWith(home.Path) && o.Kind == OrganisationKind.Place).ToDictionaryAsync(o => o.Id, cancel);
        var area = AreaOf(home, paper, units);
        var standard = HeadCountTerms.CentralStandard(
            Derivation.Constant("财政补助标准", new(paper.Subsidy, Domain.Quantities.Units.YuanPerPerson, 0), paper.Citation),
            Derivation.Constant("分担比例", new(paper.Share, Domain.Quantities.Units.Ratio, 2), paper.Citation));
        var terms = HeadCountTerms.WholeWanYuan(standard, paper.Citation);
        if (paper.IsByFactors) return ByFactorsOf(await PlanAsync(db, paper, cancel), paper, area, ByCode(home, paper, units)) with { Terms = terms };
        return new(HeadCountAllocation.Allocate(area, terms), ByCode(home, paper, units), HeadCountAllocation.Problems(area)) { Terms = terms, Area = area };
    }

    /// <summary>The factors of an allocation: what is being set, or else what its paper says.</summary>
    public static async Task<FactorPlan> PlanAsync(JihengDb db, AllocationPaper paper, CancellationToken cancel) =>
        paper.Plan ?? FactorPlan.Read(await db.HandledPapers.AsNoTracking().Where(p => p.Id == paper.Id).Select(static p => p.Content).SingleAsync(cancel));

    /// <summary>Why it cannot go on; null when its head counts can be right.</summary>
    public Refusal? Wrong() => Problems.Count > 0 ? new(Answers.Problems.Invalid, string.Concat(Problems), new Dictionary<string, object?> { ["errors"] = Problems }) : null;

    /// <summary>Every figure with a key.</summary>
    public IEnumerable<Derivation> Figures() => ByFactors is { } factors
        ? Result.All().SelectMany(static r => new[] { r.Due, r.Advanced, r.ThisTime, r.Payment, r.Clawback }).Concat(factors.Scores.Values).Prepend(factors.Terms.Pool)
        : Result.All().SelectMany(static r => new[] { r.Reported, r.Audited, r.Reduction, r.Due, r.Advanced, r.ThisTime, r.Payment, r.Clawback });

    /// <summary>What it says at this moment; how much it is about decides on its way through the office.</summary>
    public Snapshot Snapshot(AllocationPaper paper) => Papers.Snapshot.Of(
        [KeyValuePair.Create("title", paper.Title), KeyValuePair.Create("citation", paper.Citation), .. ByFactors?.Plan.Entries() ?? [KeyValuePair.Create("subsidy", QuantityFormat.Shortest(paper.Subsidy)), KeyValuePair.Create("share", QuantityFormat.Shortest(paper.Share))]],
        Figures(), (AmountFact, Result.ThisTime.Value));

    private static AllocationFigures ByFactorsOf(FactorPlan plan, AllocationPaper paper, HeadCountArea area, IReadOnlyDictionary<string, Organisation> units)
    {
        var terms = plan.Terms(paper.Citation);
        var given = FactorAllocation.Allocate(area, terms, [.. area.Bottom().Select(a => plan.Claim(a.Code, a.Name))]);
        return new(given.Result, units, [.. given.Problem.Length > 0 ? [given.Problem] : Array.Empty<string>(), .. HeadCountAllocation.Problems(area)]) { Terms = HeadCountTerms.WholeWanYuan(terms.Pool), Area = area, ByFactors = (plan, terms, given.Scores) };
    }

    // Of several units that bore one code in turn, the one on the way to a place of this allocation.
    private static Dictionary<string, Organisation> ByCode(Organisation home, AllocationPaper paper, Dictionary<Guid, Organisation> units) => paper.Places
        .SelectMany(p => new[] { units[p.OrganisationId], ChildOf(home, units[p.OrganisationId], units) }).DistinctBy(static u => u.RegionCode).ToDictionary(static u => u.RegionCode);

    private static HeadCountArea AreaOf(Organisation home, AllocationPaper paper, Dictionary<Guid, Organisation> units)
    {
        var places = paper.Places.OrderBy(static p => p.Ordinal).Select(p => (Place: p, Unit: units[p.OrganisationId])).ToList();
        var groups = places.GroupBy(p => ChildOf(home, p.Unit, units)).Select(g => g.Count() == 1 && g.First().Unit.Id == g.Key.Id
            ? Leaf(g.First())
            : HeadCountArea.Sum(g.Key.RegionCode, g.Key.ShortName, [.. g.Select(Leaf)]));
        return HeadCountArea.Sum(home.RegionCode, home.ShortName, [.. groups]);
    }

    private static HeadCountArea Leaf((AllocationPlace Place, Organisation Unit) p) => HeadCountArea.Leaf(
        p.Unit.RegionCode, p.Unit.ShortName, new HeadCounts(p.Place.Reported, p.Place.Audited, p.Place.Advanced, OriginsOf(p.Place)));

    private static HeadCountOrigins OriginsOf(AllocationPlace place) =>
        new(new("分配方案", place.Ordinal, "上报参保人数"), new("分配方案", place.Ordinal, "审核参保人数"), new("分配方案", place.Ordinal, "已提前告知数"));

    // The unit directly below the allocating one on the way to the place.
    private static Organisation ChildOf(Organisation home, Organisation unit, Dictionary<Guid, Organisation> units)
    {
        while (unit.ParentId != home.Id && unit.ParentId is { } parent && parent != unit.Id && units.TryGetValue(parent, out var above)) unit = above;
        return unit;
    }
}
