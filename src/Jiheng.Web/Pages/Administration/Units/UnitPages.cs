using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Administration.Units;

/// <summary>Units as a tree, and one of them with what became of it (单位页面).</summary>
internal static class UnitPages
{
    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/system/organisations", ListAsync).WithName("organisations.pages.list");
        pages.MapGet("/system/organisations/{id:guid}", GetAsync).WithName("organisations.pages.get");
        pages.MapPost("/system/organisations/{id:guid}/changes", ChangeAsync).Writes("organisations.pages.change");
        UnitImport.Map(pages);
    }

    private static async Task<IResult> ListAsync(HttpContext http, JihengDb db, Access access, Workbench bench, FormShelf shelf, CancellationToken cancel)
    {
        var lines = UnitTree.Lines(await access.Seen(db.Organisations).AsNoTracking().ToListAsync(cancel));
        var listing = UnitTree.Listing(lines, bench.Today);
        return ListingBook.Asked(http, listing) ?? PageAnswer.Of<UnitListPage>(new
        {
            Tabs = SystemTabs.Of(bench, "/system/organisations"), Listing = listing, Places = (IReadOnlyList<TreePlace>)[.. lines.Select(static l => new TreePlace(l.Level, $"{l.Unit.Id}"))],
            MayImport = bench.May("organisations.import-list"), From = new DateOnly(bench.Today.Year, 1, 1), Provinces = (IReadOnlyDictionary<string, string>)shelf.Regions.Roots.ToDictionary(static r => r.Code, static r => r.Name),
        });
    }

    private static async Task<IResult> GetAsync(Guid id, JihengDb db, Access access, Workbench bench, CancellationToken cancel)
    {
        if (await access.Seen(db.Organisations).AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancel) is not { } unit) return Missing.Page();
        var mayChange = bench.May("organisations.pages.change") && unit is { Kind: OrganisationKind.Place, ValidTo: null };
        List<Organisation> places = mayChange ? await db.Organisations.AsNoTracking().Where(o => o.Kind == OrganisationKind.Place && o.ValidTo == null && o.Id != id).OrderBy(o => o.RegionCode).ToListAsync(cancel) : [];
        return PageAnswer.Of<UnitPage>(new
        {
            Unit = unit, Above = unit.ParentId is { } parent ? await db.Organisations.Where(o => o.Id == parent).Select(o => o.Name).SingleAsync(cancel) : "",
            Below = await db.Organisations.CountAsync(o => o.ParentId == id && o.ValidTo == null && o.Kind == OrganisationKind.Place, cancel), MayChange = mayChange,
            Siblings = (IReadOnlyList<Organisation>)places.FindAll(p => p.ParentId == unit.ParentId && p.Level == unit.Level), Uppers = (IReadOnlyList<Organisation>)places.FindAll(p => p.Level < unit.Level && p.Id != unit.ParentId),
            Events = await EventsAsync(db, unit, cancel),
        });
    }

    private static async Task<IResult> ChangeAsync(Guid id, UnitChange change, JihengDb db, Access access, CancellationToken cancel)
    {
        if (await access.Seen(db.Organisations).AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancel) is not { } unit) return Answering.NotFound;
        var draft = change.For(unit, change.OtherId is { } other ? await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == other, cancel) : null);
        if (!draft.IsGiven) return ProblemAnswers.Of(draft.Refusal);
        return (await Reorganisation.RunAsync(db, access, draft.Value, cancel)).As(static done => ApiAnswer.Ok(new { Id = done.Successions[0].ToId }));
    }

    // Who followed whom is no secret: the names of units are public.
    private static async Task<IReadOnlyList<UnitEvent>> EventsAsync(JihengDb db, Organisation unit, CancellationToken cancel)
    {
        var changes = await db.OrganisationChanges.AsNoTracking().Include(c => c.Successions).Where(c => c.Successions.Any(s => s.FromId == unit.Id || s.ToId == unit.Id)).OrderBy(c => c.Day).ToListAsync(cancel);
        var ids = changes.SelectMany(static c => c.Successions).SelectMany(static s => new[] { s.FromId, s.ToId }).ToHashSet();
        var names = await db.Organisations.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        return [.. changes.Select(c => new UnitEvent(c.Day, UnitEvent.Words(c.Kind), string.Join("、", c.Successions.Select(s => names[s.FromId]).Distinct()), string.Join("、", c.Successions.Select(s => names[s.ToId]).Distinct()), c.Document))];
    }
}

/// <summary>A change in which a unit took part (调整经过).</summary>
public sealed record UnitEvent(DateOnly Day, string What, string From, string To, string Document)
{
    internal static string Words(OrganisationChangeKind kind) => kind switch
    {
        OrganisationChangeKind.Merge => "合并", OrganisationChangeKind.Split => "拆分", OrganisationChangeKind.Move => "划转", _ => "更名",
    };
}
