using Jiheng.Domain.Monitoring;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Monitoring;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Api.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.Monitoring;

/// <summary>One indicator as it is entered (指标运行情况).</summary>
internal sealed record ProgressRowRequest(string Level3, string Actual, string Forecast, string Reason = "");

/// <summary>What a unit enters (运行监控填报).</summary>
internal sealed record ProgressRequest(IReadOnlyList<ProgressRowRequest> Rows);

/// <summary>One indicator with what its forecast means for its target (指标运行情况).</summary>
internal sealed record ProgressRowView(string Level3, string Target, string Actual, string Forecast, string Reason, ForecastState? State, FigureView? Completion, string Problem);

/// <summary>The progress of a unit's indicators (运行监控表).</summary>
internal sealed record ProgressView(Guid Id, Guid YearId, Guid OrganisationId, int Month, IReadOnlyList<ProgressRowView> Rows, int Version);

/// <summary>A progress in a list (运行监控表清单项).</summary>
internal sealed record ProgressLine(Guid Id, Guid OrganisationId, int Month, int Version);

/// <summary>Progress and forecast of indicators (指标运行监控接口).</summary>
internal static class ProgressEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var list = api.MapGroup("/years/{yearId:guid}/indicator-progress").WithTags("运行监控");
        list.MapPost("", StartAsync).Writes("progress.start").WithSummary("建立一个月的运行监控表，指标取自绩效目标").Produces<ProgressView>(StatusCodes.Status201Created);
        list.MapGet("", ListAsync).WithName("progress.list").WithSummary("各单位的运行监控表").Produces<Page<ProgressLine>>();
        var one = api.MapGroup("/indicator-progress/{id:guid}").WithTags("运行监控");
        one.MapGet("", GetAsync).WithName("progress.get").WithSummary("运行监控表，预测当场计算").Produces<ProgressView>();
        one.MapPut("", FillAsync).Writes("progress.fill").Versioned().WithSummary("填报运行监控表").Produces<ProgressView>();
    }

    private static async Task<IResult> StartAsync(Guid yearId, MonthRequest request, JihengDb db, Access access, CancellationToken cancel)
    {
        var started = await MonitoringCommands.StartAsync(db, access, yearId, request.Month, cancel);
        return started.IsGiven ? ApiAnswer.Created($"{ApiRoutes.Root}/indicator-progress/{started.Value.Id}", await ViewAsync(db, started.Value, cancel), started.Value.Version) : ProblemAnswers.Of(started.Refusal);
    }

    private static async Task<IResult> ListAsync(Guid yearId, int? month, [AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel) =>
        ApiAnswer.Ok(await access.Seen(db.IndicatorProgress, db.Organisations).Where(p => p.YearId == yearId && (month == null || p.Month == month))
            .PageAsync(db, page, p => p.Id, static p => new ProgressLine(p.Id, p.OrganisationId, p.Month, p.Version), cancel));

    private static async Task<IResult> GetAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        await FindAsync(id, db, access, cancel) is { } found ? ApiAnswer.Ok(await ViewAsync(db, found, cancel), found.Version) : Answering.NotFound;

    private static async Task<IResult> FillAsync(Guid id, ProgressRequest request, HttpRequest http, JihengDb db, Access access, CancellationToken cancel)
    {
        if ((await FindToWriteAsync(id, db, access, cancel)).Refuses(out var found, out var refused)) return refused;
        if (IfMatch.Check(http, found, await ViewAsync(db, found, cancel), request) is { } stale) return ProblemAnswers.Of(stale);
        var rows = request.Rows.Select((r, i) => new IndicatorProgressRow { ProgressId = id, Ordinal = i + 1, Level3 = r.Level3, Actual = r.Actual, Forecast = r.Forecast, Reason = r.Reason });
        var filled = await MonitoringCommands.FillAsync(db, access, found, [.. rows], cancel);
        return filled.IsGiven ? ApiAnswer.Ok(await ViewAsync(db, found, cancel), found.Version) : ProblemAnswers.Of(filled.Refusal);
    }

    private static Task<IndicatorProgress?> FindAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        access.Seen(db.IndicatorProgress.Include(p => p.Rows), db.Organisations).SingleOrDefaultAsync(p => p.Id == id, cancel);

    private static Task<Answer<IndicatorProgress>> FindToWriteAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        access.FindToWriteAsync(db.IndicatorProgress.Include(p => p.Rows), db.Organisations, id, cancel);

    private static async Task<ProgressView> ViewAsync(JihengDb db, IndicatorProgress p, CancellationToken cancel)
    {
        var targets = await db.TargetTables.AsNoTracking().Where(t => t.YearId == p.YearId && t.OrganisationId == p.OrganisationId).SelectMany(t => t.Rows).ToDictionaryAsync(r => r.Level3, r => r.Target, cancel);
        return new(p.Id, p.YearId, p.OrganisationId, p.Month, [.. p.Rows.OrderBy(static r => r.Ordinal).Select(r => Row(r, targets.GetValueOrDefault(r.Level3, "")))], p.Version);
    }

    private static ProgressRowView Row(IndicatorProgressRow r, string target)
    {
        var forecast = r.Forecast.Length > 0 && target.Length > 0 ? Forecast.Of("progress." + r.Ordinal, target, r.Forecast) : null;
        return new(r.Level3, target, r.Actual, r.Forecast, r.Reason, forecast?.State, FigureView.OfOptional(forecast?.Rate), forecast?.Problem ?? "");
    }
}
