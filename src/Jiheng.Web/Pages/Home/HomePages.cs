using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Monitoring;
using Jiheng.Platform.Reminders;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Papers;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Home;

/// <summary>The front page (首页): what waits, who has reported, how spending keeps up, what runs off course, what was said last.</summary>
internal static class HomePages
{
    private const int Shown = 8;

    internal static void Map(RouteGroupBuilder pages) => pages.MapGet("/", ShowAsync).WithName("pages.home");

    private static async Task<IResult> ShowAsync(HttpContext http, Guid? unit, Recognised who, JihengDb db, WorkflowShelf shelf, TilePlaces places, Workbench bench, CancellationToken cancel)
    {
        var access = who.Access;
        var pending = await PaperRows.ListAsync(PaperListing.Pending(shelf, bench.Today), db, access.Seen(PaperDesk.Pending(db, who.Account.Id, bench.Now), db.Organisations), http.Request.Query, cancel);
        var curve = await HomeCurve.ReadAsync(db, access, bench, cancel);
        if ((ListingBook.Asked(http, pending) ?? (curve is null ? null : ListingBook.Asked(http, curve.Points))) is { } book) return book;
        var year = bench.Year?.Id;
        var alerts = await access.Seen(db.Alerts, db.Organisations).AsNoTracking().Where(a => a.YearId == year && a.State != AlertState.Closed)
            .OrderBy(a => a.Due ?? DateOnly.MaxValue).ThenBy(a => a.Id).Take(Shown).Join(db.Organisations, a => a.OrganisationId, o => o.Id, (a, o) => new { a.Id, o.ShortName, a.Message, a.RaisedOn }).ToListAsync(cancel);
        var notices = await db.Reminders.AsNoTracking().Where(r => r.AccountId == who.Account.Id).OrderByDescending(r => r.At).Take(Shown).ToListAsync(cancel);
        return PageAnswer.Of<HomePage>(new
        {
            Pending = pending, Curve = curve, Reported = await HomeTiles.ReadAsync(db, access, places, bench, unit, cancel),
            Alerts = (IReadOnlyList<Notice>)[.. alerts.Select(static a => new Notice(a.ShortName + "：" + a.Message, a.RaisedOn, $"/monitoring/alerts/{a.Id}"))],
            Notices = (IReadOnlyList<Notice>)[.. notices.Select(static r => new Notice(r.Text, Handling.Day(r.At), MessageLink.Of(r)))],
        });
    }
}
