using Jiheng.Domain.Regions;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Organisations;

/// <summary>A unit as a list names it (单位清单的一行).</summary>
public sealed record ListedPlace(string Code, string Name, string ShortName, RegionLevel Level, string ParentCode);

/// <summary>What became of a line (清单一行的结果).</summary>
/// <param name="Place">The line.</param>
/// <param name="Added">Whether it is a unit now that was none.</param>
/// <param name="Problem">Why it was not added; empty when it was, or was there.</param>
public sealed record ListedOutcome(ListedPlace Place, bool Added, string Problem);

/// <summary>
/// Takes units over from a list of one's own (单位清单导入): what the region files do not have. Uppers may stand after their lowers.
/// Good lines are added beside bad ones; what is there already stays as it is.
/// </summary>
public static class ListedPlaces
{
    private const int LongestName = 100;

    /// <summary>Adds what can be added; answers every line in its order.</summary>
    public static async Task<IReadOnlyList<ListedOutcome>> AddAsync(JihengDb db, IReadOnlyList<ListedPlace> places, DateOnly from, CancellationToken cancel)
    {
        var known = await db.Organisations.Where(static o => o.Kind == OrganisationKind.Place && o.ValidTo == null).ToDictionaryAsync(static o => o.RegionCode, cancel);
        var there = known.Keys.ToHashSet(StringComparer.Ordinal);
        var outcomes = new Dictionary<ListedPlace, ListedOutcome>(ReferenceEqualityComparer.Instance);
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            if (Malformed(place) is { } wrong) outcomes[place] = new(place, false, wrong);
            else if (!listed.Add(place.Code)) outcomes[place] = new(place, false, $"区划代码{place.Code}与前面的行重复；请核对。");
            else if (there.Contains(place.Code)) outcomes[place] = new(place, false, "");
        }

        var waiting = places.Where(p => !outcomes.ContainsKey(p)).OrderBy(static p => p.Level).ToList();
        for (var before = -1; waiting.Count != before;)
        {
            before = waiting.Count;
            foreach (var place in waiting.Where(p => p.ParentCode.Length == 0 ? IsTop(p, known) : known.ContainsKey(p.ParentCode)).ToList())
            {
                waiting.Remove(place);
                outcomes[place] = Add(db, place, known, from);
            }
        }

        foreach (var place in waiting) outcomes[place] = new(place, false, place.ParentCode.Length == 0 ? "没有写上级代码，而已有更高一级的单位；请填写上级代码。" : $"上级代码{place.ParentCode}既不是已有的单位，也不是清单里能建的单位；请先改正上级。");
        await db.SaveChangesAsync(cancel);
        return [.. places.Select(p => outcomes[p])];
    }

    private static string? Malformed(ListedPlace place)
    {
        if (!RegionCode.IsWellFormed(place.Code)) return $"区划代码“{place.Code}”应为六位数字，无代码的单位为上级代码加“-01”等序号。";
        if (place.Name.Length is 0 or > LongestName || place.ShortName.Length > LongestName) return $"名称和简称应为1至{LongestName}个字。";
        return place.ParentCode == place.Code ? "上级不能是自己。" : null;
    }

    // Nothing stands above it that the list left out.
    private static bool IsTop(ListedPlace place, Dictionary<string, Organisation> known) => !known.Values.Any(k => k.Level < place.Level);

    private static ListedOutcome Add(JihengDb db, ListedPlace place, Dictionary<string, Organisation> known, DateOnly from)
    {
        var above = place.ParentCode.Length == 0 ? null : known[place.ParentCode];
        // Counties governed by the province stand below a heading that is no administrative division.
        if (above is not null && above.Level != RegionLevel.NonAdministrative && above.Level >= place.Level) return new(place, false, $"上级{above.ShortName}的级别不高于本单位；请核对级别和上级代码。");
        if (above is not null && above.ValidFrom > from) return new(place, false, $"上级{above.ShortName}自{above.ValidFrom:yyyy-MM-dd}起才设立，晚于{from:yyyy-MM-dd}；请改设立日期。");
        var id = Guid.CreateVersion7();
        var unit = new Organisation
        {
            Id = id, Kind = OrganisationKind.Place, RegionCode = place.Code, Name = place.Name, ShortName = place.ShortName.Length > 0 ? place.ShortName : place.Name,
            Level = place.Level, ParentId = above?.Id, Path = $"{above?.Path}{id:N}/", ValidFrom = from,
        };
        known[place.Code] = unit;
        db.Add(unit);
        return new(place, true, "");
    }
}
