using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.Organisations;

/// <summary>A change of the hierarchy to be made (区划调整请求).</summary>
internal sealed record ReorganisationRequest(OrganisationChangeKind Kind, DateOnly Day, string Document, IReadOnlyList<ClosingUnit> Closing, IReadOnlyList<Guid> Continuing, IReadOnlyList<OpeningUnit> Opening);

/// <summary>A change of the hierarchy as the API shows it (区划调整).</summary>
internal sealed record ReorganisationView(Guid Id, OrganisationChangeKind Kind, DateOnly Day, string Document, IReadOnlyList<SuccessionView> Successions);

/// <summary>Which unit follows which (承接关系).</summary>
internal sealed record SuccessionView(Guid FromId, string From, Guid ToId, string To);

/// <summary>Merging, splitting, moving and renaming units, and what became of them (区划调整接口).</summary>
internal static class ReorganisationEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/organisations").WithTags("单位");
        group.MapPost("/reorganise", ReorganiseAsync).Writes("organisations.reorganise").WithSummary("合并、拆分、划转、更名；原单位的材料和资金留在原单位").Produces<ReorganisationView>(StatusCodes.Status201Created);
        group.MapGet("/{id:guid}/history", HistoryAsync).WithName("organisations.history").WithSummary("一个单位由谁而来、由谁承接").Produces<IReadOnlyList<ReorganisationView>>();
    }

    private static async Task<IResult> ReorganiseAsync(ReorganisationRequest request, JihengDb db, Access access, CancellationToken cancel)
    {
        var draft = new ReorganisationDraft(request.Kind, request.Day, request.Document, request.Closing, request.Continuing, request.Opening);
        var done = await Reorganisation.RunAsync(db, access, draft, cancel);
        if (!done.IsGiven) return Problems.ProblemAnswers.Of(done.Refusal);
        var views = await ViewsAsync(db, db.OrganisationChanges.Where(c => c.Id == done.Value.Id), cancel);
        return ApiAnswer.Created($"{ApiRoutes.Root}/organisations/{done.Value.Successions[0].ToId}/history", views[0]);
    }

    private static async Task<IResult> HistoryAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        await access.Seen(db.Organisations).AnyAsync(o => o.Id == id, cancel)
            ? ApiAnswer.Ok(await ViewsAsync(db, db.OrganisationChanges.Where(c => c.Successions.Any(s => s.FromId == id || s.ToId == id)), cancel))
            : Answering.NotFound;

    // Who followed whom is no secret: the names of units are public.
    private static async Task<List<ReorganisationView>> ViewsAsync(JihengDb db, IQueryable<OrganisationChange> changes, CancellationToken cancel)
    {
        var found = await changes.AsNoTracking().Include(c => c.Successions).OrderBy(c => c.Day).ToListAsync(cancel);
        var ids = found.SelectMany(static c => c.Successions).SelectMany(static s => new[] { s.FromId, s.ToId }).ToHashSet();
        var names = await db.Organisations.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        return found.ConvertAll(c => new ReorganisationView(c.Id, c.Kind, c.Day, c.Document, [.. c.Successions.Select(s => new SuccessionView(s.FromId, names[s.FromId], s.ToId, names[s.ToId]))]));
    }
}
