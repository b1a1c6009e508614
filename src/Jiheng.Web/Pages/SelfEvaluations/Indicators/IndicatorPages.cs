using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Rules;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Papers;
using Jiheng.Web.Api.SelfEvaluations;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Pages.SelfEvaluations.Indicators;

/// <summary>The page on which the indicators of a self-evaluation are set (指标和分值页面).</summary>
internal static class IndicatorPages
{
    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/self-evaluations/{id:guid}/indicators", FormAsync).WithName("evaluations.pages.indicators");
        pages.MapPost("/self-evaluations/{id:guid}/indicators/live", LiveAsync).WithName("evaluations.pages.indicators-live");
        pages.MapPut("/self-evaluations/{id:guid}/indicators/fields", FillAsync).Writes("evaluations.pages.indicators-fill");
        pages.MapPost("/self-evaluations/{id:guid}/indicators/import", EvaluationImport.ReadIndicatorsAsync).WithName("evaluations.pages.indicators-import");
    }

    private static async Task<IResult> FormAsync(Guid id, JihengDb db, Access access, PaperDesk desk, SelfEvaluationSlice slice, Workbench bench, CancellationToken cancel)
    {
        if (await TypedPapers.FindAsync(slice.Papers.AsNoTracking(), id, db, access, cancel) is not { } paper || await desk.FindAsync(access, id, bench.Now, cancel) is not { } at) return Missing.Page();
        bench.OpenYearOf(paper.YearId);
        var mayWrite = new Handling(at, access.Who.AccountId, bench.Now).MayWrite && bench.MayFor("evaluations.pages.indicators-fill", paper.OrganisationId);
        var figures = await slice.FiguresAsync(paper, cancel);
        return PageAnswer.Of<IndicatorPage>(new { Offered = mayWrite ? await TargetIndicators.OfAsync(db, paper, figures.Result.Scheme, cancel) : "", Title = $"{at.Facts.Chain[0].Name} {bench.Year?.Year}年指标和分值", Sheet = new IndicatorSheet(paper, figures, mayWrite) });
    }

    private static async Task<IResult> LiveAsync(Guid id, FieldChanges changes, JihengDb db, Access access, SelfEvaluationSlice slice, CancellationToken cancel)
    {
        if ((await access.FindToWriteAsync(slice.Papers.AsNoTracking(), db.Organisations, id, cancel)).Refuses(out var paper, out var refused)) return refused;
        var (rows, problems, numbers) = IndicatorFields.Apply(paper, changes.Fields);
        var typed = EvaluationFields.With(paper, Entries(paper, rows));
        return PageAnswer.Of<IndicatorContent>(new { Sheet = new IndicatorSheet(typed, await slice.FiguresAsync(typed, cancel), mayWrite: true, numbers, problems) });
    }

    private static Task<IResult> FillAsync(Guid id, FieldChanges changes, HttpRequest http, JihengDb db, Access access, PaperDesk desk, PaperFigures figures, Rulebook rules, SelfEvaluationSlice slice, CancellationToken cancel)
    {
        async Task<object> ViewAsync(SelfEvaluationPaper paper) => new { (await db.HandledPapers.SingleAsync(p => p.Id == paper.Id, cancel)).Hash, Fields = IndicatorFields.Of(paper) };
        return TypedPapers.FillAsync(slice.Papers, id, http, changes, db, access, desk, ViewAsync, async (paper, at) =>
        {
            var (rows, problems, _) = IndicatorFields.Apply(paper, changes.Fields);
            return problems.Count > 0
                ? new Refusal(Reasons.Invalid, string.Concat(problems.Take(10).Select(static p => p.Message)))
                : await SelfEvaluationCommands.FillAsync(db, access, desk, at, figures, rules, paper, Entries(paper, rows), cancel);
        }, cancel);
    }

    private static SelfEvaluationEntries Entries(SelfEvaluationPaper paper, IReadOnlyList<IndicatorRow> rows) =>
        new(paper.SchemeId, paper.ExpectedGoal, paper.AchievedGoal, paper.CountyMatch, paper.ExecutedCentral, paper.ExecutedLocal, rows);
}
