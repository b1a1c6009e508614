using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Targets;

/// <summary>What a unit enters in its target table (绩效目标填报内容).</summary>
public sealed record TargetEntries(string Goal, decimal? Central, decimal? Local, IReadOnlyList<TargetRow> Rows);

/// <summary>What a unit below gets (分解内容): its money and the targets in which it differs, by level-3 indicator.</summary>
public sealed record CascadePart(string Code, decimal? Central, decimal? Local, IReadOnlyDictionary<string, string> Own);

/// <summary>Writes targets and cascades them (绩效目标的编制与分解); they are handed in, approved and filed as all papers are.</summary>
public static class TargetCommands
{
    private const string WorkflowId = "performance-target";

    public static async Task<Answer<TargetTablePaper>> StartAsync(JihengDb db, Access access, PaperDesk desk, Guid yearId, TargetEntries entries, CancellationToken cancel)
    {
        if (access.Home is not { } home) return new Refusal(Problems.Forbidden, "绩效目标由编制单位填报。");
        if (await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Id == yearId, cancel) is not { } year) return new Refusal(Problems.NotFound, "没有这个项目年度。");
        if (await YearTree.AbsentAsync(db, home, year, cancel) is { } absent) return absent;
        if (await db.TargetTables.AnyAsync(t => t.YearId == yearId && t.OrganisationId == home, cancel)) return new Refusal(Problems.Exists, "本单位该年度的绩效目标表已经建立；请打开后修改。");
        var table = new TargetTablePaper { Id = Guid.CreateVersion7(), YearId = yearId, OrganisationId = home, Goal = entries.Goal };
        db.Add(table);
        return await FillAsync(db, access, desk, null, table, entries, cancel);
    }

    /// <summary>Replaces what was entered; the paper of a table that came from above is opened by whoever first writes on it.</summary>
    public static async Task<Answer<TargetTablePaper>> FillAsync(JihengDb db, Access access, PaperDesk desk, PaperOnDesk? at, TargetTablePaper table, TargetEntries entries, CancellationToken cancel)
    {
        if (access.Bars(table) is { } barred) return barred;
        if (await YearGate.ClosedAsync(db, table.YearId, cancel) is { } closed) return closed;
        if (table.IsFiled && db.Deed!.Reason.Length == 0) return new Refusal(Problems.ReasonMissing, "绩效目标已备案，调整须说明原因；请填写调整原因后再保存。");
        if (Wrong(entries) is { Count: > 0 } wrong) return new Refusal(Problems.Invalid, string.Concat(wrong), new Dictionary<string, object?> { ["errors"] = wrong });
        table.PreparedById = access.Who.AccountId;
        (table.Goal, table.Central, table.Local) = (entries.Goal, entries.Central, entries.Local);
        Storage.Rows.Replace(table.Rows, entries.Rows, static r => r.Ordinal, db);
        var handled = at is null ? await OpenAsync(db, access, desk, table, cancel) : await desk.ReviseAsync(at, access, table.Snapshot(), db.Deed!.At, cancel);
        return handled.Then(_ => table);
    }

    private static async Task<Answer<PaperOnDesk>> OpenAsync(JihengDb db, Access access, PaperDesk desk, TargetTablePaper table, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        var year = await db.ProgrammeYears.AsNoTracking().Where(y => y.Id == table.YearId).Select(y => y.Year).SingleAsync(cancel);
        return await desk.OpenAsync(access, new(table.Id, PaperKind.TargetTable, table.YearId, WorkflowId, $"{year}", $"{year}年绩效目标表"), table.Snapshot(), db.Deed!.At, cancel);
    }

    /// <summary>Whoever splits a table first has it, with the tables below, until he is done: who comes second reads what he made of it.</summary>
    public static Task HoldAsync(JihengDb db, Guid tableId, CancellationToken cancel) =>
        db.LockAsync($"SELECT 1 FROM target_tables WHERE id = {tableId} OR parent_id = {tableId} ORDER BY id FOR NO KEY UPDATE", cancel);

    /// <summary>
    /// Makes or renews the tables of units directly below, from this one and what each differs in. The table itself becomes the next
    /// version: who split it on the one before has not seen this.
    /// </summary>
    public static async Task<Answer<IReadOnlyList<TargetTablePaper>>> CascadeAsync(JihengDb db, Access access, PaperDesk desk, TargetTablePaper table, IReadOnlyList<CascadePart> parts, CancellationToken cancel)
    {
        if (access.Bars(table) is { } barred) return barred;
        if (await YearGate.ClosedAsync(db, table.YearId, cancel) is { } closed) return closed;
        var codes = parts.Select(static p => p.Code).ToList();
        var year = await db.ProgrammeYears.AsNoTracking().SingleAsync(y => y.Id == table.YearId, cancel);
        var units = await db.Organisations.AsNoTracking().Where(o => codes.Contains(o.RegionCode) && o.ParentId == table.OrganisationId && o.Kind == OrganisationKind.Place).ByCodeAsync(year.Year, cancel);
        var known = table.Rows.Select(static r => r.Level3).ToHashSet();
        var wrong = parts.Where(p => !units.ContainsKey(p.Code)).Select(static p => $"“{p.Code}”不是直接下级的区划代码。")
            .Concat(parts.SelectMany(p => p.Own.Keys.Where(k => !known.Contains(k)).Select(k => $"{p.Code}：本级目标中没有指标“{k}”。")))
            .Concat(parts.GroupBy(static p => p.Code).Where(static g => g.Count() > 1).Select(static g => $"{g.Key}重复出现。")).ToList();
        if (wrong.Count > 0) return new Refusal(Problems.Invalid, string.Concat(wrong), new Dictionary<string, object?> { ["errors"] = wrong });
        var ids = units.Values.Select(static u => u.Id).ToList();
        var existing = await db.TargetTables.Include(t => t.Rows).Where(t => t.YearId == table.YearId && ids.Contains(t.OrganisationId)).ToDictionaryAsync(t => t.OrganisationId, cancel);
        if (existing.Values.FirstOrDefault(static t => t.IsFiled) is not null && db.Deed!.Reason.Length == 0)
            return new Refusal(Problems.ReasonMissing, "下级绩效目标已备案，重新分解须说明原因；请填写调整原因后再保存。");
        var made = parts.Select(p => Part(db, table, p, units[p.Code].Id, existing.GetValueOrDefault(units[p.Code].Id))).ToList();
        db.Entry(table).Property(static t => t.Version).IsModified = true;
        await db.SaveChangesAsync(cancel);
        await desk.RewrittenAsync([.. made.Select(static t => t.Id)], $"上级重新分解绩效目标{(db.Deed!.Reason.Length > 0 ? $"：{db.Deed.Reason}" : "")}", db.Deed.At, cancel);
        return made;
    }

    private static TargetTablePaper Part(JihengDb db, TargetTablePaper parent, CascadePart part, Guid unit, TargetTablePaper? child)
    {
        if (child is null) db.Add(child = new TargetTablePaper { Id = Guid.CreateVersion7(), YearId = parent.YearId, OrganisationId = unit, ParentId = parent.Id, Goal = parent.Goal });
        (child.Goal, child.Central, child.Local) = (parent.Goal, part.Central, part.Local);
        Storage.Rows.Replace(child.Rows, parent.Rows.Select(r => new TargetRow { TableId = child.Id, Ordinal = r.Ordinal, Level1 = r.Level1, Level2 = r.Level2, Level3 = r.Level3, Target = part.Own.GetValueOrDefault(r.Level3, r.Target) }), static r => r.Ordinal, db);
        return child;
    }

    private static List<string> Wrong(TargetEntries entries)
    {
        var wrong = entries.Rows.Where(static r => r.Level3.Trim().Length == 0 || r.Target.Trim().Length == 0).Select(static r => $"第{r.Ordinal}行的三级指标和指标值都应填写。").ToList();
        wrong.AddRange(entries.Rows.GroupBy(static r => r.Level3).Where(static g => g.Count() > 1).Select(static g => $"三级指标“{g.Key}”重复{g.Count()}次。"));
        foreach (var amount in new[] { entries.Central, entries.Local }.OfType<decimal>().Where(static a => !ExactDecimal.Holds(a))) wrong.Add($"金额{amount}万元超出存储范围。");
        return wrong;
    }
}
