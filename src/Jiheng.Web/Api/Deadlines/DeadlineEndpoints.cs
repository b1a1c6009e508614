using Jiheng.Platform.Deadlines;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.Deadlines;

/// <summary>A last day (截止日期).</summary>
internal sealed record DeadlineRequest(PaperKind Kind, int Month, DateOnly Due);

/// <summary>More time for one unit (延期).</summary>
internal sealed record ExceptionRequest(Guid OrganisationId, DateOnly Until, string Reason);

/// <summary>A last day as the API shows it (截止日期).</summary>
internal sealed record DeadlineView(Guid Id, Guid YearId, PaperKind Kind, int Month, DateOnly Due, int Version)
{
    internal static DeadlineView Of(Deadline d) => new(d.Id, d.YearId, d.Kind, d.Month, d.Due, d.Version);
}

/// <summary>Last days and exceptions (期限接口).</summary>
internal static class DeadlineEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("").WithTags("期限");
        group.MapGet("/years/{yearId:guid}/deadlines", async (Guid yearId, [AsParameters] PageQuery page, JihengDb db, CancellationToken cancel) =>
            ApiAnswer.Ok(await db.Deadlines.Where(d => d.YearId == yearId).PageAsync(db, page, d => d.Id, DeadlineView.Of, cancel))).WithName("deadlines.list").WithSummary("各种材料的截止日期").Produces<Page<DeadlineView>>();
        group.MapPost("/years/{yearId:guid}/deadlines", SetAsync).Writes("deadlines.set").Versioned(required: false).WithSummary("设定截止日期").Produces<DeadlineView>();
        group.MapPost("/deadlines/{id:guid}/exceptions", async (Guid id, ExceptionRequest request, JihengDb db, Access access, CancellationToken cancel) =>
            (await DeadlineCommands.ExceptAsync(db, access, id, request.OrganisationId, request.Until, request.Reason, cancel)).As(static d => ApiAnswer.Ok(DeadlineView.Of(d), d.Version))).Writes("deadlines.except").WithSummary("给一个单位延期，须说明原因").Produces<DeadlineView>();
    }

    // The first time needs no version; whoever moves a day that is set must have seen it.
    private static async Task<IResult> SetAsync(Guid yearId, DeadlineRequest request, HttpRequest http, JihengDb db, Access access, CancellationToken cancel)
    {
        var known = await db.Deadlines.AsNoTracking().SingleOrDefaultAsync(d => d.YearId == yearId && d.Kind == request.Kind && d.Month == request.Month, cancel);
        if (known is not null && IfMatch.Check(http, known, DeadlineView.Of(known), request) is { } stale) return Problems.ProblemAnswers.Of(stale);
        return (await DeadlineCommands.SetAsync(db, access, yearId, request.Kind, request.Month, request.Due, cancel)).As(static d => ApiAnswer.Ok(DeadlineView.Of(d), d.Version));
    }
}
