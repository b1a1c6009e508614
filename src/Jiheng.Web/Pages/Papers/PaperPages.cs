using System.Text.Json;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Papers.Background;
using Jiheng.Web.Pages.Shell;

namespace Jiheng.Web.Pages.Papers;

/// <summary>Papers of all kinds (办件页面); those with a form of their own are shown on it.</summary>
internal static class PaperPages
{
    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/papers", ListAsync).WithName("papers.pages.list");
        pages.MapGet("/papers/{id:guid}", GetAsync).WithName("papers.pages.get");
    }

    private static async Task<IResult> ListAsync(HttpContext http, JihengDb db, Access access, WorkflowShelf shelf, Workbench bench, CancellationToken cancel)
    {
        var year = bench.Year?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
        var papers = access.Seen(db.HandledPapers, db.Organisations).Where(p => p.Period.StartsWith(year));
        var listing = await PaperRows.ListAsync(PaperListing.All(shelf, bench.Today), db, papers, http.Request.Query, cancel);
        return ListingBook.Asked(http, listing) ?? PageAnswer.Of<PaperListPage>(new { Listing = listing });
    }

    private static async Task<IResult> GetAsync(Guid id, JihengDb db, Access access, PaperDesk desk, Workbench bench, CancellationToken cancel)
    {
        if (await desk.FindAsync(access, id, bench.Now, cancel) is not { } at) return Missing.Page();
        var handling = new Handling(at, access.Who.AccountId, bench.Now);
        return at.Paper.Kind switch
        {
            PaperKind.SelfEvaluation => Results.LocalRedirect($"/self-evaluations/{id}"),
            PaperKind.TargetTable => Results.LocalRedirect($"/targets/{id}"),
            PaperKind.Allocation => Results.LocalRedirect($"/funds/allocations/{id}"),
            PaperKind.MonthlyReturn => Results.LocalRedirect($"/returns/{id}"),
            _ => PageAnswer.Of<PaperPage>(new { Title = at.Paper.Title.StartsWith(at.Facts.Chain[0].Name, StringComparison.Ordinal) ? at.Paper.Title : $"{at.Facts.Chain[0].Name} {at.Paper.Title}", Handling = handling, Content = JsonSerializer.Deserialize<JsonElement>(at.Paper.Content), Background = await PaperBackground.ReadAsync(db, access, handling, static key => key, [], cancel) }),
        };
    }
}
