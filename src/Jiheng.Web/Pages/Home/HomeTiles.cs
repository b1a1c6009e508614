using Jiheng.Platform.Completeness;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Home;

/// <summary>Who has reported and who has not (报送方块): the units directly below one, each with what lies below it.</summary>
/// <param name="Tiles">Of more than a map can show, none.</param>
/// <param name="Counts">How many there are of each kind, of everybody in one's scope or below the unit that was chosen.</param>
/// <param name="Chosen">The unit that was chosen by a click on its tile; null at the top.</param>
/// <param name="Up">Where the way back leads.</param>
public sealed record HomeTiles(IReadOnlyList<Tile> Tiles, IReadOnlyList<TallyPart> Counts, Organisation? Chosen, string Up)
{
    private const int MostTiles = 60;

    internal static async Task<HomeTiles> ReadAsync(JihengDb db, Access access, TilePlaces places, Workbench bench, Guid? asked, CancellationToken cancel)
    {
        if (bench.Year is not { } year) return new([], [], null, "");
        var all = await PaperCompleteness.OfAsync(db, access, year.Id, PaperKind.SelfEvaluation, 0, bench.Today, cancel);
        var owed = all.ToDictionary(static o => o.OrganisationId);
        var units = await access.Seen(db.Organisations).InYear(year.Year).AsNoTracking().Where(static o => o.Kind == OrganisationKind.Place).OrderBy(static o => o.RegionCode).ToListAsync(cancel);
        var top = units.MinBy(static u => u.Path.Length);
        var at = units.Find(u => u.Id == asked) ?? top;
        var chosen = at == top ? null : at;
        IReadOnlyList<UnitDelivery> within = chosen is null ? all : [.. units.Where(u => u.Path.StartsWith(chosen.Path, StringComparison.Ordinal) && owed.ContainsKey(u.Id)).Select(u => owed[u.Id])];
        var own = units.FindAll(u => u.ParentId == at?.Id && owed.ContainsKey(u.Id));
        var below = Below(all, units);
        return new(
            own.Count > MostTiles ? [] : [.. own.Select(u => Of(u, owed[u.Id], below.GetValueOrDefault(u.Id), places))],
            own.Count > MostTiles || chosen is not null ? DeliveryTally.Of(within) : [],
            chosen, chosen?.ParentId is { } parent && parent != top?.Id ? Address(parent) : "/#tiles-title");
    }

    private static Tile Of(Organisation unit, UnitDelivery delivery, (int All, int HandedIn) below, TilePlaces places)
    {
        var (column, row) = places.Of(unit.RegionCode);
        return new(
            unit.ShortName, StateWord.Of(delivery.Delivery), below.All == 0 ? "" : $"县市区 {below.HandedIn}／{below.All}",
            delivery.PaperId is { } paper ? $"/self-evaluations/{paper}" : $"/system/organisations/{unit.Id}", below.All == 0 ? "" : Address(unit.Id), column, row);
    }

    private static string Address(Guid unit) => $"/?unit={unit}#tiles-title";

    // Of each unit, how many below it owe a paper and how many have handed it in.
    private static Dictionary<Guid, (int All, int HandedIn)> Below(IReadOnlyList<UnitDelivery> all, IReadOnlyList<Organisation> units)
    {
        var below = new Dictionary<Guid, (int All, int HandedIn)>();
        var parents = units.ToDictionary(static u => u.Id, static u => u.ParentId);
        foreach (var delivery in all)
        {
            for (var above = parents.GetValueOrDefault(delivery.OrganisationId); above is { } id; above = parents.GetValueOrDefault(id))
            {
                var (count, handedIn) = below.GetValueOrDefault(id);
                below[id] = (count + 1, handedIn + (delivery.HandedIn is null ? 0 : 1));
            }
        }

        return below;
    }
}
