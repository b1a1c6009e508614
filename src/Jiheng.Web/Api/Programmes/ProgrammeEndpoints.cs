using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Programmes;

/// <summary>A programme as the API shows it (项目).</summary>
internal sealed record ProgrammeView(Guid Id, string Code, string Name, int Version)
{
    internal static ProgrammeView Of(Programme p) => new(p.Id, p.Code, p.Name, p.Version);
}

/// <summary>A year of a programme as the API shows it (项目年度).</summary>
internal sealed record YearView(Guid Id, Guid ProgrammeId, int Year, YearState State, int Version)
{
    internal static YearView Of(ProgrammeYear y) => new(y.Id, y.ProgrammeId, y.Year, y.State, y.Version);
}

/// <summary>A new programme (新项目).</summary>
internal sealed record ProgrammeRequest(string Code, string Name);

/// <summary>A new year (新年度).</summary>
internal sealed record YearRequest(int Year);

/// <summary>Another name (更名).</summary>
internal sealed record ProgrammeNameRequest(string Name);

/// <summary>Closing a year or opening it again (关闭或重新打开年度).</summary>
internal sealed record YearStateRequest(YearState State, string Reason);

/// <summary>Programmes and their years (项目接口).</summary>
internal static class ProgrammeEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/programmes").WithTags("项目");
        group.MapGet("", async ([AsParameters] PageQuery page, JihengDb db, CancellationToken cancel) =>
            ApiAnswer.Ok(await db.Programmes.PageAsync(db, page, p => p.Id, ProgrammeView.Of, cancel))).WithName("programmes.list").WithSummary("项目").Produces<Page<ProgrammeView>>();
        group.MapPost("", AddAsync).Writes("programmes.add").WithSummary("新增项目").Produces<ProgrammeView>(StatusCodes.Status201Created);
        group.MapPut("/{id:guid}", RenameAsync).Writes("programmes.rename").Versioned().WithSummary("项目改名").Produces<ProgrammeView>();
        api.MapGet("/years/{id:guid}", async (Guid id, JihengDb db, CancellationToken cancel) =>
            await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Id == id, cancel) is { } found ? ApiAnswer.Ok(YearView.Of(found), found.Version) : Answering.NotFound).WithName("years.get").WithSummary("一个项目年度").WithTags("项目").Produces<YearView>();
        api.MapPut("/years/{id:guid}", StateAsync).Writes("years.state").Versioned().WithTags("项目").WithSummary("关闭年度，或说明原因后重新打开").Produces<YearView>();
        group.MapGet("/{id:guid}/years", async (Guid id, [AsParameters] PageQuery page, JihengDb db, CancellationToken cancel) =>
            ApiAnswer.Ok(await db.ProgrammeYears.Where(y => y.ProgrammeId == id).PageAsync(db, page, y => y.Id, YearView.Of, cancel))).WithName("years.list").WithSummary("项目的各年度").Produces<Page<YearView>>();
        group.MapPost("/{id:guid}/years", AddYearAsync).Writes("years.add").WithSummary("开设年度").Produces<YearView>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> RenameAsync(Guid id, ProgrammeNameRequest request, HttpRequest http, JihengDb db, Access access, CancellationToken cancel)
    {
        if (await db.Programmes.SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } found) return Answering.NotFound;
        return IfMatch.Check(http, found, ProgrammeView.Of(found), request) is { } stale ? ProblemAnswers.Of(stale) : Answer(await ProgrammeCommands.RenameAsync(db, access, found, request.Name, cancel), static p => ApiAnswer.Ok(ProgrammeView.Of(p), p.Version));
    }

    private static async Task<IResult> StateAsync(Guid id, YearStateRequest request, HttpRequest http, JihengDb db, Access access, CancellationToken cancel)
    {
        if (await db.ProgrammeYears.SingleOrDefaultAsync(y => y.Id == id, cancel) is not { } found) return Answering.NotFound;
        return IfMatch.Check(http, found, YearView.Of(found), request) is { } stale ? ProblemAnswers.Of(stale) : Answer(await ProgrammeCommands.SetStateAsync(db, access, found, request.State, request.Reason, cancel), static y => ApiAnswer.Ok(YearView.Of(y), y.Version));
    }

    private static async Task<IResult> AddAsync(ProgrammeRequest request, JihengDb db, Access access, CancellationToken cancel) =>
        Answer(await ProgrammeCommands.AddAsync(db, access, request.Code, request.Name, cancel), static p => ApiAnswer.Created($"{ApiRoutes.Root}/programmes/{p.Id}", ProgrammeView.Of(p), p.Version));

    private static async Task<IResult> AddYearAsync(Guid id, YearRequest request, JihengDb db, Access access, CancellationToken cancel) =>
        Answer(await ProgrammeCommands.AddYearAsync(db, access, id, request.Year, cancel), static y => ApiAnswer.Created($"{ApiRoutes.Root}/years/{y.Id}", YearView.Of(y), y.Version));

    private static IResult Answer<T>(Answer<T> answer, Func<T, IResult> make) => answer.IsGiven ? make(answer.Value) : ProblemAnswers.Of(answer.Refusal);
}
