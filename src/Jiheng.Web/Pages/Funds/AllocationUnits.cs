using Jiheng.Platform.Funds;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Funds;

/// <summary>A unit directly below the allocating one (直接下级), and the units below it among which its money is reckoned.</summary>
internal sealed record AllocationGroup(Organisation Whole, IReadOnlyList<Organisation> Below);

/// <summary>
/// The units of an allocation (分配单位). A unit directly below is reckoned by what is below it, or as a whole where nobody says how
/// its people are spread, as official tables have it.
/// </summary>
internal sealed class AllocationUnits
{
    private readonly Dictionary<Guid, Organisation> all;

    private AllocationUnits(Dictionary<Guid, Organisation> all, IReadOnlyList<AllocationGroup> groups) => (this.all, Groups) = (all, groups);

    internal IReadOnlyList<AllocationGroup> Groups { get; }

    internal IEnumerable<Organisation> All => Groups.SelectMany(static g => g.Below.Prepend(g.Whole));

    internal Organisation this[Guid id] => all[id];

    /// <summary>The names of places by their codes.</summary>
    internal IReadOnlyList<(string Code, string Name)> Named(IEnumerable<PlaceCounts> places)
    {
        var names = All.GroupBy(static u => u.RegionCode).ToDictionary(static g => g.Key, static g => g.First().ShortName, StringComparer.Ordinal);
        return [.. places.Select(p => (p.Code, names.GetValueOrDefault(p.Code, p.Code)))];
    }

    internal static async Task<AllocationUnits> ReadAsync(JihengDb db, AllocationPaper paper, CancellationToken cancel)
    {
        var home = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == paper.OrganisationId, cancel);
        var year = await db.ProgrammeYears.Where(y => y.Id == paper.YearId).Select(y => y.Year).SingleAsync(cancel);
        var stored = paper.Places.Select(static p => p.OrganisationId).ToHashSet();
        var units = await db.Organisations.AsNoTracking().Where(o => o.Path.StartsWith(home.Path) && o.Kind == OrganisationKind.Place).OrderBy(o => o.RegionCode).ToListAsync(cancel);
        var below = units.ToLookup(static u => u.ParentId);
        var present = units.Where(u => stored.Contains(u.Id) || (u.ValidFrom <= new DateOnly(year, 12, 31) && (u.ValidTo is null || u.ValidTo >= new DateOnly(year, 1, 1)))).ToList();
        var groups = present.Where(u => u.ParentId == home.Id || (u.Id == home.Id && stored.Contains(u.Id))).Select(u => new AllocationGroup(u, u.Id == home.Id ? [] : Below(u, present, below, stored))).Where(g => stored.Contains(g.Whole.Id) || g.Below.Count > 0);
        return new(units.ToDictionary(static u => u.Id), [.. groups]);
    }

    // Those of the allocation; where it has the unit as a whole, everybody at the bottom, so that it can be spread.
    private static List<Organisation> Below(Organisation whole, List<Organisation> present, ILookup<Guid?, Organisation> below, HashSet<Guid> stored)
    {
        var inside = present.Where(u => u.Id != whole.Id && u.Path.StartsWith(whole.Path, StringComparison.Ordinal)).ToList();
        return stored.Contains(whole.Id) ? inside.FindAll(u => !below[u.Id].Any()) : inside.FindAll(u => stored.Contains(u.Id));
    }
}
