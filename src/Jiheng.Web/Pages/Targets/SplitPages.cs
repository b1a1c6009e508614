using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Targets;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Pages.Targets;

/// <summary>The page on which a table is split over the units below (目标分解页面).</summary>
internal static class SplitPages
{
    internal static async Task<IResult> FormAsync(Guid id, JihengDb db, Access access, Workbench bench, CancellationToken cancel)
    {
        if (await TargetPages.FindAsync(id, db, access, cancel) is not { } table) return Missing.Page();
        bench.OpenYearOf(table.YearId);
        var below = await BelowAsync(db, access, table, cancel);
        var mayWrite = bench.Years.Any(y => y.Id == table.YearId && !y.IsClosed) && bench.MayFor("targets.cascade", table.OrganisationId);
        var unit = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == table.OrganisationId, cancel);
        return PageAnswer.Of<SplitPage>(new { Title = $"{unit.ShortName}绩效目标分解", Sheet = SplitSheet.Of(table, below, await IssuedMoney.ReadAsync(db, table.YearId, unit, cancel)), MayWrite = mayWrite, WantsReason = below.Any(static l => l.Table is { IsFiled: true }) });
    }

    internal static async Task<IResult> LiveAsync(Guid id, FieldChanges changes, JihengDb db, Access access, CancellationToken cancel)
    {
        if ((await TargetPages.FindToWriteAsync(id, db, access, cancel)).Refuses(out var table, out var refused)) return refused;
        var below = await BelowAsync(db, access, table, cancel);
        var unit = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == table.OrganisationId, cancel);
        return PageAnswer.Of<SplitContent>(new { Sheet = new SplitSheet(table, below, Typed(table, below, changes), await IssuedMoney.ReadAsync(db, table.YearId, unit, cancel)), MayWrite = true });
    }

    internal static async Task<IResult> FillAsync(Guid id, FieldChanges changes, HttpRequest http, JihengDb db, Access access, PaperDesk desk, CancellationToken cancel)
    {
        await TargetCommands.HoldAsync(db, id, cancel);
        if ((await TargetPages.FindToWriteAsync(id, db, access, cancel)).Refuses(out var table, out var refused)) return refused;
        var below = await BelowAsync(db, access, table, cancel);
        var (sheet, stored) = (new SplitSheet(table, below, Typed(table, below, changes)), SplitSheet.Stored(table, below));
        // Somebody has changed the indicators, or money went to one more unit: the page has columns or rows that are not there, or lacks some.
        var isOther = !stored.Keys.ToHashSet().SetEquals(changes.Fields.Keys.Where(static k => k != TargetFields.Reason));
        if (IfMatch.Check(http, sheet.Version, new { Fields = stored, Note = isOther ? "本级的指标或下级单位也有改动；按所选保存后重新打开本页，请再核对一遍。" : "" }, changes) is { } stale) return ProblemAnswers.Of(stale);
        if (sheet.Problems().ToList() is { Count: > 0 } wrong) return ProblemAnswers.Of(Reasons.Invalid, string.Concat(wrong.Take(10).Select(static w => w.Message)));
        if (changes.Fields.GetValueOrDefault(TargetFields.Reason, "").Trim() is { Length: > 0 } reason) db.Deed = db.Deed! with { Reason = reason };
        return (await TargetCommands.CascadeAsync(db, access, desk, table, sheet.Parts(), cancel)).As(made => ApiAnswer.Ok(new { table.Id, Reload = isOther }, SplitSheet.VersionOf(table, made)));
    }

    private static Dictionary<string, string> Typed(TargetTablePaper table, IReadOnlyList<CascadeLine> below, FieldChanges changes)
    {
        var all = SplitSheet.Stored(table, below);
        foreach (var (name, value) in changes.Fields)
            if (all.ContainsKey(name)) all[name] = value;
        return all;
    }

    internal static async Task<IReadOnlyList<CascadeLine>> BelowAsync(JihengDb db, Access access, TargetTablePaper table, CancellationToken cancel)
    {
        var year = await db.ProgrammeYears.Where(y => y.Id == table.YearId).Select(y => y.Year).SingleAsync(cancel);
        var units = await access.Seen(db.Organisations).InYear(year).AsNoTracking().Where(o => o.ParentId == table.OrganisationId && o.Kind == OrganisationKind.Place).OrderBy(o => o.RegionCode).ToListAsync(cancel);
        var ids = units.ConvertAll(static u => u.Id);
        var tables = await access.Seen(db.TargetTables.Include(t => t.Rows), db.Organisations).AsNoTracking().Where(t => t.YearId == table.YearId && ids.Contains(t.OrganisationId)).ToDictionaryAsync(t => t.OrganisationId, cancel);
        // Targets go where the money goes; before any went, to everybody directly below.
        var paid = await TargetRows.ReceivedAsync(db, table.YearId, cancel);
        var owing = units.FindAll(u => tables.ContainsKey(u.Id) || paid.Contains(u.Id));
        return [.. (owing.Count > 0 ? owing : units).Select(u => new CascadeLine(u, 1, tables.GetValueOrDefault(u.Id), table))];
    }
}
