using Jiheng.Data.Reading;
using Jiheng.Documents.Forms;
using Jiheng.Documents.Forms.Binding;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Tracking;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Papers;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Api.Tracking;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Jobs.Imports;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Papers.Background;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Pages.Returns;

/// <summary>The page of a monthly return (跟踪反馈表页面): filled in like a sheet of Excel, handed in by the desk.</summary>
internal static class ReturnPages
{
    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/returns", ReturnListing.ListAsync).WithName("returns.pages.list");
        pages.MapPost("/returns", ReturnListing.StartAsync).Writes("returns.pages.start");
        pages.MapGet("/returns/{id:guid}", FormAsync).WithName("returns.pages.form");
        pages.MapPost("/returns/{id:guid}/live", LiveAsync).WithName("returns.pages.live");
        pages.MapPut("/returns/{id:guid}/fields", FillAsync).Writes("returns.pages.fill");
        pages.MapGet("/returns/{id:guid}/derivation", DerivationAsync).WithName("returns.pages.derivation");
        pages.MapPost("/returns/{id:guid}/import", ImportAsync).WithName("returns.pages.import");
        pages.MapGet("/returns/{id:guid}/{format}", DocumentAsync).WithName("returns.pages.document");
    }

    private static async Task<IResult> FormAsync(Guid id, JihengDb db, Access access, PaperDesk desk, ReturnSlice slice, Workbench bench, CancellationToken cancel)
    {
        if (await TypedPapers.FindAsync(slice.Papers.AsNoTracking(), id, db, access, cancel) is not { } paper || await desk.FindAsync(access, id, bench.Now, cancel) is not { } at) return Missing.Page();
        bench.OpenYearOf(paper.YearId);
        var handling = new Handling(at, access.Who.AccountId, bench.Now);
        var figures = await ReturnFigures.OfAsync(db, paper, cancel);
        var sheet = new ReturnSheet(paper, figures, await BeforeAsync(db, paper, cancel), handling.MayWrite && bench.MayFor("returns.fill", paper.OrganisationId));
        return PageAnswer.Of<ReturnPage>(new { Id = id, Title = $"{at.Facts.Chain[0].Name} {at.Paper.Title}", paper.Version, Sheet = sheet, Handling = handling, Background = await PaperBackground.ReadAsync(db, access, handling, ReturnLabels.Of(figures), [], cancel) });
    }

    private static async Task<IResult> LiveAsync(Guid id, string? figure, FieldChanges changes, JihengDb db, Access access, ReturnSlice slice, CancellationToken cancel)
    {
        if ((await access.FindToWriteAsync(slice.Papers.AsNoTracking(), db.Organisations, id, cancel)).Refuses(out var paper, out var refused)) return refused;
        var (rows, problems, numbers) = ReturnFields.Apply(paper, changes.Fields);
        var typed = ReturnFields.With(paper, rows);
        var figures = await ReturnFigures.OfAsync(db, typed, cancel);
        if (figure is not null) return Answering.Derivation(figures.Figures(), figure);
        return PageAnswer.Of<ReturnContent>(new { Sheet = new ReturnSheet(typed, figures, await BeforeAsync(db, paper, cancel), true, numbers, problems) });
    }

    private static Task<IResult> FillAsync(Guid id, FieldChanges changes, HttpRequest http, JihengDb db, Access access, PaperDesk desk, PaperFigures figures, ReturnSlice slice, CancellationToken cancel)
    {
        async Task<object> ViewAsync(MonthlyReturn paper) => new { (await db.HandledPapers.SingleAsync(p => p.Id == paper.Id, cancel)).Hash, Fields = ReturnFields.Of(paper) };
        return TypedPapers.FillAsync(slice.Papers, id, http, changes, db, access, desk, ViewAsync, async (paper, at) =>
        {
            var (rows, problems, _) = ReturnFields.Apply(paper, changes.Fields);
            return problems.Count > 0
                ? new Refusal(Reasons.Invalid, string.Concat(problems.Select(static p => p.Message)))
                : await ReturnCommands.FillAsync(db, access, desk, at, figures, paper, rows, cancel);
        }, cancel);
    }

    private static async Task<IResult> DerivationAsync(Guid id, string figure, JihengDb db, Access access, ReturnSlice slice, CancellationToken cancel) =>
        await TypedPapers.FindAsync(slice.Papers.AsNoTracking(), id, db, access, cancel) is { } paper ? Answering.Derivation((await ReturnFigures.OfAsync(db, paper, cancel)).Figures(), figure) : Answering.NotFound;

    private static async Task<IResult> ImportAsync(Guid id, string name, HttpRequest http, JihengDb db, Access access, ReturnSlice slice, FormShelf shelf, CancellationToken cancel)
    {
        if ((await access.FindToWriteAsync(slice.Papers.AsNoTracking(), db.Organisations, id, cancel)).Refuses(out var paper, out var refused)) return refused;
        if ((await SentFile.DocumentAsync(name, http, cancel)).Refuses(out var document, out refused)) return refused;
        var diagnostics = new Diagnostics();
        var reading = MonthlyReturnImport.Read(shelf.Recogniser().Recognise(document, diagnostics), diagnostics, await ImportTarget.OfAsync(db, shelf.Regions, paper, paper.Month, cancel));
        var rows = (reading.Body as ReturnRowsRequest)?.Rows.Select(r => new ReturnRow { ReturnId = id, Ordinal = 0, Instrument = r.Instrument, Project = r.Project, Nature = r.Nature, Received = r.Received, Issued = r.Issued, Paid = r.Paid }).ToList();
        var fields = rows?.SelectMany(static (r, i) => ReturnFields.Of(r).Select(c => KeyValuePair.Create(ReturnFields.Name(i + 1, c.Key), c.Value))).ToDictionary();
        return ImportAnswer.Of([.. reading.Lines, .. ReturnFields.Left(paper, rows?.Count ?? 0)], fields);
    }

    internal static async Task<IResult> DocumentAsync(Guid id, string format, JihengDb db, Access access, ReturnSlice slice, FormShelf shelf, PdfPrinter printer, CancellationToken cancel)
    {
        if (format is not ("word" or "excel" or "pdf") || await TypedPapers.FindAsync(slice.Papers.AsNoTracking(), id, db, access, cancel) is not { } paper) return Missing.Page();
        var figures = await ReturnFigures.OfAsync(db, paper, cancel);
        var page = FormLayout.Layout(shelf.Forms["fund-tracking"], TrackingRecord.Of(figures.Return));
        var name = $"{figures.Return.Unit}{figures.Return.Year}年{figures.Return.Month}月{figures.Return.Title}";
        return format switch
        {
            "excel" => Download.Excel(name, s => XlsxWriter.Write([page], s)),
            "word" => Download.Word(name, s => DocxWriter.Write(new OfficialDocument(name, [FormSection.Of(page)]), s)),
            _ => await printer.PrintAsync(name, s => DocxWriter.Write(new OfficialDocument(name, [FormSection.Of(page)]), s), cancel),
        };
    }

    private static Task<MonthlyReturn?> BeforeAsync(JihengDb db, MonthlyReturn paper, CancellationToken cancel) =>
        db.MonthlyReturns.AsNoTracking().Include(r => r.Rows).Where(r => r.YearId == paper.YearId && r.OrganisationId == paper.OrganisationId && r.Month < paper.Month).OrderByDescending(r => r.Month).FirstOrDefaultAsync(cancel);
}
