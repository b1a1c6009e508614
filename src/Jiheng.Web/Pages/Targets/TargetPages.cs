using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Targets;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Papers.Background;
using Jiheng.Web.Pages.Shell;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Pages.Targets;

/// <summary>The pages of targets (绩效目标页面): the cascade as a tree, each table as its form.</summary>
internal static class TargetPages
{
    internal const string FormId = "region-targets";

    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/targets", ListAsync).WithName("targets.pages.list");
        pages.MapPost("/targets", StartAsync).Writes("targets.pages.start");
        pages.MapGet("/targets/{id:guid}", FormAsync).WithName("targets.pages.form");
        pages.MapPost("/targets/{id:guid}/live", LiveAsync).WithName("targets.pages.live");
        pages.MapPut("/targets/{id:guid}/fields", FillAsync).Writes("targets.pages.fill");
        pages.MapPut("/targets/{id:guid}/rows", IndicatorRows.ReplaceAsync).Writes("targets.pages.rows");
        pages.MapPost("/targets/{id:guid}/rows/read", IndicatorRows.ReadAsync).WithName("targets.pages.rows-read");
        pages.MapPost("/targets/{id:guid}/split/import", SplitImport.ReadAsync).WithName("targets.pages.split-import");
        pages.MapGet("/targets/{id:guid}/split", SplitPages.FormAsync).WithName("targets.pages.split");
        pages.MapPost("/targets/{id:guid}/split/live", SplitPages.LiveAsync).WithName("targets.pages.split-live");
        pages.MapPut("/targets/{id:guid}/split/fields", SplitPages.FillAsync).Writes("targets.pages.split-fill");
        pages.MapGet("/targets/{id:guid}/{format}", TargetFiles.GetAsync).WithName("targets.pages.document");
    }

    private static Task<IResult> ListAsync(HttpContext http, JihengDb db, Access access, Workbench bench, CancellationToken cancel) => ShowAsync(http, db, access, bench, "", cancel);

    private static async Task<IResult> ShowAsync(HttpContext http, JihengDb db, Access access, Workbench bench, string problem, CancellationToken cancel)
    {
        IReadOnlyList<CascadeLine> lines = bench.Year is { } year ? await TargetRows.CascadeAsync(db, access, year.Id, year.Year, null, cancel) : [];
        var parts = bench.Year is { } y ? await CascadeParts.ReadAsync(db, access, y.Id, cancel) : new([]);
        IReadOnlyList<TreePlace> places = [.. lines.Select(static l => new TreePlace(l.Level, l.Unit.RegionCode))];
        // Only what is shown needs its indicators, and what has something below it, to be held against that.
        var window = TreeWindow.Of(TargetRows.ListId, places, http.Request.Query, static (_, _) => false);
        var isWhole = window.Window.Find.Length > 0 || http.Request.Query["export"] == TargetRows.ListId;
        await TargetRows.ReadRowsAsync(db, isWhole ? lines : [.. lines.Where((l, i) => (i + 1 < lines.Count && lines[i + 1].Level > l.Level)).Union(window.Shown.Select(i => lines[i]))], cancel);
        var listing = TargetRows.Of(lines, $"{bench.Year?.Year}年绩效目标分解", TargetRows.Indicators(lines, parts));
        if (ListingBook.Asked(http, listing) is { } book) return book;
        return PageAnswer.Of<TargetListPage>(
            new
            {
                Listing = listing, Places = places, Checks = TargetRows.Checks(lines, parts), Problem = problem,
                Own = lines.FirstOrDefault(l => l.Unit.Id == access.Home)?.Table?.Id, MayStart = bench.Year is { IsClosed: false } && access.Home is { } home && bench.MayFor("targets.start", home),
            },
            problem.Length > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    // The indicators are those of the year before, where there was one.
    private static async Task<IResult> StartAsync(HttpContext http, JihengDb db, Access access, PaperDesk desk, Workbench bench, CancellationToken cancel)
    {
        if (bench.Year is not { } year) return await ShowAsync(http, db, access, bench, "还没有开设项目年度。", cancel);
        var before = await db.TargetTables.AsNoTracking().Include(t => t.Rows).Where(t => t.OrganisationId == access.Home && t.YearId != year.Id && db.ProgrammeYears.Any(y => y.Id == t.YearId && y.Year < year.Year))
            .OrderByDescending(t => db.ProgrammeYears.Where(y => y.Id == t.YearId).Select(y => y.Year).FirstOrDefault()).FirstOrDefaultAsync(cancel);
        var rows = before?.Rows.OrderBy(static r => r.Ordinal).Select(static r => new TargetRow { TableId = Guid.Empty, Ordinal = r.Ordinal, Level1 = r.Level1, Level2 = r.Level2, Level3 = r.Level3, Target = r.Target }).ToList() ?? [];
        var started = await TargetCommands.StartAsync(db, access, desk, year.Id, new(before?.Goal ?? "", null, null, rows), cancel);
        return started.IsGiven ? Results.LocalRedirect($"/targets/{started.Value.Id}") : await ShowAsync(http, db, access, bench, started.Refusal.Detail, cancel);
    }

    private static async Task<IResult> FormAsync(Guid id, JihengDb db, Access access, PaperDesk desk, FormShelf shelf, Workbench bench, CancellationToken cancel)
    {
        if (await FindAsync(id, db, access, cancel) is not { } table) return Missing.Page();
        bench.OpenYearOf(table.YearId);
        var handling = await desk.FindAsync(access, id, bench.Now, cancel) is { } at ? new Handling(at, access.Who.AccountId, bench.Now) : null;
        var mayWrite = bench.Years.Any(y => y.Id == table.YearId && !y.IsClosed) && bench.MayFor("targets.fill", table.OrganisationId) && handling?.MayWrite != false;
        var unit = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == table.OrganisationId, cancel);
        return PageAnswer.Of<TargetPage>(new
        {
            Title = $"{unit.ShortName}绩效目标", Sheet = await SheetAsync(db, access, table, shelf, mayWrite, [], cancel), MayWrite = mayWrite, Handling = handling,
            Background = handling is null ? null : await PaperBackground.ReadAsync(db, access, handling, TargetFields.LabelOf, [], cancel),
            MaySplit = bench.MayFor("targets.cascade", table.OrganisationId) && await db.Organisations.AnyAsync(o => o.ParentId == table.OrganisationId && o.Kind == OrganisationKind.Place, cancel), Rows = IndicatorRows.Text(table),
        });
    }

    private static async Task<IResult> LiveAsync(Guid id, FieldChanges changes, JihengDb db, Access access, FormShelf shelf, CancellationToken cancel)
    {
        if ((await FindToWriteAsync(id, db, access, cancel)).Refuses(out var table, out var refused)) return refused;
        var (entries, problems) = TargetFields.Apply(table, changes.Fields);
        return PageAnswer.Of<TargetContent>(new { Sheet = await SheetAsync(db, access, TargetFields.With(table, entries), shelf, true, problems, cancel) });
    }

    private static async Task<IResult> FillAsync(Guid id, FieldChanges changes, HttpRequest http, JihengDb db, Access access, PaperDesk desk, CancellationToken cancel)
    {
        if ((await FindToWriteAsync(id, db, access, cancel)).Refuses(out var table, out var refused)) return refused;
        if (IfMatch.Check(http, table, new { Fields = TargetFields.Of(table), Layout = TargetFields.LayoutOf(table) }, changes) is { } stale) return ProblemAnswers.Of(stale);
        if (changes.Layout.Length > 0 && changes.Layout != TargetFields.LayoutOf(table)) return ProblemAnswers.Of(Reasons.Invalid, "指标行已被他人改动，所填内容对应不上；请重新打开本表后再填，没有保存任何修改。");
        var (entries, problems) = TargetFields.Apply(table, changes.Fields);
        if (problems.Count > 0) return ProblemAnswers.Of(Reasons.Invalid, string.Concat(problems.Select(static p => p.Message)));
        if (changes.Fields.GetValueOrDefault(TargetFields.Reason, "").Trim() is { Length: > 0 } reason) db.Deed = db.Deed! with { Reason = reason };
        else if (table.IsFiled) return ProblemAnswers.Of(Reasons.ReasonMissing, "绩效目标已备案，请在“调整原因”中说明原因后再保存。");
        var at = await desk.FindAsync(access, id, db.Deed!.At, cancel);
        var wasOpen = at?.State.Status == PaperStatus.Running;
        var filled = await TargetCommands.FillAsync(db, access, desk, at, table, entries, cancel);
        if (!filled.IsGiven) return ProblemAnswers.Of(filled.Refusal);
        var hash = await db.HandledPapers.Where(p => p.Id == id).Select(p => p.Hash).SingleAsync(cancel);
        return ApiAnswer.Ok(new { Hash = hash, Fields = TargetFields.Of(table), Reload = !wasOpen }, table.Version);
    }

    // The sums are those of the whole cascade, with what is typed in the place of what is stored.
    private static async Task<TargetSheet> SheetAsync(JihengDb db, Access access, TargetTablePaper table, FormShelf shelf, bool mayWrite, IReadOnlyList<Finding> problems, CancellationToken cancel)
    {
        var parent = table.ParentId is { } above ? await db.TargetTables.AsNoTracking().Include(t => t.Rows).SingleAsync(t => t.Id == above, cancel) : null;
        var unit = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == table.OrganisationId, cancel);
        var heading = await TargetDocuments.HeadingAsync(db, table.YearId, cancel);
        var stored = await TargetRows.CascadeAsync(db, access, table.YearId, heading.Year, unit.Id, cancel);
        await TargetRows.ReadRowsAsync(db, stored, cancel);
        var lines = stored.Select(l => l.Unit.Id == unit.Id ? l with { Table = table } : l with { Above = table }).ToList();
        return new(table, parent, unit, heading, await IssuedMoney.ReadAsync(db, table.YearId, unit, cancel), shelf.Forms[FormId], mayWrite, [.. problems, .. TargetRows.Checks(lines, CascadeParts.Of(lines))]);
    }

    internal static Task<TargetTablePaper?> FindAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        access.Seen(db.TargetTables.Include(t => t.Rows), db.Organisations).SingleOrDefaultAsync(t => t.Id == id, cancel);

    internal static Task<Answer<TargetTablePaper>> FindToWriteAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        access.FindToWriteAsync(db.TargetTables.Include(t => t.Rows), db.Organisations, id, cancel);
}
