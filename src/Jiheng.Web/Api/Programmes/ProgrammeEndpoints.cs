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

/// <summary>Programmes and their years (项目接口).</summary>
internal static class ProgrammeEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/programmes").WithTags("项目");
        group.MapGet("", async ([AsParameters] PageQuery page, JihengDb db, CancellationToken cancel) =>
            ApiAnswer.Ok(await db.Programmes.PageAsync(page, p => p.Id, ProgrammeView.Of, cancel))).WithName("programmes.list").Produces<Page<ProgrammeView>>();
        group.MapPost("", AddAsync).Writes("programmes.add").Produces<ProgrammeView>(StatusCodes.Status201Created);
        group.MapGet("/{id:guid}/years", async (Guid id, [AsParameters] PageQuery page, JihengDb db, CancellationToken cancel) =>
            ApiAnswer.Ok(await db.ProgrammeYears.Where(y => y.ProgrammeId == id).PageAsync(page, y => y.Id, YearView.Of, cancel))).WithName("years.list").Produces<Page<YearView>>();
        group.MapPost("/{id:guid}/years", AddYearAsync).Writes("years.add").Produces<YearView>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> AddAsync(ProgrammeRequest request, JihengDb db, Access access, CancellationToken cancel) =>
        Answer(await ProgrammeCommands.AddAsync(db, access, request.Code, request.Name, cancel), static p => ApiAnswer.Created($"{ApiRoutes.Root}/programmes/{p.Id}", ProgrammeView.Of(p), p.Version));

    private static async Task<IResult> AddYearAsync(Guid id, YearRequest request, JihengDb db, Access access, CancellationToken cancel) =>
        Answer(await ProgrammeCommands.AddYearAsync(db, access, id, request.Year, cancel), static y => ApiAnswer.Created($"{ApiRoutes.Root}/years/{y.Id}", YearView.Of(y), y.Version));

    private static IResult Answer<T>(Answer<T> answer, Func<T, IResult> make) => answer.IsGiven ? make(answer.Value) : ProblemAnswers.Of(answer.Refusal);
}
