using Jiheng.Domain.Regions;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Organisations;

/// <summary>A unit that is to begin (新设单位).</summary>
public sealed record OpeningUnit(string Code, string Name, string ShortName, RegionLevel Level, Guid? ParentId);

/// <summary>A unit that ends, in the version that was seen (撤销单位).</summary>
public sealed record ClosingUnit(Guid Id, int Version);

/// <summary>A change of the hierarchy as somebody wants to make it (拟作的区划调整).</summary>
/// <param name="Kind">Why.</param>
/// <param name="Day">First day of the new order.</param>
/// <param name="Document">The document that orders it.</param>
/// <param name="Closing">Units that end the day before.</param>
/// <param name="Continuing">Units that take others in, or have others taken out of them, and stay.</param>
/// <param name="Opening">Units that begin.</param>
public sealed record ReorganisationDraft(OrganisationChangeKind Kind, DateOnly Day, string Document, IReadOnlyList<ClosingUnit> Closing, IReadOnlyList<Guid> Continuing, IReadOnlyList<OpeningUnit> Opening);

/// <summary>Merges, splits, moves and renames units (区划调整).</summary>
public static class Reorganisation
{
    private const int LongestDocument = 200;

    public static async Task<Answer<OrganisationChange>> RunAsync(JihengDb db, Access access, ReorganisationDraft draft, CancellationToken cancel)
    {
        if (!access.IsAdministrator) return new Refusal(Problems.Forbidden, "区划调整由系统管理员办理。");
        var named = draft.Closing.Select(static c => c.Id).Concat(draft.Continuing).Concat(draft.Opening.Select(static o => o.ParentId).OfType<Guid>()).ToHashSet();
        var units = await db.Organisations.Where(o => named.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        if (named.Any(id => !units.ContainsKey(id))) return new Refusal(Problems.NotFound, "有的单位不存在。");
        if (Stale(draft, units) is { } stale) return stale;
        if (ReorganisationRules.Wrong(draft, units) is { Count: > 0 } wrong) return new Refusal(Problems.Invalid, string.Concat(wrong), new Dictionary<string, object?> { ["errors"] = wrong });
        if (await LeftBehindAsync(db, draft, cancel) is { } behind) return behind;
        var opened = draft.Opening.Select(o => Open(o, draft.Day, o.ParentId is { } parent ? units[parent] : null)).ToList();
        foreach (var closing in draft.Closing) units[closing.Id].ValidTo = draft.Day.AddDays(-1);
        // A code is free again only when the unit that bore it has ended: the index allows one open place for each.
        await db.SaveChangesAsync(cancel);
        var change = new OrganisationChange { Id = Guid.CreateVersion7(), Kind = draft.Kind, Day = draft.Day, Document = draft.Document.Trim() };
        var (before, after) = (draft.Closing.Select(static c => c.Id).Concat(draft.Continuing), opened.Select(static o => o.Id).Concat(draft.Continuing).ToList());
        change.Successions.AddRange(before.SelectMany(_ => after, static (from, to) => (from, to)).Where(static p => p.from != p.to)
            .Select(p => new OrganisationSuccession { ChangeId = change.Id, FromId = p.from, ToId = p.to }));
        db.AddRange(opened);
        db.Add(change);
        await db.SaveChangesAsync(cancel);
        return change;
    }

    private static Refusal? Stale(ReorganisationDraft draft, Dictionary<Guid, Organisation> units)
    {
        var stale = draft.Closing.Where(c => units[c.Id].Version != c.Version).Select(c => units[c.Id]).ToList();
        return stale.Count == 0 ? null : new(
            Problems.Stale, $"读取之后已有人修改：{string.Join('、', stale.Select(static u => u.ShortName))}；请重新查看后再办。",
            new Dictionary<string, object?> { ["current"] = stale.Select(static u => new { u.Id, u.ShortName, u.ParentId, u.ValidTo, u.Version }).ToList(), ["yours"] = draft });
    }

    // Nothing is left hanging below a unit that has ended.
    private static async Task<Refusal?> LeftBehindAsync(JihengDb db, ReorganisationDraft draft, CancellationToken cancel)
    {
        var closing = draft.Closing.Select(static c => c.Id).ToList();
        var below = await db.Organisations.Where(o => o.ParentId != null && closing.Contains(o.ParentId.Value) && o.ValidTo == null && !closing.Contains(o.Id)).OrderBy(o => o.RegionCode).ToListAsync(cancel);
        foreach (var bureau in below.Where(static o => o.Kind == OrganisationKind.Bureau)) bureau.ValidTo = draft.Day.AddDays(-1);
        var places = below.FindAll(static o => o.Kind == OrganisationKind.Place);
        return places.Count == 0 ? null : new(Problems.Invalid, $"还有{places.Count}个下级单位：{string.Join('、', places.Take(10).Select(static p => p.ShortName))}{(places.Count > 10 ? "等" : "")}；请先划转或一并调整。");
    }

    private static Organisation Open(OpeningUnit unit, DateOnly day, Organisation? parent)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            Id = id, Kind = OrganisationKind.Place, RegionCode = unit.Code, Name = unit.Name.Trim(), ShortName = unit.ShortName.Trim(), Level = unit.Level,
            ParentId = parent?.Id, Path = $"{parent?.Path}{id:N}/", ValidFrom = day,
        };
    }

    /// <summary>Whether a document is named.</summary>
    internal static bool HasDocument(string document) => document.Trim().Length is > 0 and <= LongestDocument;
}
