using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Targets;
using Jiheng.Web.Api.Problems;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.Targets;

/// <summary>One indicator of a target table (绩效指标); what the unit above has, where it differs.</summary>
internal sealed record TargetRowView(string Level1, string Level2, string Level3, string Target, string? ParentTarget = null);

/// <summary>What a unit enters (绩效目标填报).</summary>
internal sealed record TargetRequest(string Goal, decimal? Central, decimal? Local, IReadOnlyList<TargetRowView> Rows)
{
    internal TargetEntries Entries(Guid id) => new(Goal, Central, Local, [.. Rows.Select((r, i) => new TargetRow { TableId = id, Ordinal = i + 1, Level1 = r.Level1, Level2 = r.Level2, Level3 = r.Level3, Target = r.Target })]);
}

/// <summary>To whom the targets are cascaded (分解请求).</summary>
internal sealed record CascadeRequest(IReadOnlyList<CascadePart> Parts);

/// <summary>A table and what it was split into (分解现状).</summary>
internal sealed record CascadeView(TargetView Table, IReadOnlyList<TargetView> Below);

/// <summary>A target table as the API shows it (区域绩效目标表), 万元.</summary>
internal sealed record TargetView(Guid Id, Guid YearId, Guid OrganisationId, Guid? ParentId, string Goal, decimal? Central, decimal? Local, bool IsFiled, IReadOnlyList<TargetRowView> Rows, int Version)
{
    internal static TargetView Of(TargetTablePaper t, TargetTablePaper? parent = null)
    {
        var above = parent?.Rows.ToDictionary(static r => r.Level3, static r => r.Target) ?? [];
        return new(t.Id, t.YearId, t.OrganisationId, t.ParentId, t.Goal, t.Central, t.Local, t.IsFiled, [.. t.Rows.OrderBy(static r => r.Ordinal)
            .Select(r => new TargetRowView(r.Level1, r.Level2, r.Level3, r.Target, above.GetValueOrDefault(r.Level3) is { } other && other != r.Target ? other : null))], t.Version);
    }
}

/// <summary>Performance targets and their cascade (绩效目标接口).</summary>
internal static class TargetEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var list = api.MapGroup("/years/{yearId:guid}/target-tables").WithTags("绩效目标");
        list.MapGet("", ListAsync).WithName("targets.list").WithSummary("各单位的绩效目标表").Produces<Page<TargetView>>();
        list.MapPost("", StartAsync).Writes("targets.start").WithSummary("编制本单位的绩效目标表").Produces<TargetView>(StatusCodes.Status201Created);
        var one = api.MapGroup("/target-tables/{id:guid}").WithTags("绩效目标");
        one.MapGet("", GetAsync).WithName("targets.get").WithSummary("目标表，与上级不同的指标附上级的值").Produces<TargetView>();
        one.MapPut("", FillAsync).Writes("targets.fill").Versioned().WithSummary("填报绩效目标；已备案的说明原因后可以调整，重新审核审批").Produces<TargetView>();
        one.MapPost("/cascade", CascadeAsync).Writes("targets.cascade").Versioned().WithSummary("分解到直接下级；应答的 ETag 是本级目标表的新版本").Produces<IReadOnlyList<TargetView>>();
    }

    private static async Task<IResult> ListAsync(Guid yearId, [AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel) =>
        ApiAnswer.Ok(await access.Seen(db.TargetTables.Include(t => t.Rows), db.Organisations).Where(t => t.YearId == yearId).PageAsync(db, page, t => t.Id, t => TargetView.Of(t), cancel));

    private static async Task<IResult> StartAsync(Guid yearId, TargetRequest request, JihengDb db, Access access, PaperDesk desk, CancellationToken cancel) =>
        (await TargetCommands.StartAsync(db, access, desk, yearId, request.Entries(Guid.Empty), cancel)).As(static t => ApiAnswer.Created($"{ApiRoutes.Root}/target-tables/{t.Id}", TargetView.Of(t), t.Version));

    private static async Task<IResult> GetAsync(Guid id, JihengDb db, Access access, CancellationToken cancel)
    {
        if (await FindAsync(id, db, access, cancel) is not { } found) return Answering.NotFound;
        var parent = found.ParentId is { } above ? await db.TargetTables.AsNoTracking().Include(t => t.Rows).SingleAsync(t => t.Id == above, cancel) : null;
        return ApiAnswer.Ok(TargetView.Of(found, parent), found.Version);
    }

    private static async Task<IResult> FillAsync(Guid id, TargetRequest request, HttpRequest http, JihengDb db, Access access, PaperDesk desk, CancellationToken cancel)
    {
        if ((await FindToWriteAsync(id, db, access, cancel)).Refuses(out var found, out var refused)) return refused;
        if (IfMatch.Check(http, found, TargetView.Of(found), request) is { } stale) return ProblemAnswers.Of(stale);
        var at = await desk.FindAsync(access, id, db.Deed!.At, cancel);
        return (await TargetCommands.FillAsync(db, access, desk, at, found, request.Entries(id), cancel)).As(static t => ApiAnswer.Ok(TargetView.Of(t), t.Version));
    }

    private static async Task<IResult> CascadeAsync(Guid id, CascadeRequest request, HttpRequest http, JihengDb db, Access access, PaperDesk desk, CancellationToken cancel)
    {
        await TargetCommands.HoldAsync(db, id, cancel);
        if ((await FindToWriteAsync(id, db, access, cancel)).Refuses(out var found, out var refused)) return refused;
        if (!IfMatch.Names(http, found) && IfMatch.Check(http, found, await SplitAsync(found, db, cancel), request) is { } stale) return ProblemAnswers.Of(stale);
        return (await TargetCommands.CascadeAsync(db, access, desk, found, request.Parts, cancel)).As(made => ApiAnswer.Ok(made.Select(m => TargetView.Of(m, found)), found.Version));
    }

    private static async Task<CascadeView> SplitAsync(TargetTablePaper table, JihengDb db, CancellationToken cancel)
    {
        var below = await db.TargetTables.AsNoTracking().Include(t => t.Rows).Where(t => t.ParentId == table.Id).OrderBy(t => t.Id).ToListAsync(cancel);
        return new(TargetView.Of(table), [.. below.Select(b => TargetView.Of(b, table))]);
    }

    private static Task<TargetTablePaper?> FindAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        access.Seen(db.TargetTables.Include(t => t.Rows), db.Organisations).SingleOrDefaultAsync(t => t.Id == id, cancel);

    private static Task<Answer<TargetTablePaper>> FindToWriteAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        access.FindToWriteAsync(db.TargetTables.Include(t => t.Rows), db.Organisations, id, cancel);
}
