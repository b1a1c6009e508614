using Jiheng.Web.Api;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Monitoring;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Monitoring;

/// <summary>The pages of monitoring (绩效监控页面): spending against the calendar, forecasts, alerts and what is done about them.</summary>
internal static class MonitoringPages
{
    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/monitoring", ListAsync).WithName("monitoring.pages.list");
        pages.MapGet("/monitoring/alerts/{id:guid}", AlertPages.GetAsync).WithName("alerts.pages.get");
        pages.MapPost("/monitoring/progress", ProgressPages.StartAsync).Writes("progress.pages.start");
        pages.MapGet("/monitoring/progress/{id:guid}", ProgressPages.FormAsync).WithName("progress.pages.form");
        pages.MapPost("/monitoring/progress/{id:guid}/live", ProgressPages.LiveAsync).WithName("progress.pages.live");
        pages.MapPut("/monitoring/progress/{id:guid}/fields", ProgressPages.FillAsync).Writes("progress.pages.fill");
    }

    private static Task<IResult> ListAsync(HttpContext http, int? month, Guid? unit, JihengDb db, Access access, Rulebook rules, Workbench bench, CancellationToken cancel) => ShowAsync(http, month, unit, db, access, rules, bench, "", cancel);

    internal static async Task<IResult> ShowAsync(HttpContext http, int? asked, Guid? chosen, JihengDb db, Access access, Rulebook rules, Workbench bench, string problem, CancellationToken cancel)
    {
        var month = asked is >= 1 and <= 12 ? asked.Value : await LastReportedAsync(db, access, bench, cancel);
        IReadOnlyList<Organisation> units = [];
        IReadOnlyList<UnitStanding> standings = [];
        IReadOnlyList<CurvePoint> curve = [];
        Organisation? unit = null;
        if (bench.Year is { } year)
        {
            units = await access.Seen(db.Organisations).InYear(year.Year).AsNoTracking().Where(o => o.Kind == OrganisationKind.Place).OrderBy(o => o.RegionCode).ToListAsync(cancel);
            unit = units.FirstOrDefault(u => u.Id == chosen) ?? units.MinBy(static u => u.Path.Length);
            standings = await MonitoringFigures.StandingsAsync(db, rules, year.Id, access.Seen(db.Organisations).InYear(year.Year), month, cancel);
            if (unit is not null) curve = await ExecutionCurve.OfAsync(db, access, year.Id, unit, cancel);
        }

        var names = units.ToDictionary(static u => u.Id);
        var lists = new MonitoringLists(bench, names, month);
        var (standing, points, alerts, progress) = (lists.Standings(standings), lists.Curve(curve, unit?.ShortName ?? ""), await lists.AlertsAsync(Alerts(db, access, bench), http.Request.Query, cancel), lists.Progress(await ProgressAsync(db, access, bench, month, cancel)));
        foreach (var listing in new[] { standing, points, alerts, progress })
            if (ListingBook.Asked(http, listing) is { } book) return book;
        return PageAnswer.Of<MonitoringPage>(
            new
            {
                Month = month, Standing = standing, Points = points, Alerts = alerts, Progress = progress, Problem = problem, Chart = MonitoringCharts.Curve(curve), Last = curve.LastOrDefault(p => p.Month <= month && p.Reported > 0), Bars = MonitoringCharts.Bars(standings, names),
                Units = (IReadOnlyList<Organisation>)[.. units.Where(u => u.Path.Count(static c => c == '/') <= (unit?.Path.Count(static c => c == '/') ?? 0) + 1 || u.Id == unit?.Id || u.Path.Count(static c => c == '/') <= 2)], Unit = unit,
                Own = bench.Year is null ? null : await db.IndicatorProgress.Where(p => p.YearId == bench.Year.Id && p.OrganisationId == access.Home && p.Month == month).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancel),
                MayStart = bench.Year is { IsClosed: false } && access.Home is { } home && bench.MayFor("progress.start", home), MayCheck = bench.Year is { IsClosed: false } && bench.May("monitoring.check"),
                Plan = bench.Year is null ? null : await PlanFacts.ReadAsync(db, bench.Year.Id, cancel), MayPlan = bench.Year is { IsClosed: false } && bench.May("monitoring.declare"),
                Behind = standings.Count(static s => s.Standing.IsBehind),
            },
            problem.Length > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static IQueryable<Alert> Alerts(JihengDb db, Access access, Workbench bench)
    {
        var year = bench.Year?.Id;
        return access.Seen(db.Alerts, db.Organisations).AsNoTracking().Where(a => a.YearId == year).OrderBy(a => a.State == AlertState.Closed).ThenBy(a => a.Due ?? DateOnly.MaxValue).ThenBy(a => a.RaisedOn).ThenBy(a => a.Id);
    }

    // The latest form of each unit, its rows beside their targets.
    private static async Task<IReadOnlyList<ForecastLine>> ProgressAsync(JihengDb db, Access access, Workbench bench, int month, CancellationToken cancel)
    {
        if (bench.Year is not { } year) return [];
        var forms = access.Seen(db.IndicatorProgress, db.Organisations).Where(p => p.YearId == year.Id && p.Month <= month);
        var rows = await (from p in forms
                          join last in forms.GroupBy(p => p.OrganisationId).Select(g => new { Unit = g.Key, Month = g.Max(p => p.Month) }) on new { Unit = p.OrganisationId, p.Month } equals new { last.Unit, last.Month }
                          from r in p.Rows
                          select new { p.OrganisationId, p.Id, p.Month, Row = r }).AsNoTracking().ToListAsync(cancel);
        var indicators = rows.Select(static r => r.Row.Level3).Distinct().ToList();
        var targets = (await db.TargetTables.AsNoTracking().Where(t => t.YearId == year.Id && forms.Any(p => p.OrganisationId == t.OrganisationId)).SelectMany(t => t.Rows, (t, r) => new { t.OrganisationId, r.Level3, r.Target }).Where(t => indicators.Contains(t.Level3)).ToListAsync(cancel))
            .DistinctBy(static t => (t.OrganisationId, t.Level3)).ToDictionary(static t => (t.OrganisationId, t.Level3), static t => t.Target);
        var forecasts = new ForecastBook();
        return [.. rows.OrderBy(static r => r.Row.Ordinal).Select(r => forecasts.Line(r.OrganisationId, r.Id, r.Month, r.Row, targets.GetValueOrDefault((r.OrganisationId, r.Row.Level3), "")))];
    }

    // Spending that was told by June is not held against the whole year: of months without a return there is nothing to see.
    private static async Task<int> LastReportedAsync(JihengDb db, Access access, Workbench bench, CancellationToken cancel)
    {
        if (bench.Year is not { } year) return LastEnded(bench);
        var period = await access.Seen(db.HandledPapers, db.Organisations).Where(p => p.YearId == year.Id && p.Kind == PaperKind.MonthlyReturn && p.IsHandedIn).MaxAsync(static p => (string?)p.Period, cancel);
        return period is [.., '-', var tens, var ones] ? Math.Min(((tens - '0') * 10) + ones - '0', LastEnded(bench)) : LastEnded(bench);
    }

    private static int LastEnded(Workbench bench) => bench.Year is { } year && year.Year == bench.Today.Year ? Math.Max(1, bench.Today.Month - 1) : 12;
}
