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
    internal const string ListId = "cascade";

    /// <summary>The units that received money of a year: they owe targets for it.</summary>
    internal static async Task<HashSet<Guid>> ReceivedAsync(JihengDb db, Guid yearId, CancellationToken cancel) =>
        [.. await db.InstrumentEntries.Where(e => e.YearId == yearId).Select(e => e.ToId).Distinct().ToListAsync(cancel)];

    /// <summary>Units with a table, and those that received money below one, in the order of the tree; their tables without rows.</summary>
    /// <param name="db">The data.</param>
    /// <param name="access">Who asks.</param>
    /// <param name="yearId">The year.</param>
    /// <param name="year">The same as a number.</param>
    /// <param name="around">Only this unit and those directly below it; null for all.</param>
    /// <param name="cancel">Ends the work early.</param>
    internal static async Task<IReadOnlyList<CascadeLine>> CascadeAsync(JihengDb db, Access access, Guid yearId, int year, Guid? around, CancellationToken cancel)
    {
        var units = access.Seen(db.Organisations).InYear(year).Where(o => o.Kind == OrganisationKind.Place && (around == null || o.Id == around || o.ParentId == around));
        var seen = access.Seen(db.TargetTables, db.Organisations).Where(t => t.YearId == yearId);
        var tables = await seen.AsNoTracking().Where(t => units.Any(o => o.Id == t.OrganisationId)).ToDictionaryAsync(t => t.OrganisationId, cancel);
        var shown = await units.AsNoTracking()
            .Where(o => seen.Any(t => t.OrganisationId == o.Id) || (seen.Any(t => t.OrganisationId == o.ParentId) && db.InstrumentEntries.Any(e => e.YearId == yearId && e.ToId == o.Id))).OrderBy(o => o.RegionCode).ToListAsync(cancel);
        var children = shown.ToLookup(static u => u.ParentId);
        var ids = shown.Select(static u => u.Id).ToHashSet();
        return [.. shown.Where(u => u.ParentId is not { } p || !ids.Contains(p)).SelectMany(u => Below(u, 0))];

        IEnumerable<CascadeLine> Below(Organisation unit, int level) => children[unit.Id].SelectMany(c => Below(c, level + 1))
            .Prepend(new(unit, level, tables.GetValueOrDefault(unit.Id), unit.ParentId is { } above ? tables.GetValueOrDefault(above) : null));
    }

    /// <summary>Reads the rows of the tables of these lines.</summary>
    internal static async Task ReadRowsAsync(JihengDb db, IEnumerable<CascadeLine> lines, CancellationToken cancel)
    {
        var tables = lines.Select(static l => l.Table).OfType<TargetTablePaper>().ToDictionary(static t => t.Id);
        var ids = tables.Keys.ToList();
        foreach (var row in await db.Set<TargetRow>().AsNoTracking().Where(r => ids.Contains(r.TableId)).OrderBy(r => r.TableId).ThenBy(r => r.Ordinal).ToListAsync(cancel)) tables[row.TableId].Rows.Add(row);
    }

    /// <param name="lines">All lines; those that are looked at with the rows of their tables.</param>
    /// <param name="title">What the list is called.</param>
    /// <param name="indicators">The columns.</param>
    internal static Listing Of(IReadOnlyList<CascadeLine> lines, string title, IReadOnlyList<string> indicators)
    {
        var table = new ListTable<CascadeLine>(ListId, title)
            .Text("单位", static l => l.Unit.ShortName, static l => l.Table is { } t ? $"/targets/{t.Id}" : null)
            .State("状态", static l => l.Table is null ? StateWord.Wrong("没有目标") : l.Table.IsFiled ? StateWord.Done("已备案") : StateWord.Due("未备案"))
            .Number("中央资金", "万元", 2, static l => l.Table?.Central).Number("地方资金", "万元", 2, static l => l.Table?.Local);
        foreach (var indicator in indicators) table.Cell(indicator, l => l.Differs(indicator) ? new(l.Of(indicator)!, State: new(l.Of(indicator)!, "due", "info-circle")) : new(l.Of(indicator) ?? "—"));
        return table.Of(lines);
    }

    /// <summary>The indicators, in the order in which the uppermost print them.</summary>
    internal static IReadOnlyList<string> Indicators(IReadOnlyList<CascadeLine> lines, CascadeParts parts) =>
        [.. lines.Where(static l => l.Table is not null).SelectMany(static l => l.Table!.Rows).Select(static r => r.Level3).Concat(parts.Indicators).Distinct()];

    /// <summary>What the units directly below each unit promise together, held against its own targets; of 1563.9 and 1570 both are named.</summary>
    internal static IReadOnlyList<Finding> Checks(IReadOnlyList<CascadeLine> lines, CascadeParts parts)
    {
        var below = lines.Where(static l => l.Above is not null).GroupBy(static l => l.Above!.Id).ToDictionary(static g => g.Key, static g => g.Count());
        return [.. from line in lines
                   let table = line.Table
                   where table is not null && below.ContainsKey(table.Id)
                   from row in table!.Rows
                   let targets = parts.Of(line.Unit.Id, row.Level3)
                   where targets.Count == below[table!.Id]
                   let sum = CascadeCheck.Of(TargetParser.Parse(row.Target), targets)
                   where sum is not null
                   orderby sum!.IsMet
                   select new Finding(!sum!.IsMet, $"{line.Unit.ShortName}“{row.Level3}”：{sum.Message}。")];
    }
}
