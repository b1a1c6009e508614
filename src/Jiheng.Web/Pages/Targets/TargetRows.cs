using Jiheng.Domain.Targets;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Targets;
using Jiheng.Web.Pages.Components;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Targets;

/// <summary>A unit of the cascade with its targets (分解树行).</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Level">How far below the top.</param>
/// <param name="Table">Its table; null when it has none yet.</param>
/// <param name="Above">The table of the unit above; null at the top.</param>
internal sealed record CascadeLine(Organisation Unit, int Level, TargetTablePaper? Table, TargetTablePaper? Above)
{
    internal string? Of(string level3) => Table?.Rows.Find(r => r.Level3 == level3)?.Target;

    /// <summary>Whether its target is another one than that of the unit above.</summary>
    internal bool Differs(string level3) => Of(level3) is { } own && Above?.Rows.Find(r => r.Level3 == level3)?.Target is { } above && own != above;
}

/// <summary>Reads the cascade of a year (分解树取数).</summary>
internal static class TargetRows
{
    /// <summary>The units that received money of a year: they owe targets for it.</summary>
    internal static async Task<HashSet<Guid>> ReceivedAsync(JihengDb db, Guid yearId, CancellationToken cancel) =>
        [.. await db.InstrumentEntries.Where(e => e.YearId == yearId).Select(e => e.ToId).Distinct().ToListAsync(cancel)];

    /// <summary>Units with a table, and those that received money below one, in the order of the tree.</summary>
    internal static async Task<IReadOnlyList<CascadeLine>> CascadeAsync(JihengDb db, Access access, Guid yearId, int year, CancellationToken cancel)
    {
        var tables = await access.Seen(db.TargetTables.Include(t => t.Rows), db.Organisations).AsNoTracking().Where(t => t.YearId == yearId).ToDictionaryAsync(t => t.OrganisationId, cancel);
        var units = await access.Seen(db.Organisations).InYear(year).AsNoTracking().Where(o => o.Kind == OrganisationKind.Place).OrderBy(o => o.RegionCode).ToListAsync(cancel);
        var paid = await ReceivedAsync(db, yearId, cancel);
        var shown = units.Where(u => tables.ContainsKey(u.Id) || (paid.Contains(u.Id) && u.ParentId is { } p && tables.ContainsKey(p))).ToList();
        var children = shown.ToLookup(static u => u.ParentId);
        var ids = shown.Select(static u => u.Id).ToHashSet();
        return [.. shown.Where(u => u.ParentId is not { } p || !ids.Contains(p)).SelectMany(u => Below(u, 0))];

        IEnumerable<CascadeLine> Below(Organisation unit, int level) => children[unit.Id].SelectMany(c => Below(c, level + 1))
            .Prepend(new(unit, level, tables.GetValueOrDefault(unit.Id), unit.ParentId is { } above ? tables.GetValueOrDefault(above) : null));
    }

    /// <summary>The indicators of all tables, in the order in which the uppermost print them.</summary>
    internal static IReadOnlyList<string> Indicators(IReadOnlyList<CascadeLine> lines) =>
        [.. lines.Where(static l => l.Table is not null).SelectMany(static l => l.Table!.Rows.OrderBy(static r => r.Ordinal)).Select(static r => r.Level3).Distinct()];

    internal static Listing Of(IReadOnlyList<CascadeLine> lines, string title)
    {
        var table = new ListTable<CascadeLine>("cascade", title)
            .Text("单位", static l => l.Unit.ShortName, static l => l.Table is { } t ? $"/targets/{t.Id}" : null)
            .State("状态", static l => l.Table is null ? StateWord.Wrong("没有目标") : l.Table.IsFiled ? StateWord.Done("已备案") : StateWord.Due("未备案"))
            .Number("中央资金", "万元", 2, static l => l.Table?.Central).Number("地方资金", "万元", 2, static l => l.Table?.Local);
        foreach (var indicator in Indicators(lines)) table.Cell(indicator, l => l.Differs(indicator) ? new(l.Of(indicator)!, State: new(l.Of(indicator)!, "due", "info-circle")) : new(l.Of(indicator) ?? "—"));
        return table.Of(lines);
    }

    /// <summary>What the units directly below each unit promise together, held against its own targets; of 1563.9 and 1570 both are named.</summary>
    internal static IReadOnlyList<Finding> Checks(IReadOnlyList<CascadeLine> lines)
    {
        var below = lines.Where(static l => l.Above is not null).ToLookup(static l => l.Above!.Id);
        return [.. from line in lines
                   let table = line.Table
                   where table is not null && below[table.Id].Any()
                   from row in table!.Rows.OrderBy(static r => r.Ordinal)
                   let parts = below[table!.Id].ToList()
                   where parts.TrueForAll(p => p.Of(row.Level3) is not null)
                   let sum = CascadeCheck.Of(TargetParser.Parse(row.Target), [.. parts.Select(p => TargetParser.Parse(p.Of(row.Level3)))])
                   where sum is not null
                   orderby sum!.IsMet
                   select new Finding(!sum!.IsMet, $"{line.Unit.ShortName}“{row.Level3}”：{sum.Message}。")];
    }
}
