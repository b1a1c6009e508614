using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Rules;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Papers;
using Jiheng.Web.Api.Problems;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.SelfEvaluations;

/// <summary>What self-evaluations need for their life (自评).</summary>
internal sealed class SelfEvaluationSlice(JihengDb db, Access access, Rulebook rules, TimeProvider time) : IPaperSlice<SelfEvaluationPaper>
{
    public IQueryable<SelfEvaluationPaper> Papers => db.SelfEvaluations.Include(p => p.Indicators);

    public async Task<object> ViewAsync(SelfEvaluationPaper paper, CancellationToken cancel) => SelfEvaluationView.Of(paper, await FiguresAsync(paper, cancel));

    public async Task<Snapshot> SnapshotAsync(SelfEvaluationPaper paper, CancellationToken cancel) => (await FiguresAsync(paper, cancel)).Snapshot();

    public Task<Refusal?> NotYetAsync(SelfEvaluationPaper paper, CancellationToken cancel) => SelfEvaluationCommands.UnapprovedBelowAsync(db, paper, cancel);

    public Task<Answer<Submission>> SubmitAsync(SelfEvaluationPaper paper, CancellationToken cancel) => SelfEvaluationCommands.SubmitAsync(db, access, rules, paper, Timestamp.Now(time), cancel);

    internal Task<SelfEvaluationFigures> FiguresAsync(SelfEvaluationPaper paper, CancellationToken cancel) => SelfEvaluationFigures.OfAsync(db, paper, rules, cancel);
}

/// <summary>Self-evaluations of the transfer (自评接口).</summary>
internal static class SelfEvaluationEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var list = api.MapGroup("/years/{yearId:guid}/self-evaluations").WithTags("绩效自评");
        list.MapPost("", StartAsync).Writes("evaluations.start").WithSummary("建立自评表；isRollUp 为真时资金由下级汇总").Produces<SelfEvaluationView>(StatusCodes.Status201Created);
        list.MapGet("", ListAsync).WithName("evaluations.list");
        var one = api.MapGroup("/self-evaluations/{id:guid}").WithTags("绩效自评");
        one.MapGet("", GetAsync).WithName("evaluations.get").WithSummary("自评表，得分当场计算").Produces<SelfEvaluationView>();
        one.MapPut("", FillAsync).Writes("evaluations.fill").Produces<SelfEvaluationView>();
        one.MapGet("/derivation", DerivationAsync).WithName("evaluations.derivation").WithSummary("一个数怎么算的，如 score.total").Produces<DerivationView>();
        one.MapLife<SelfEvaluationPaper, SelfEvaluationSlice>("evaluations");
    }

    private static async Task<IResult> StartAsync(Guid yearId, SelfEvaluationRequest request, JihengDb db, Access access, Rulebook rules, SelfEvaluationSlice slice, CancellationToken cancel)
    {
        var started = await SelfEvaluationCommands.StartAsync(db, access, rules, yearId, request.IsRollUp, request.Entries(Guid.Empty), cancel);
        return started.IsGiven ? ApiAnswer.Created($"{ApiRoutes.Root}/self-evaluations/{started.Value.Id}", await slice.ViewAsync(started.Value, cancel), started.Value.Version) : ProblemAnswers.Of(started.Refusal);
    }

    private static async Task<IResult> ListAsync(Guid yearId, Word<PaperState>? state, [AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel)
    {
        var papers = access.Seen(db.SelfEvaluations, db.Organisations).Where(p => p.YearId == yearId);
        if (state is { Value: var wanted }) papers = papers.Where(p => p.State == wanted);
        return ApiAnswer.Ok(await papers.PageAsync(page, p => p.Id, p => new { p.Id, p.OrganisationId, p.IsRollUp, p.State, p.Version }, cancel));
    }

    private static async Task<IResult> GetAsync(Guid id, JihengDb db, Access access, SelfEvaluationSlice slice, CancellationToken cancel) =>
        await PaperEndpoints.FindAsync(id, access, db, slice, cancel) is { } found ? ApiAnswer.Ok(await slice.ViewAsync(found, cancel), found.Version) : Answering.NotFound;

    private static async Task<IResult> DerivationAsync(Guid id, string figure, JihengDb db, Access access, SelfEvaluationSlice slice, CancellationToken cancel) =>
        await PaperEndpoints.FindAsync(id, access, db, slice, cancel) is { } found ? Answering.Derivation((await slice.FiguresAsync(found, cancel)).Figures(), figure) : Answering.NotFound;

    private static Task<IResult> FillAsync(Guid id, SelfEvaluationRequest request, HttpRequest http, JihengDb db, Access access, Rulebook rules, SelfEvaluationSlice slice, CancellationToken cancel) =>
        PaperEndpoints.OnAsync(id, http, access, db, slice, async paper =>
        {
            var filled = await SelfEvaluationCommands.FillAsync(db, access, rules, paper, request.Entries(id), cancel);
            return filled.IsGiven ? ApiAnswer.Ok(await slice.ViewAsync(paper, cancel), paper.Version) : ProblemAnswers.Of(filled.Refusal);
        }, cancel, request);
}
