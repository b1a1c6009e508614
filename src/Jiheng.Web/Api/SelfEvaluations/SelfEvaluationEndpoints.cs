using Jiheng.Platform.Attachments;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Rules;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Papers;
using Jiheng.Web.Api.Problems;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.SelfEvaluations;

/// <summary>How self-evaluations are read and shown (自评).</summary>
internal sealed class SelfEvaluationSlice(JihengDb db, Rulebook rules)
{
    internal IQueryable<SelfEvaluationPaper> Papers => db.SelfEvaluations.Include(p => p.Indicators);

    internal async Task<object> ViewAsync(SelfEvaluationPaper paper, CancellationToken cancel)
    {
        var figures = await FiguresAsync(paper, cancel);
        return SelfEvaluationView.Of(paper, await StandingAsync(db, paper, figures, cancel), figures);
    }

    /// <summary>Where it stands; an open roll-up says what those below it say now, without having been written for it.</summary>
    internal static async Task<StandingView> StandingAsync(JihengDb db, SelfEvaluationPaper paper, SelfEvaluationFigures figures, CancellationToken cancel)
    {
        var handled = await db.HandledPapers.SingleAsync(p => p.Id == paper.Id, cancel);
        var standing = await StandingView.OfAsync(db, handled, cancel);
        return paper.IsRollUp && handled is { Status: PaperStatus.Running, IsHandedIn: false } ? standing with { Hash = (await Evidence.WithAsync(figures.Snapshot(), db, paper.Id, cancel)).Hash } : standing;
    }

    internal Task<SelfEvaluationFigures> FiguresAsync(SelfEvaluationPaper paper, CancellationToken cancel) => SelfEvaluationFigures.OfAsync(db, paper, rules, cancel);
}

/// <summary>Self-evaluations of the transfer (自评接口).</summary>
internal static class SelfEvaluationEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var list = api.MapGroup("/years/{yearId:guid}/self-evaluations").WithTags("绩效自评");
        list.MapPost("", StartAsync).Writes("evaluations.start").WithSummary("建立自评表；isRollUp 为真时资金由下级汇总").Produces<SelfEvaluationView>(StatusCodes.Status201Created);
        list.MapGet("", ListAsync).WithName("evaluations.list").WithSummary("各单位的自评表").Produces<Page<EvaluationLine>>();
        var one = api.MapGroup("/self-evaluations/{id:guid}").WithTags("绩效自评");
        one.MapGet("", GetAsync).WithName("evaluations.get").WithSummary("自评表，得分当场计算").Produces<SelfEvaluationView>();
        one.MapPut("", FillAsync).Writes("evaluations.fill").Versioned().WithSummary("填报自评表").Produces<SelfEvaluationView>();
        one.MapGet("/derivation", DerivationAsync).WithName("evaluations.derivation").WithSummary("一个数怎么算的，如 score.total").Produces<DerivationView>();
    }

    private static async Task<IResult> StartAsync(Guid yearId, SelfEvaluationRequest request, JihengDb db, Access access, PaperDesk desk, PaperFigures figures, Rulebook rules, SelfEvaluationSlice slice, CancellationToken cancel)
    {
        var started = await SelfEvaluationCommands.StartAsync(db, access, desk, figures, rules, yearId, request.IsRollUp, request.Entries(Guid.Empty), cancel);
        return started.IsGiven ? ApiAnswer.Created($"{ApiRoutes.Root}/self-evaluations/{started.Value.Id}", await slice.ViewAsync(started.Value, cancel), started.Value.Version) : ProblemAnswers.Of(started.Refusal);
    }

    private static async Task<IResult> ListAsync(Guid yearId, Word<PaperStatus>? status, [AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel)
    {
        var papers = access.Seen(db.SelfEvaluations, db.Organisations).Where(p => p.YearId == yearId);
        if (status is { Value: var wanted }) papers = papers.Where(p => db.HandledPapers.Any(h => h.Id == p.Id && h.Status == wanted));
        return ApiAnswer.Ok(await papers.PageAsync(db, page, p => p.Id, static p => new EvaluationLine(p.Id, p.OrganisationId, p.IsRollUp, p.Version), cancel));
    }

    private static async Task<IResult> GetAsync(Guid id, JihengDb db, Access access, SelfEvaluationSlice slice, CancellationToken cancel) =>
        await TypedPapers.FindAsync(slice.Papers, id, db, access, cancel) is { } found ? ApiAnswer.Ok(await slice.ViewAsync(found, cancel), found.Version) : Answering.NotFound;

    private static async Task<IResult> DerivationAsync(Guid id, string figure, JihengDb db, Access access, SelfEvaluationSlice slice, CancellationToken cancel) =>
        await TypedPapers.FindAsync(slice.Papers, id, db, access, cancel) is { } found ? Answering.Derivation((await slice.FiguresAsync(found, cancel)).Figures(), figure) : Answering.NotFound;

    private static Task<IResult> FillAsync(Guid id, SelfEvaluationRequest request, HttpRequest http, JihengDb db, Access access, PaperDesk desk, PaperFigures figures, Rulebook rules, SelfEvaluationSlice slice, CancellationToken cancel) =>
        TypedPapers.FillAsync(slice.Papers, id, http, request, db, access, desk, p => slice.ViewAsync(p, cancel), (paper, at) =>
            SelfEvaluationCommands.FillAsync(db, access, desk, at, figures, rules, paper, request.Entries(id), cancel), cancel);
}
