using System.Text.Json;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Deadlines;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Papers;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Api.SelfEvaluations;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.Handling;

/// <summary>Papers on their way through their workflows (办理接口): one address for each verb.</summary>
internal static class HandlingEndpoints
{
    // Whether somebody acted on a paper is looked up paper by paper.
    private const int ActedUpTo = 1_000;

    internal static void Map(RouteGroupBuilder api)
    {
        var papers = api.MapGroup("/papers").WithTags("办理");
        papers.MapGet("", ListAsync).WithName("papers.list").WithSummary("看得到的件；pending=true 只列等我办理的，acted=true 只列我办理过的").Produces<Page<PaperRow>>();
        papers.MapPost("", OpenAsync).Writes("papers.open").WithSummary("按流程新建一件").Produces<PaperView>(StatusCodes.Status201Created);
        papers.MapGet("/{id:guid}", GetAsync).WithName("papers.get").WithSummary("一件：内容、可办动作、办理经过").Produces<PaperView>();
        papers.MapGet("/{id:guid}/submissions", SubmissionsAsync).WithName("papers.submissions").WithSummary("历次提交的快照").Produces<IReadOnlyList<SubmissionView>>();
        papers.MapPut("/{id:guid}/content", ReviseAsync).Writes("papers.revise").Versioned().WithSummary("修改内容").Produces<PaperView>();
        foreach (var verb in Enum.GetValues<Verb>().Where(static v => v != Verb.Revise))
        {
            var name = JsonNamingPolicy.KebabCaseLower.ConvertName(verb.ToString());
            var endpoint = papers.MapPost("/{id:guid}/" + name, (Guid id, ActRequest request, JihengDb db, Access access, PaperDesk desk, SubmissionAudit audit, TimeProvider time, CancellationToken cancel) =>
                ActAsync(verb, id, request, db, access, desk, audit, time, cancel));
            // Before the transaction begins.
            if (verb == Verb.Submit) endpoint.AddEndpointFilterFactory(static (made, next) =>
            {
                var turns = made.ApplicationServices.GetRequiredService<HandInTurns>();
                return context => turns.InvokeAsync(context, next);
            });
            endpoint.Writes("papers." + name).WithSummary(Words.Of(verb)).Produces<PaperView>();
        }
    }

    private static async Task<IResult> ListAsync(string? workflow, string? period, Word<PaperStatus>? status, bool? pending, bool? acted, [AsParameters] PageQuery page, JihengDb db, WorkflowShelf shelf, Access access, TimeProvider time, CancellationToken cancel)
    {
        IQueryable<HandledPaper> papers = db.HandledPapers;
        if (pending == true && access.Who.AccountId is { } waitedFor) papers = PaperDesk.Pending(db, waitedFor, Timestamp.Now(time));
        var self = acted == true ? access.Who.AccountId : null;
        if (self is { } actor) papers = await ActedPapers.OfAsync(db, papers, actor, cancel);
        var seen = access.Seen(papers, db.Organisations).Where(p => (workflow == null || p.WorkflowId == workflow) && (period == null || p.Period == period));
        if (status is { Value: var wanted }) seen = seen.Where(p => p.Status == wanted);
        var part = await seen.PageAsync(db, page, p => p.Id, static p => p, cancel, self is null ? Paging.CountedUpTo : ActedUpTo);
        var days = await PaperDays.OfAsync(db, [.. part.Items.Select(DatedPaper.Of)], cancel);
        var acts = self is { } who ? await ActedPapers.LastAsync(db, shelf, part.Items.ToDictionary(static p => p.Id, static p => p.Fingerprint), who, cancel) : null;
        var workflows = new Dictionary<string, WorkflowDefinition>(StringComparer.Ordinal);
        foreach (var fingerprint in part.Items.Select(static p => p.Fingerprint).Distinct()) workflows[fingerprint] = (await shelf.OfAsync(db, fingerprint, cancel)).Definition;
        return ApiAnswer.Ok(new Page<PaperRow>([.. part.Items.Select(p => PaperRow.Of(p, workflows[p.Fingerprint], days[p.Id], acts?.GetValueOrDefault(p.Id)))], part.Total, part.Next, part.TotalIsLeast));
    }

