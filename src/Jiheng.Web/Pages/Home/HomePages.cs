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
using Jiheng.Web.Pages.SelfEvaluations;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Home;

/// <summary>The front page (首页): what waits, who has reported, what runs off course, what was said last.</summary>
internal static class HomePages
{
    private const int Shown = 8;
    private const int MostTiles = 60;

    internal static void Map(RouteGroupBuilder pages) => pages.MapGet("/", ShowAsync).WithName("pages.home");

    private static async Task<IResult> ShowAsync(HttpContext http, Recognised who, JihengDb db, WorkflowShelf shelf, TilePlaces places, Workbench bench, CancellationToken cancel)
    {
        var access = who.Access;
        var pending = await PaperRows.ListAsync(PaperListing.Pending(shelf, bench.Today), db, access.Seen(PaperDesk.Pending(db, who.Account.Id, bench.Now), db.Organisations), http.Request.Query, cancel);
        if (ListingBook.Asked(http, pending) is { } book) return book;
        var alerts = await access.Seen(db.Alerts, db.Organisations).AsNoTracking().Where(a => bench.Year != null && a.YearId == bench.Year.Id && a.State != AlertState.Closed)
            .OrderBy(a => a.Due ?? DateOnly.MaxValue).Take(Shown).Join(db.Organisations, a => a.OrganisationId, o => o.Id, (a, o) => new Notice(o.ShortName + "：" + a.Message, a.RaisedOn, "/monitoring")).ToListAsync(cancel);
        var notices = await db.Reminders.AsNoTracking().Where(r => r.AccountId == who.Account.Id).OrderByDescending(r => r.At).Take(Shown).ToListAsync(cancel);
        var (tiles, counts) = await TilesAsync(db, access, places, bench, cancel);
        return PageAnswer.Of<HomePage>(new
        {
            Pending = pending, Alerts = (IReadOnlyList<Notice>)alerts,
            Notices = (IReadOnlyList<Notice>)[.. notices.Select(static r => new Notice(r.Text, Handling.Day(r.At), MessageLink.Of(r)))],
            Tiles = tiles, Counts = counts,
        });
    }

    // One's own children, each with what lies below it; of more than a map can show, how many there are of each kind.
    private static async Task<(IReadOnlyList<Tile> Tiles, IReadOnlyList<TallyPart> Counts)> TilesAsync(JihengDb db, Access access, TilePlaces places, Workbench bench, CancellationToken cancel)
    {
        if (bench.Year is not { } year) return ([], []);
        var all = await PaperCompleteness.OfAsync(db, access, year.Id, PaperKind.SelfEvaluation, 0, bench.Today, cancel);
        var owed = all.ToDictionary(static o => o.OrganisationId);
        var units = await access.Seen(db.Organisations).InYear(year.Year).AsNoTracking().Where(o => o.Kind == OrganisationKind.Place).OrderBy(o => o.RegionCode).Select(o => new { o.Id, o.ParentId, o.Path, o.ShortName, o.RegionCode }).ToListAsync(cancel);
        var top = units.Count == 0 ? null : units.MinBy(static u => u.Path.Length);
        var own = units.FindAll(u => u.ParentId == top!.Id && owed.ContainsKey(u.Id));
        if (own.Count > MostTiles) return ([], EvaluationListing.Counts(all));
        var below = new Dictionary<Guid, (int All, int HandedIn)>();
        var parents = units.ToDictionary(static u => u.Id, static u => u.ParentId);
        foreach (var delivery in all)
        {
            for (var above = parents.GetValueOrDefault(delivery.OrganisationId); above is { } id; above = parents.GetValueOrDefault(id))
                below[id] = below.GetValueOrDefault(id) is var (count, handedIn) ? (count + 1, handedIn + (delivery.HandedIn is null ? 0 : 1)) : default;
        }

        return ([.. own.Select(u =>
        {
            var (count, handedIn) = below.GetValueOrDefault(u.Id);
            var (column, row) = places.Of(u.RegionCode);
            return new Tile(u.ShortName, StateWord.Of(owed[u.Id].Delivery), count == 0 ? "" : $"县市区 {handedIn}／{count}", owed[u.Id].PaperId is { } paper ? $"/self-evaluations/{paper}" : "/self-evaluations", column, row);
        })], []);
    }
}
