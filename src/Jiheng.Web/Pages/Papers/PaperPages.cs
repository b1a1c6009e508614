using System.Globalization;
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
        pages.MapGet("/papers/acted", ActedAsync).WithName("papers.pages.acted");
        pages.MapGet("/papers/{id:guid}", GetAsync).WithName("papers.pages.get");
    }

    private static async Task<IResult> ListAsync(HttpContext http, JihengDb db, Access access, WorkflowShelf shelf, Workbench bench, CancellationToken cancel)
    {
        var listing = await PaperRows.ListAsync(PaperListing.All(shelf, bench.Today), db, OfYear(db, access, bench), http.Request.Query, cancel);
        return Show(http, listing, "办件", "看得到的全部件，期限近的在前；点开可以办理。", "papers", "本年度还没有件；在各业务页面建立的材料会列在这里。");
    }

    private static async Task<IResult> ActedAsync(HttpContext http, JihengDb db, Access access, WorkflowShelf shelf, Workbench bench, CancellationToken cancel)
    {
        var listing = await ActedListing.ListAsync(db, shelf, OfYear(db, access, bench), bench.Who.Account.Id, http.Request.Query, cancel);
        return Show(http, listing, "已办", "您填报、提交、审批、退回或转办过的件，最近办理的在前；“现在”是它目前走到的步骤。", "papers-acted", "本年度您还没有办理过件；办理以后会列在这里。");
    }

    private static IResult Show(HttpContext http, Listing listing, string title, string purpose, string help, string empty) =>
        ListingBook.Asked(http, listing) ?? PageAnswer.Of<PaperListPage>(new { Listing = listing, Title = title, Purpose = purpose, Help = help, Empty = empty });

    private static IQueryable<HandledPaper> OfYear(JihengDb db, Access access, Workbench bench)
    {
        var year = bench.Year?.Year.ToString(CultureInfo.InvariantCulture) ?? "";
        return access.Seen(db.HandledPapers, db.Organisations).Where(p => p.Period.StartsWith(year));
    }

    private static async Task<IResult> GetAsync(Guid id, JihengDb db, Access access, PaperDesk desk, Workbench bench, CancellationToken cancel)
    {
        if (await desk.FindAsync(access, id, bench.Now, cancel) is not { } at) return Missing.Page();
        bench.OpenYearOf(at.Paper);
        var handling = new Handling(at, access.Who.AccountId, bench.Now);
        return at.Paper.Kind switch
        {
            PaperKind.SelfEvaluation => Results.LocalRedirect($"/self-evaluations/{id}"),
            PaperKind.TargetTable => Results.LocalRedirect($"/targets/{id}"),
            PaperKind.Allocation => Results.LocalRedirect($"/funds/allocations/{id}"),
            PaperKind.MonthlyReturn => Results.LocalRedirect($"/returns/{id}"),
            _ => PageAnswer.Of<PaperPage>(new { Title = at.Paper.Title.StartsWith(at.Facts.Chain[0].Name, StringComparison.Ordinal) ? at.Paper.Title : $"{at.Facts.Chain[0].Name} {at.Paper.Title}", Handling = handling, Content = JsonSerializer.Deserialize<JsonElement>(at.Paper.Content), Background = await PaperBackground.ReadAsync(db, access, handling, PaperWords.Of, [], cancel) }),
        };
    }
}
