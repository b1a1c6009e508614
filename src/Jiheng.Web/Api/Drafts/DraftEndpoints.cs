using System.Text.Json;
using Jiheng.Platform.Drafts;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.Drafts;

/// <summary>What was typed, and on which version of the paper (草稿请求).</summary>
internal sealed record DraftRequest(JsonElement Content, int? Seen = null);

/// <summary>A draft in a list (草稿清单项).</summary>
internal sealed record DraftRow(string Form, int? Seen, DateTime At)
{
    internal static DraftRow Of(Draft d) => new(d.Form, d.Seen, d.At);
}

/// <summary>A draft (草稿).</summary>
internal sealed record DraftView(string Form, int? Seen, DateTime At, JsonElement Content)
{
    internal static DraftView Of(Draft d) => new(d.Form, d.Seen, d.At, JsonSerializer.Deserialize<JsonElement>(d.Content));
}

/// <summary>One's own drafts (草稿接口): kept while typing, removed by the page once the form is saved. Nobody else sees them.</summary>
internal static class DraftEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var drafts = api.MapGroup("/drafts").WithTags("草稿");
        drafts.MapGet("", async (JihengDb db, Access access, CancellationToken cancel) => ApiAnswer.Ok((await Drafting.Of(db, access).AsNoTracking().OrderByDescending(d => d.At).ToListAsync(cancel)).Select(DraftRow.Of))).WithName("drafts.list").WithSummary("我的草稿").Produces<IReadOnlyList<DraftRow>>();
        drafts.MapGet("/{form}", async (string form, JihengDb db, Access access, CancellationToken cancel) =>
            await Drafting.Of(db, access).AsNoTracking().SingleOrDefaultAsync(d => d.Form == form, cancel) is { } found ? ApiAnswer.Ok(DraftView.Of(found)) : Results.NoContent()).WithName("drafts.get").WithSummary("一份草稿；没有暂存过的应答为空").Produces<DraftView>().Produces(StatusCodes.Status204NoContent);
        drafts.MapPut("/{form}", async (string form, DraftRequest request, JihengDb db, Access access, TimeProvider time, CancellationToken cancel) =>
            (await Drafting.KeepAsync(db, access, form, request.Content, request.Seen, Timestamp.Now(time), cancel)).As(static d => ApiAnswer.Ok(DraftRow.Of(d)))).Writes("drafts.keep").WithSummary("暂存草稿，不改变任何材料").Produces<DraftRow>();
        drafts.MapDelete("/{form}", DropAsync).Writes("drafts.drop").WithSummary("删除草稿；没有暂存过的应答为空").Produces<DraftRow>().Produces(StatusCodes.Status204NoContent);
    }

    // Whoever saves drops a draft, whether there was one or not: that it is gone is what he asked for.
    private static async Task<IResult> DropAsync(string form, JihengDb db, Access access, CancellationToken cancel)
    {
        if (await Drafting.Of(db, access).SingleOrDefaultAsync(d => d.Form == form, cancel) is not { } found) return Results.NoContent();
        db.Remove(found);
        await db.SaveChangesAsync(cancel);
        return ApiAnswer.Ok(DraftRow.Of(found));
    }
}
