using Jiheng.Platform.Answers;
using Jiheng.Platform.Completeness;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Rules;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Papers;
using Jiheng.Web.Api.SelfEvaluations;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Deadlines;
using Jiheng.Web.Pages.Papers.Background;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;
using PaperStatus = Jiheng.Workflow.Running.PaperStatus;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Pages.SelfEvaluations;

/// <summary>The pages of the self-evaluation (绩效自评页面).</summary>
internal static class EvaluationPages
{
    internal const string FormId = EvaluationDocuments.FormId;

    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/self-evaluations", ListAsync).WithName("evaluations.pages.list");
        pages.MapPost("/self-evaluations", EvaluationStart.StartAsync).Writes("evaluations.pages.start");
        pages.MapGet("/self-evaluations/{id:guid}", FormAsync).WithName("evaluations.pages.form");
        pages.MapPost("/self-evaluations/{id:guid}/live", LiveAsync).WithName("evaluations.pages.live");
        pages.MapPut("/self-evaluations/{id:guid}/fields", FillAsync).Writes("evaluations.pages.fill");
        Indicators.IndicatorPages.Map(pages);
        pages.MapPost("/self-evaluations/{id:guid}/audit", EvaluationFiles.AuditAsync).Writes("evaluations.pages.audit");
        pages.MapPost("/self-evaluations/{id:guid}/disclosure", EvaluationDisclosure.StartAsync).Writes("evaluations.pages.disclose");
        pages.MapPost("/self-evaluations/{id:guid}/import", EvaluationImport.ReadAsync).WithName("evaluations.pages.import");
        pages.MapGet("/self-evaluations/{id:guid}/{format}", EvaluationFiles.GetAsync).WithName("evaluations.pages.document");
    }

    private static async Task<IResult> ListAsync(HttpContext http, JihengDb db, Access access, Rulebook rules, Workbench bench, CancellationToken cancel) => await ShowAsync(http, db, access, rules, bench, "", cancel);

    internal static async Task<IResult> ShowAsync(HttpContext http, JihengDb db, Access access, Rulebook rules, Workbench bench, string problem, CancellationToken cancel)
    {
        IReadOnlyList<UnitDelivery> owed = bench.Year is { } year ? await PaperCompleteness.OfAsync(db, access, year.Id, PaperKind.SelfEvaluation, 0, bench.Today, cancel) : [];
        var listing = EvaluationListing.Of(owed, bench);
        if (ListingBook.Asked(http, listing) is { } book) return book;
        var home = access.Home;
        var own = home is null ? null : owed.FirstOrDefault(o => o.OrganisationId == home)?.PaperId ?? await db.SelfEvaluations.Where(p => bench.Year != null && p.YearId == bench.Year.Id && p.OrganisationId == home).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancel);
        return PageAnswer.Of<EvaluationListPage>(new
        {
            Deadline = await DeadlineFacts.ReadAsync(db, access, bench, PaperKind.SelfEvaluation, 0, owed.Select(static o => (o.OrganisationId, o.Name)), cancel), Listing = listing, Counts = DeliveryTally.Of(owed), Own = own, Problem = problem,
            MayStart = home is not null && bench.Year is { IsClosed: false } && bench.May("evaluations.start"),
            HasChildren = home is not null && await db.Organisations.AnyAsync(o => o.ParentId == home && o.Kind == Platform.Organisations.OrganisationKind.Place, cancel),
            Schemes = (IReadOnlyDictionary<string, string>)rules.Schemes.Schemes.ToDictionary(static s => s.Key, static s => s.Value.Name),
        }, problem.Length > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> FormAsync(Guid id, JihengDb db, Access access, PaperDesk desk, SelfEvaluationSlice slice, FormShelf shelf, Workbench bench, CancellationToken cancel)
    {
        if (await TypedPapers.FindAsync(slice.Papers.AsNoTracking(), id, db, access, cancel) is not { } paper || await desk.FindAsync(access, id, bench.Now, cancel) is not { } at) return Missing.Page();
        bench.OpenYearOf(paper.YearId);
        var handling = new Handling(at, access.Who.AccountId, bench.Now);
        var figures = await slice.FiguresAsync(paper, cancel);
        var sheet = new EvaluationSheet(paper, figures, shelf.Forms[FormId], handling.MayWrite && access.WritesFor(paper.OrganisationId));
        return PageAnswer.Of<EvaluationPage>(new
        {
            Id = id, Title = $"{at.Facts.Chain[0].Name} {at.Paper.Title}", paper.Version, Sheet = sheet, Handling = handling,
            Background = await PaperBackground.ReadAsync(db, access, handling, EvaluationLabels.Of(figures), [.. figures.Result.Form.Indicators.Select(static (r, i) => ($"indicators[{i + 1}]", r.Level3))], cancel), MayAudit = bench.MayFor("evaluations.pages.audit", paper.OrganisationId),
            Disclosure = await EvaluationDisclosure.FindAsync(db, at.Paper, cancel), MayDisclose = at.Paper.Status != PaperStatus.Running && bench.MayFor("evaluations.pages.disclose", paper.OrganisationId),
        });
    }

    // What is typed is computed as saving would, or one figure of it explained; nothing is saved.
    private static async Task<IResult> LiveAsync(Guid id, string? figure, FieldChanges changes, JihengDb db, Access access, SelfEvaluationSlice slice, FormShelf shelf, CancellationToken cancel)
    {
        if (await TypedPapers.FindAsync(slice.Papers.AsNoTracking(), id, db, access, cancel) is not { } paper) return Answering.NotFound;
        var (entries, problems) = EvaluationFields.Apply(paper, changes.Fields);
        var typed = EvaluationFields.With(paper, entries);
        var figures = await slice.FiguresAsync(typed, cancel);
        if (figure is not null) return Answering.Derivation(figures.Figures(), figure);
        return PageAnswer.Of<EvaluationContent>(new { Sheet = new EvaluationSheet(typed, figures, shelf.Forms[FormId], mayWrite: true, problems) });
    }

    private static Task<IResult> FillAsync(Guid id, FieldChanges changes, HttpRequest http, JihengDb db, Access access, PaperDesk desk, PaperFigures figures, Rulebook rules, SelfEvaluationSlice slice, CancellationToken cancel)
    {
        async Task<object> ViewAsync(SelfEvaluationPaper paper) => new { (await db.HandledPapers.FindAsync([paper.Id], cancel))!.Hash, Fields = EvaluationFields.Of(paper), Layout = EvaluationFields.LayoutOf(paper) };
        return TypedPapers.FillAsync(slice.Papers, id, http, changes, db, access, desk, ViewAsync, async (paper, at) =>
        {
            if (changes.Layout.Length > 0 && changes.Layout != EvaluationFields.LayoutOf(paper)) return new Refusal(Reasons.Invalid, "指标行已被他人改动，所填内容对应不上；请重新打开本表后再填，没有保存任何修改。");
            var (entries, problems) = EvaluationFields.Apply(paper, changes.Mine);
            return problems.Count > 0
                ? new Refusal(Reasons.Invalid, string.Concat(problems.Select(static p => p.Message)))
                : await SelfEvaluationCommands.FillAsync(db, access, desk, at, figures, rules, paper, entries, cancel);
        }, cancel, paper => changes.GoesWith(EvaluationFields.Of(paper), EvaluationFields.LayoutOf(paper)));
    }
}
