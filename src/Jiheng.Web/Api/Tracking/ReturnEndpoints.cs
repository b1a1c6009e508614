using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Tracking;
using Jiheng.Web.Api.Papers;
using Jiheng.Web.Api.Problems;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.Tracking;

/// <summary>Which month (月份).</summary>
internal sealed record MonthRequest(int Month);

/// <summary>One row of a return (跟踪反馈行), 万元.</summary>
internal sealed record ReturnRowView(string Instrument, string Project, string Nature, decimal? Received, decimal? Issued, decimal? Paid, string? Progress = null);

/// <summary>The rows of a return (填报内容).</summary>
internal sealed record ReturnRowsRequest(IReadOnlyList<ReturnRowView> Rows);

/// <summary>A return as the API shows it (跟踪反馈表), 万元.</summary>
internal sealed record ReturnView(
    Guid Id, Guid YearId, Guid OrganisationId, int Month, PaperState State, string? FiguresHash, IReadOnlyList<ReturnRowView> Rows,
    FigureView? Received, FigureView? Issued, FigureView? Paid, FigureView? Progress, IReadOnlyList<string> Remarks, int Version);

/// <summary>What monthly returns need for their life (跟踪反馈).</summary>
internal sealed class ReturnSlice(JihengDb db, Access access, TimeProvider time) : IPaperSlice<MonthlyReturn>
{
    public IQueryable<MonthlyReturn> Papers => db.MonthlyReturns.Include(r => r.Rows);

    public async Task<object> ViewAsync(MonthlyReturn paper, CancellationToken cancel)
    {
        var figures = await ReturnFigures.OfAsync(db, paper, cancel);
        var rows = figures.Return.Lines.Select(static l => new ReturnRowView(l.Instrument, l.Project, l.Nature, l.Received?.Value, l.Issued?.Value, l.Paid?.Value, l.Progress is { } p ? Domain.Derivations.DerivationText.Value(p) : null));
        return new ReturnView(
            paper.Id, paper.YearId, paper.OrganisationId, paper.Month, paper.State, paper.FiguresHash, [.. rows], FigureView.OfOptional(figures.Return.Received),
            FigureView.OfOptional(figures.Return.Issued), FigureView.OfOptional(figures.Return.Paid), FigureView.OfOptional(figures.Return.Progress), figures.Remarks, paper.Version);
    }

    public async Task<Snapshot> SnapshotAsync(MonthlyReturn paper, CancellationToken cancel) => (await ReturnFigures.OfAsync(db, paper, cancel)).Snapshot();

    public Task<Refusal?> NotYetAsync(MonthlyReturn paper, CancellationToken cancel) => Task.FromResult<Refusal?>(null);

    public async Task<Answer<Submission>> SubmitAsync(MonthlyReturn paper, CancellationToken cancel) =>
        await PaperCommands.SubmitAsync(db, access, paper, await SnapshotAsync(paper, cancel), Timestamp.Now(time), cancel);
}

/// <summary>Monthly returns (跟踪反馈接口).</summary>
internal static class ReturnEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var list = api.MapGroup("/years/{yearId:guid}/monthly-returns").WithTags("跟踪反馈");
        list.MapPost("", StartAsync).Writes("returns.start").WithSummary("建立一个月的跟踪反馈表，收到的指标文自动列入").Produces<ReturnView>(StatusCodes.Status201Created);
        list.MapGet("", ListAsync).WithName("returns.list");
        var one = api.MapGroup("/monthly-returns/{id:guid}").WithTags("跟踪反馈");
        one.MapGet("", GetAsync).WithName("returns.get").Produces<ReturnView>();
        one.MapPut("", FillAsync).Writes("returns.fill").Produces<ReturnView>();
        one.MapLife<MonthlyReturn, ReturnSlice>("returns");
    }

    private static async Task<IResult> StartAsync(Guid yearId, MonthRequest request, JihengDb db, Access access, ReturnSlice slice, CancellationToken cancel)
    {
        var started = await ReturnCommands.StartAsync(db, access, yearId, request.Month, cancel);
        return started.IsGiven ? ApiAnswer.Created($"{ApiRoutes.Root}/monthly-returns/{started.Value.Id}", await slice.ViewAsync(started.Value, cancel), started.Value.Version) : ProblemAnswers.Of(started.Refusal);
    }

    private static async Task<IResult> ListAsync(Guid yearId, int? month, [AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel) =>
        ApiAnswer.Ok(await access.Seen(db.MonthlyReturns, db.Organisations).Where(r => r.YearId == yearId && (month == null || r.Month == month))
            .PageAsync(page, r => r.Id, r => new { r.Id, r.OrganisationId, r.Month, r.State, r.Version }, cancel));

    private static async Task<IResult> GetAsync(Guid id, JihengDb db, Access access, ReturnSlice slice, CancellationToken cancel) =>
        await PaperEndpoints.FindAsync(id, access, db, slice, cancel) is { } found ? ApiAnswer.Ok(await slice.ViewAsync(found, cancel), found.Version) : Answering.NotFound;

    private static Task<IResult> FillAsync(Guid id, ReturnRowsRequest request, HttpRequest http, JihengDb db, Access access, ReturnSlice slice, CancellationToken cancel) =>
        PaperEndpoints.OnAsync(id, http, access, db, slice, async paper =>
        {
            var rows = request.Rows.Select((r, i) => new ReturnRow { ReturnId = id, Ordinal = i + 1, Instrument = r.Instrument, Project = r.Project, Nature = r.Nature, Received = r.Received, Issued = r.Issued, Paid = r.Paid });
            var filled = await ReturnCommands.FillAsync(db, access, paper, [.. rows], cancel);
            return filled.IsGiven ? ApiAnswer.Ok(await slice.ViewAsync(paper, cancel), paper.Version) : ProblemAnswers.Of(filled.Refusal);
        }, cancel, request);
}
