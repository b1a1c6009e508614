using Jiheng.Domain.Regions;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Organisations;

/// <summary>Takes places of the region files over as units (单位导入). What is there already stays as it is.</summary>
public static class OrganisationImport
{
    /// <summary>Adds <paramref name="top"/> and everything below it that is not there yet; answers how many.</summary>
    public static async Task<int> RunAsync(JihengDb db, RegionTree tree, Region top, DateOnly from, CancellationToken cancel)
    {
        var known = await db.Organisations.Where(o => o.Kind == OrganisationKind.Place && o.ValidTo == null).ToDictionaryAsync(o => o.RegionCode, cancel);
        var added = 0;
        foreach (var region in tree.DescendantsOf(top).Prepend(top).Where(r => !known.ContainsKey(r.Code)))
        {
            var parent = known.GetValueOrDefault(region.ParentCode);
            var place = Place(region, parent, from);
            known[region.Code] = place;
            db.Add(place);
            added++;
        }

        await db.SaveChangesAsync(cancel);
        return added;
    }

    private static Organisation Place(Region region, Organisation? parent, DateOnly from)
    {
        var id = Guid.CreateVersion7();
        return new Organisation
        {
            Id = id,
            Kind = OrganisationKind.Place,
            RegionCode = region.Code,
            Name = region.Name,
            ShortName = region.CustomaryName,
            Level = region.Level,
            ParentId = parent?.Id,
            Path = $"{parent?.Path}{id:N}/",
            ValidFrom = from,
        };
    }
}
