using Jiheng.Domain.Monitoring;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Monitoring;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Jiheng.Workflow.Deadlines;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Monitoring;

/// <summary>How a unit's spending stands (支出进度), amounts in 万元.</summary>
internal sealed record StandingView(Guid OrganisationId, int Month, FigureView Received, FigureView Paid, FigureView? Progress, FigureView Expected, FigureView? Gap, bool IsBehind)
{
    internal static StandingView Of(UnitStanding s) => new(
        s.OrganisationId, s.Month, FigureView.Of(s.Received), FigureView.Of(s.Paid), FigureView.OfOptional(s.Standing.Progress), FigureView.Of(s.Standing.Expected), FigureView.OfOptional(s.Standing.Gap), s.Standing.IsBehind);
}

/// <summary>The cumulative shares of twelve months (用款计划), bare ratios.</summary>
internal sealed record PlanRequest(IReadOnlyList<decimal> Shares);

/// <summary>The plan of a year (用款计划); without a declared one the calendar counts, and the version is 0.</summary>
internal sealed record PlanView(IReadOnlyList<FigureView> Shares, bool IsDeclared, int Version);

/// <summary>The day of the check (核查日); today in Beijing when not given.</summary>
internal sealed record CheckRequest(DateOnly? Day = null);

/// <summary>Spending against the calendar, and the check that raises alerts (运行监控接口).</summary>
internal static class MonitoringEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/years/{yearId:guid}/monitoring").WithTags("运行监控");
        group.MapGet("", StandingsAsync).WithName("monitoring.standings").WithSummary("各单位支出进度与序时进度的比较").Produces<Page<StandingView>>();
        group.MapPost("/check", CheckAsync).Writes("monitoring.check").WithSummary("核查所见单位并生成预警；重复核查不重复预警").Produces<MonitoringOutcome>();
        group.MapGet("/plan", PlanAsync).WithName("monitoring.plan").WithSummary("用款计划；没有设定时为序时进度").Produces<PlanView>();
        group.MapPut("/plan", DeclareAsync).Writes("monitoring.declare").Versioned(required: false).WithSummary("设定用款计划，取代序时进度").Produces<PlanView>();
    }

    private static async Task<IResult> StandingsAsync(Guid yearId, int month, [AsParameters] PageQuery page, JihengDb db, Access access, Rulebook rules, CancellationToken cancel)
    {
        if (month is < 1 or > 12) return ProblemAnswers.Of(Reasons.Invalid, $"月份“{month}”应为1至12。");
        if (await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Id == yearId, cancel) is not { } year) return Answering.NotFound;
        // Of the units that have handed in, only those of this part are computed.
        var part = await MonitoringFigures.Reporting(db, year, access.Seen(db.Organisations).InYear(year.Year), month)
            .PageAsync(db, page, o => o.Id, static o => o.Id, cancel);
        var standings = await MonitoringFigures.StandingsAsync(db, rules, yearId, db.Organisations.Where(o => part.Items.Contains(o.Id)), month, cancel);
        return ApiAnswer.Ok(new Page<StandingView>([.. standings.OrderBy(static s => s.OrganisationId).Select(StandingView.Of)], part.Total, part.Next, part.TotalIsLeast));
    }

    private static async Task<IResult> CheckAsync(Guid yearId, CheckRequest request, JihengDb db, Access access, Rulebook rules, TimeProvider time, CancellationToken cancel) =>
        (await MonitoringRun.RunAsync(db, access, rules, yearId, request.Day ?? BeijingTime.DayOf(time.GetUtcNow()), cancel)).As(static o => ApiAnswer.Ok(o));

    private static async Task<IResult> PlanAsync(Guid yearId, JihengDb db, CancellationToken cancel)
    {
        if (!await db.ProgrammeYears.AnyAsync(y => y.Id == yearId, cancel)) return Answering.NotFound;
        var known = await db.DeclaredPlans.AsNoTracking().Include(p => p.Months).SingleOrDefaultAsync(p => p.YearId == yearId, cancel);
        return ApiAnswer.Ok(View(known), known?.Version ?? 0);
    }

    private static async Task<IResult> DeclareAsync(Guid yearId, PlanRequest request, HttpRequest http, JihengDb db, Access access, CancellationToken cancel)
    {
        var known = await db.DeclaredPlans.Include(p => p.Months).SingleOrDefaultAsync(p => p.YearId == yearId, cancel);
        if (known is not null && IfMatch.Check(http, known, View(known), request) is { } stale) return ProblemAnswers.Of(stale);
        return (await MonitoringCommands.DeclareAsync(db, access, yearId, known, request.Shares, cancel)).As(static p => ApiAnswer.Ok(View(p), p.Version));
    }

    private static PlanView View(DeclaredPlan? plan)
    {
        var shares = plan?.ToPlan() ?? ProgressPlan.Even;
        return new([.. Enumerable.Range(1, 12).Select(m => FigureView.Of(shares.By(m)))], plan is not null, plan?.Version ?? 0);
    }
}
