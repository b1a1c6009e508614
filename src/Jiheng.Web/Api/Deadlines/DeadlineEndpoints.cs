using Jiheng.Platform.Answers;
using Jiheng.Platform.Deadlines;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.Deadlines;

/// <summary>A last day (截止日期).</summary>
internal sealed record DeadlineRequest(PaperKind Kind, int Month, DateOnly Due);

/// <summary>More time for one unit (延期).</summary>
internal sealed record ExceptionRequest(Guid OrganisationId, DateOnly Until, string Reason);

/// <summary>A last day as the API shows it (截止日期).</summary>
internal sealed record DeadlineView(Guid Id, Guid YearId, PaperKind Kind, int Month, DateOnly Due, IReadOnlyList<ExceptionView> Exceptions, int Version)
{
    /// <summary>With the extensions of the units that somebody sees.</summary>
    internal static DeadlineView Of(Deadline d, IReadOnlySet<Guid> seen) => new(
        d.Id, d.YearId, d.Kind, d.Month, d.Due, [.. d.Exceptions.Where(e => seen.Contains(e.OrganisationId)).OrderBy(static e => e.OrganisationId).Select(static e => new ExceptionView(e.OrganisationId, e.Until, e.Reason))], d.Version);
}

/// <summary>An extension as the API shows it (延期).</summary>
internal sealed record ExceptionView(Guid OrganisationId, DateOnly Until, string Reason);

/// <summary>Last days and exceptions (期限接口).</summary>
internal static class DeadlineEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("").WithTags("期限");
        group.MapGet("/years/{yearId:guid}/deadlines", ListAsync).WithName("deadlines.list").WithSummary("各种材料的截止日期，及看得到的单位的延期").Produces<Page<DeadlineView>>();
        group.MapPost("/years/{yearId:guid}/deadlines", SetAsync).Writes("deadlines.set").Versioned(required: false).WithSummary("设定截止日期").Produces<DeadlineView>();
        group.MapPost("/deadlines/{id:guid}/exceptions", async (Guid id, ExceptionRequest request, JihengDb db, Access access, CancellationToken cancel) =>
            await AnswerAsync(await DeadlineCommands.ExceptAsync(db, access, id, request.OrganisationId, request.Until, request.Reason, cancel), db, access, cancel)).Writes("deadlines.except").WithSummary("给一个单位延期，须说明原因").Produces<DeadlineView>();
        group.MapDelete("/deadlines/{id:guid}/exceptions/{organisation:guid}", async (Guid id, Guid organisation, JihengDb db, Access access, CancellationToken cancel) =>
            await AnswerAsync(await DeadlineCommands.WithdrawAsync(db, access, id, organisation, cancel), db, access, cancel)).Writes("deadlines.withdraw").WithSummary("撤回一个单位的延期").Produces<DeadlineView>();
    }

    private static async Task<IResult> ListAsync(Guid yearId, [AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel)
    {
        var deadlines = db.Deadlines.Include(d => d.Exceptions).Where(d => d.YearId == yearId);
        var seen = await access.Seen(db.Organisations).Where(o => deadlines.Any(d => d.Exceptions.Any(e => e.OrganisationId == o.Id))).Select(o => o.Id).ToHashSetAsync(cancel);
        return ApiAnswer.Ok(await deadlines.PageAsync(db, page, d => d.Id, d => DeadlineView.Of(d, seen), cancel));
    }

    // The first time needs no version; whoever moves a day that is set must have seen it.
    private static async Task<IResult> SetAsync(Guid yearId, DeadlineRequest request, HttpRequest http, JihengDb db, Access access, CancellationToken cancel)
    {
        var known = await db.Deadlines.AsNoTracking().Include(d => d.Exceptions).SingleOrDefaultAsync(d => d.YearId == yearId && d.Kind == request.Kind && d.Month == request.Month, cancel);
        if (known is not null && IfMatch.Check(http, known, await ViewAsync(known, db, access, cancel), request) is { } stale) return ProblemAnswers.Of(stale);
        return await AnswerAsync(await DeadlineCommands.SetAsync(db, access, yearId, request.Kind, request.Month, request.Due, cancel), db, access, cancel);
    }

    private static async Task<IResult> AnswerAsync(Answer<Deadline> done, JihengDb db, Access access, CancellationToken cancel) =>
        done.IsGiven ? ApiAnswer.Ok(await ViewAsync(done.Value, db, access, cancel), done.Value.Version) : ProblemAnswers.Of(done.Refusal);

    private static async Task<DeadlineView> ViewAsync(Deadline deadline, JihengDb db, Access access, CancellationToken cancel)
    {
        List<Guid> units = [.. deadline.Exceptions.Select(static e => e.OrganisationId)];
        return DeadlineView.Of(deadline, await access.Seen(db.Organisations).Where(o => units.Contains(o.Id)).Select(o => o.Id).ToHashSetAsync(cancel));
    }
}
