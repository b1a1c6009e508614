using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Reminders;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Monitoring;

/// <summary>The outcome of a check (监控核查结果).</summary>
/// <param name="Month">The month whose figures were looked at; 0 when none has ended.</param>
/// <param name="Raised">New alerts.</param>
/// <param name="Standing">Alerts whose cause is still there.</param>
/// <param name="Gone">Open alerts whose cause is no longer there; closing them is somebody's decision.</param>
public sealed record MonitoringOutcome(int Month, int Raised, int Standing, int Gone);

/// <summary>Checks all units that the account sees and raises alerts (运行监控核查). Run again, it raises nothing twice.</summary>
public static class MonitoringRun
{
    public static async Task<Answer<MonitoringOutcome>> RunAsync(JihengDb db, Access access, Rulebook rules, Guid yearId, DateOnly today, CancellationToken cancel)
    {
        if (await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Id == yearId, cancel) is not { } year) return new Refusal(Problems.NotFound, "没有这个项目年度。");
        if (await YearGate.ClosedAsync(db, yearId, cancel) is { } closed) return closed;
        var month = MonitoredMonth.Of(year.Year, today);
        var units = access.Seen(db.Organisations).InYear(year.Year).Where(o => o.Kind == OrganisationKind.Place);
        List<Finding> found =
        [
            .. await Findings.ExecutionAsync(db, rules, yearId, units, month, cancel),
            .. await Findings.PassingOnAsync(db, rules, yearId, units, today, cancel),
            .. await Findings.ForecastsAsync(db, yearId, units, month, cancel),
        ];
        var open = await db.Alerts.Where(a => a.YearId == yearId && a.State != AlertState.Closed && units.Any(o => o.Id == a.OrganisationId)).ToListAsync(cancel);
        var (raised, standing) = Compare(db, yearId, today, found, open.ToDictionary(static a => (a.OrganisationId, a.Kind, a.Subject)));
        await TellAsync(db, today, cancel);
        await db.SaveChangesAsync(cancel);
        return new MonitoringOutcome(month, raised, standing, open.Count(static a => !a.Stands));
    }

    // Whoever puts it right in the unit learns of it at once.
    private static async Task TellAsync(JihengDb db, DateOnly today, CancellationToken cancel)
    {
        var raised = db.ChangeTracker.Entries<Alert>().Where(static e => e.State == EntityState.Added).Select(static e => e.Entity).ToList();
        var units = raised.Select(static a => a.OrganisationId).Distinct().ToList();
        var staff = (await db.Appointments.AsNoTracking().Where(a => units.Contains(a.OrganisationId) && (a.Role == Role.Preparer || a.Role == Role.Funds)).Select(a => new { a.OrganisationId, a.AccountId }).ToListAsync(cancel)).ToLookup(static a => a.OrganisationId, static a => a.AccountId);
        foreach (var alert in raised) await Notices.TellAsync(db, staff[alert.OrganisationId], ReminderCause.Alert, alert.Id, $"raised:{today:yyyy-MM-dd}", "运行监控预警：" + alert.Message, db.Deed!.At, cancel);
    }

    private static (int Raised, int Standing) Compare(JihengDb db, Guid yearId, DateOnly today, List<Finding> found, Dictionary<(Guid, AlertKind, string), Alert> open)
    {
        var (raised, standing) = (0, 0);
        foreach (var finding in found)
        {
            if (open.Remove((finding.OrganisationId, finding.Kind, finding.Subject), out var alert))
            {
                (alert.Message, alert.CheckedOn, alert.Stands) = (finding.Message, today, true);
                standing++;
                continue;
            }

            db.Add(new Alert { Id = Guid.CreateVersion7(), YearId = yearId, OrganisationId = finding.OrganisationId, Kind = finding.Kind, Subject = finding.Subject, Message = finding.Message, RaisedOn = today, CheckedOn = today });
            raised++;
        }

        foreach (var alert in open.Values) (alert.Stands, alert.CheckedOn) = (false, today);
        return (raised, standing);
    }
}