    private static async Task<IResult> OpenAsync(OpenRequest request, Access access, PaperDesk desk, TimeProvider time, CancellationToken cancel)
    {
        var content = PaperContent.Of(request.Content);
        if (!content.IsGiven) return ProblemAnswers.Of(content.Refusal);
        var opened = await desk.OpenAsync(access, new(Guid.CreateVersion7(), PaperKind.Free, null, request.Workflow, request.Period, request.Title), content.Value.Snapshot, Timestamp.Now(time), cancel);
        return opened.As(at => ApiAnswer.Created($"{ApiRoutes.Root}/papers/{at.Paper.Id}", View(at, access, [], time), at.Paper.Version));
    }

    private static async Task<IResult> GetAsync(Guid id, Access access, PaperDesk desk, TimeProvider time, CancellationToken cancel) =>
        await desk.FindAsync(access, id, Timestamp.Now(time), cancel) is { } at ? await AnswerAsync(at, access, desk, time, cancel) : Answering.NotFound;

    private static async Task<IResult> SubmissionsAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) => await access.Seen(db.HandledPapers, db.Organisations).AnyAsync(p => p.Id == id, cancel)
        ? ApiAnswer.Ok((await db.Submissions.AsNoTracking().Where(s => s.PaperId == id).OrderBy(s => s.Number).ToListAsync(cancel)).Select(SubmissionView.Of)) : Answering.NotFound;

    private static async Task<IResult> ReviseAsync(Guid id, ContentRequest request, HttpRequest http, Access access, PaperDesk desk, TimeProvider time, CancellationToken cancel)
    {
        if (await desk.FindAsync(access, id, Timestamp.Now(time), cancel) is not { } at) return Answering.NotFound;
        if (IfMatch.Check(http, at.Paper, View(at, access, [], time), request) is { } stale) return ProblemAnswers.Of(stale);
        if (at.Paper.Kind != PaperKind.Free) return ProblemAnswers.Of(Platform.Answers.Problems.Invalid, "这一件有专门的表，请在表中填报。");
        var content = PaperContent.Of(request.Content);
        if (!content.IsGiven) return ProblemAnswers.Of(content.Refusal);
        return (await desk.ReviseAsync(at, access, content.Value.Snapshot, Timestamp.Now(time), cancel)).As(saved => ApiAnswer.Ok(View(saved, access, [], time), saved.Paper.Version));
    }

    // What has moved since the user looked is found by the engine: by the hash he saw, the step, the votes.
    private static async Task<IResult> ActAsync(Verb verb, Guid id, ActRequest request, JihengDb db, Access access, PaperDesk desk, SubmissionAudit audit, TimeProvider time, CancellationToken cancel)
    {
        if (access.Who.AccountId is not { } account || await desk.FindAsync(access, id, Timestamp.Now(time), cancel) is not { } at) return Answering.NotFound;
        if (request.Reason.Trim().Length > TextGate.LongestReason) return ProblemAnswers.Of(Platform.Answers.Problems.Malformed, $"意见或原因有{request.Reason.Trim().Length}个字，最多{TextGate.LongestReason}个；请改短后重试，没有保存任何修改。");
        if (request.Reason.Trim().Length > 0) db.Deed = db.Deed! with { Reason = request.Reason.Trim() };
        var acted = await desk.ActAsync(at, request.Command(verb, account), Timestamp.Now(time), cancel);
        // Whoever may not hand it in is not told what is wrong with it; a refusal here undoes the handing in.
        if (acted.IsGiven && verb == Verb.Submit && await audit.ObjectionAsync(at.Paper, access, cancel) is { } objection) return ProblemAnswers.Of(objection);
        return acted.IsGiven ? await AnswerAsync(acted.Value, access, desk, time, cancel) : ProblemAnswers.Of(acted.Refusal);
    }

    private static async Task<IResult> AnswerAsync(PaperOnDesk at, Access access, PaperDesk desk, TimeProvider time, CancellationToken cancel) =>
        ApiAnswer.Ok(View(at, access, await desk.RemarksAsync(at, cancel), time), at.Paper.Version);

    // Papers that are revised here have no table to be compared with anything.
    private static PaperView View(PaperOnDesk at, Access access, IReadOnlyList<string> remarks, TimeProvider time) => PaperView.Of(at, access.Who.AccountId, remarks, time.GetUtcNow());
}
