using Jiheng.Platform.Organisations;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Administration.Units;

/// <summary>A unit with how far it stands below the top of what is seen (单位树行).</summary>
internal sealed record UnitLine(Organisation Unit, int Level);

/// <summary>The units below one another (单位树).</summary>
internal static class UnitTree
{
    /// <summary>Every unit below the one above it, by region code; a unit whose parent is out of sight stands at the top.</summary>
    internal static IReadOnlyList<UnitLine> Lines(IReadOnlyList<Organisation> units)
    {
        var known = units.Select(static u => u.Id).ToHashSet();
        var below = units.OrderBy(static u => u.RegionCode, StringComparer.Ordinal).ThenBy(static u => u.Kind).ThenBy(static u => u.ValidFrom).ToLookup(u => u.ParentId is { } parent && known.Contains(parent) ? parent : Guid.Empty);
        return [.. Below(Guid.Empty, 0)];

        IEnumerable<UnitLine> Below(Guid parent, int level) => below[parent].SelectMany(u => Below(u.Id, level + 1).Prepend(new(u, level)));
    }

    internal static Listing Listing(IReadOnlyList<UnitLine> lines, DateOnly today) => new ListTable<UnitLine>("organisations", "单位")
        .Text("名称", static l => l.Unit.Name, static l => $"/system/organisations/{l.Unit.Id}")
        .Text("简称", static l => l.Unit.ShortName)
        .Text("区划代码", static l => l.Unit.RegionCode)
        .Text("种类", static l => l.Unit.Kind == OrganisationKind.Place ? "区划" : "部门")
        .State("状态", l => StateOf(l.Unit, today))
        .Day("设立", static l => l.Unit.ValidFrom)
        .Day("撤销", static l => l.Unit.ValidTo)
        .Of(lines);

    internal static StateWord StateOf(Organisation unit, DateOnly today) =>
        unit.ExistsOn(today) ? unit.ValidTo is null ? StateWord.Done("在用") : StateWord.Due("将撤销") : unit.ValidFrom > today ? StateWord.Due("将设立") : StateWord.Plain("已撤销");
}
