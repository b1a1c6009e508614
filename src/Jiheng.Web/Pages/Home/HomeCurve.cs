using Jiheng.Platform.Identity;
using Jiheng.Platform.Monitoring;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Monitoring;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Home;

/// <summary>The spending of one's scope against the calendar (执行进度): the picture of monitoring, of the unit at the top.</summary>
/// <param name="Unit">Short name of that unit.</param>
/// <param name="Chart">What the script draws; empty where nobody has reported.</param>
/// <param name="Points">Its table.</param>
public sealed record HomeCurve(string Unit, string Chart, Listing Points)
{
    // The returns of thousands of units take a second to add up: whoever wants to see them goes to monitoring.
    private const int MostUnits = 1000;

    internal static async Task<HomeCurve?> ReadAsync(JihengDb db, Access access, Workbench bench, CancellationToken cancel)
    {
        if (bench.Year is not { } year) return null;
        var places = access.Seen(db.Organisations).InYear(year.Year).AsNoTracking().Where(static o => o.Kind == OrganisationKind.Place);
        var top = await places.OrderBy(static o => o.Path.Length).ThenBy(static o => o.RegionCode).FirstOrDefaultAsync(cancel);
        if (top is null || await places.CountAsync(cancel) > MostUnits) return null;
        var points = await ExecutionCurve.OfAsync(db, access, year.Id, top, cancel);
        return new(top.ShortName, MonitoringCharts.Curve(points), new MonitoringLists(bench, new Dictionary<Guid, Organisation>(), 0).Curve(points, top.ShortName));
    }
}
