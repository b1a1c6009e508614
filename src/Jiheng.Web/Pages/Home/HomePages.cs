using Jiheng.Platform.Completeness;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Monitoring;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Reminders;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Papers;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Home;

/// <summary>The front page (首页): what waits, who has reported, what runs off course, what was said last.</summary>
internal static class HomePages
{
    private const int Shown = 8;

    internal static void Map(RouteGroupBuilder pages) => pages.MapGet("/", ShowAsync).WithName("pages.home");

    private static async Task<IResult> ShowAsync(HttpContext http, Recognised who, JihengDb db, WorkflowShelf shelf, TilePlaces places, Workbench bench, CancellationToken cancel)
    {
        var access = who.Access;
        var pending = PaperListing.Pending(await PaperRows.ReadAsync(db, access.Seen(PaperDesk.Pending(db, who.Account.Id, bench.Now), db.Organisations), shelf, cancel), bench.Today);
        if (ListingBook.Asked(http, pending) is { } book) return book;
        var alerts = await access.Seen(db.Alerts, db.Organisations).AsNoTracking().Where(a => bench.Year != null && a.YearId == bench.Year.Id && a.State != AlertState.Closed)
            .OrderBy(a => a.Due ?? DateOnly.MaxValue).Take(Shown).Join(db.Organisations, a => a.OrganisationId, o => o.Id, (a, o) => new Notice(o.ShortName + "：" + a.Message, a.RaisedOn, "/monitoring")).ToListAsync(cancel);
        var notices = await db.Reminders.AsNoTracking().Where(r => r.AccountId == who.Account.Id).OrderByDescending(r => r.At).Take(Shown).ToListAsync(cancel);
        return PageAnswer.Of<HomePage>(new
        {
            Pending = pending, Alerts = (IReadOnlyList<Notice>)alerts,
            Notices = (IReadOnlyList<Notice>)[.. notices.Select(static r => new Notice(r.Text, Handling.Day(r.At), MessageLink.Of(r)))],
            Tiles = await TilesAsync(db, access, places, bench, cancel),
        });
    }

    // One's own children, each with what lies below it.
    private static async Task<IReadOnlyList<Tile>> TilesAsync(JihengDb db, Access access, TilePlaces places, Workbench bench, CancellationToken cancel)
    {
        if (bench.Year is not { } year) return [];
        var owed = (await PaperCompleteness.OfAsync(db, access, year.Id, PaperKind.SelfEvaluation, 0, bench.Today, cancel)).ToDictionary(static o => o.OrganisationId);
        var units = await access.Seen(db.Organisations).InYear(year.Year).AsNoTracking().Where(o => o.Kind == OrganisationKind.Place).OrderBy(o => o.RegionCode).Select(o => new { o.Id, o.ParentId, o.Path, o.ShortName, o.RegionCode }).ToListAsync(cancel);
        var top = units.Count == 0 ? null : units.MinBy(static u => u.Path.Length);
        return [.. units.Where(u => u.ParentId == top!.Id && owed.ContainsKey(u.Id)).Select(u =>
        {
            var below = units.Where(c => c.Path.StartsWith(u.Path, StringComparison.Ordinal) && c.Id != u.Id && owed.ContainsKey(c.Id)).Select(c => owed[c.Id]).ToList();
            var own = owed[u.Id];
            var state = StateWord.Of(own.Delivery);
            var (column, row) = places.Of(u.RegionCode);
            return new Tile(u.ShortName, state, below.Count == 0 ? "" : $"县市区 {below.Count(static d => d.HandedIn is not null)}／{below.Count}", own.PaperId is { } paper ? $"/self-evaluations/{paper}" : "/self-evaluations", column, row);
        })];
    }
}
