using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
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
    Guid Id, Guid YearId, Guid OrganisationId, int Month, StandingView Paper, IReadOnlyList<ReturnRowView> Rows,
    FigureView? Received, FigureView? Issued, FigureView? Paid, FigureView? Progress, IReadOnlyList<string> Remarks, int Version);

/// <summary>A return in a list (跟踪反馈表清单项).</summary>
internal sealed record ReturnLine(Guid Id, Guid OrganisationId, int Month, int Version);

/// <summary>How monthly returns are read and shown (跟踪反馈).</summary>
internal sealed class ReturnSlice(JihengDb db)
{
    internal IQueryable<MonthlyReturn> Papers => db.MonthlyReturns.Include(r => r.Rows);

    internal async Task<object> ViewAsync(MonthlyReturn paper, CancellationToken cancel)
    {
        var figures = await ReturnFigures.OfAsync(db, paper, cancel);
        var handled = await db.HandledPapers.SingleAsync(p => p.Id == paper.Id, cancel);
        var rows = figures.Return.Lines.Select(static l => new ReturnRowView(l.Instrument, l.Project, l.Nature, l.Received?.Value, l.Issued?.Value, l.Paid?.Value, l.Progress is { } p ? Domain.Derivations.DerivationText.Value(p) : null));
        return new ReturnView(
            paper.Id, paper.YearId, paper.OrganisationId, paper.Month, await StandingView.OfAsync(db, handled, cancel), [.. rows], FigureView.OfOptional(figures.Return.Received),
            FigureView.OfOptional(figures.Return.Issued), FigureView.OfOptional(figures.Return.Paid), FigureView.OfOptional(figures.Return.Progress), figures.Remarks, paper.Version);
    }
}

/// <summary>Monthly returns (跟踪反馈接口).</summary>
internal static class ReturnEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var list = api.MapGroup("/years/{yearId:guid}/monthly-returns").WithTags("跟踪反馈");
        list.MapPost("", StartAsync).Writes("returns.start").WithSummary("建立一个月的跟踪反馈表，收到的指标文自动列入").Produces<ReturnView>(StatusCodes.Status201Created);
        list.MapGet("", ListAsync).WithName("returns.list").WithSummary("各单位的跟踪反馈表").Produces<Page<ReturnLine>>();
        var one = api.MapGroup("/monthly-returns/{id:guid}").WithTags("跟踪反馈");
        one.MapGet("", GetAsync).WithName("returns.get").WithSummary("跟踪反馈表，支出进度当场计算").Produces<ReturnView>();
        one.MapPut("", FillAsync).Writes("returns.fill").Versioned().WithSummary("填报跟踪反馈表").Produces<ReturnView>();
    }

    private static async Task<IResult> StartAsync(Guid yearId, MonthRequest request, JihengDb db, Access access, PaperDesk desk, PaperFigures figures, ReturnSlice slice, CancellationToken cancel)
    {
        var started = await ReturnCommands.StartAsync(db, access, desk, figures, yearId, request.Month, cancel);
        return started.IsGiven ? ApiAnswer.Created($"{ApiRoutes.Root}/monthly-returns/{started.Value.Id}", await slice.ViewAsync(started.Value, cancel), started.Value.Version) : ProblemAnswers.Of(started.Refusal);
    }

    private static async Task<IResult> ListAsync(Guid yearId, int? month, [AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel) =>
        ApiAnswer.Ok(await access.Seen(db.MonthlyReturns, db.Organisations).Where(r => r.YearId == yearId && (month == null || r.Month == month))
            .PageAsync(db, page, r => r.Id, static r => new ReturnLine(r.Id, r.OrganisationId, r.Month, r.Version), cancel));

    private static async Task<IResult> GetAsync(Guid id, JihengDb db, Access access, ReturnSlice slice, CancellationToken cancel) =>
        await TypedPapers.FindAsync(slice.Papers, id, db, access, cancel) is { } found ? ApiAnswer.Ok(await slice.ViewAsync(found, cancel), found.Version) : Answering.NotFound;

    private static Task<IResult> FillAsync(Guid id, ReturnRowsRequest request, HttpRequest http, JihengDb db, Access access, PaperDesk desk, PaperFigures figures, ReturnSlice slice, CancellationToken cancel) =>
        TypedPapers.FillAsync(slice.Papers, id, http, request, db, access, desk, p => slice.ViewAsync(p, cancel), (paper, at) =>
        {
            var rows = request.Rows.Select((r, i) => new ReturnRow { ReturnId = id, Ordinal = i + 1, Instrument = r.Instrument, Project = r.Project, Nature = r.Nature, Received = r.Received, Issued = r.Issued, Paid = r.Paid });
            return ReturnCommands.FillAsync(db, access, desk, at, figures, paper, [.. rows], cancel);
        }, cancel);
}
