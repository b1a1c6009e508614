using System.Globalization;
using Jiheng.Platform.Completeness;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Tracking;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Deadlines;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Returns;

/// <summary>Who owes the return of a month and whether it came (月报报送清单).</summary>
internal static class ReturnListing
{
    internal static Task<IResult> ListAsync(HttpContext http, int? month, JihengDb db, Access access, Workbench bench, CancellationToken cancel) => ShowAsync(http, month, db, access, bench, "", cancel);

    internal static async Task<IResult> StartAsync(HttpContext http, JihengDb db, Access access, PaperDesk desk, PaperFigures figures, Workbench bench, CancellationToken cancel)
    {
        var form = http.Request.HasFormContentType ? http.Request.Form : FormCollection.Empty;
        var month = int.TryParse(form["month"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        if (bench.Year is not { } year) return await ShowAsync(http, null, db, access, bench, "还没有开设项目年度。", cancel);
        var started = await ReturnCommands.StartAsync(db, access, desk, figures, year.Id, month, cancel);
        return started.IsGiven ? Results.LocalRedirect($"/returns/{started.Value.Id}") : await ShowAsync(http, month is >= 1 and <= 12 ? month : null, db, access, bench, started.Refusal.Detail, cancel);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, int? asked, JihengDb db, Access access, Workbench bench, string problem, CancellationToken cancel)
    {
        var month = asked is >= 1 and <= 12 ? asked.Value : LastEnded(bench);
        IReadOnlyList<UnitDelivery> owed = bench.Year is { } year ? await PaperCompleteness.OfAsync(db, access, year.Id, PaperKind.MonthlyReturn, month, bench.Today, cancel) : [];
        var sums = bench.Year is { } y ? await access.Seen(db.MonthlyReturns, db.Organisations).AsNoTracking().Where(r => r.YearId == y.Id && r.Month == month)
            .Select(r => new { r.Id, Received = r.Rows.Sum(x => x.Received), Paid = r.Rows.Sum(x => x.Paid) }).ToDictionaryAsync(r => r.Id, r => (r.Received, r.Paid), cancel) : [];
        var listing = Of(owed, sums, $"{bench.Year?.Year}年{month}月跟踪反馈报送情况");
        if (ListingBook.Asked(http, listing) is { } book) return book;
        var own = bench.Year is null ? null : await db.MonthlyReturns.Where(r => r.YearId == bench.Year.Id && r.OrganisationId == access.Home && r.Month == month).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancel);
        return PageAnswer.Of<ReturnListPage>(
            new { Deadline = await DeadlineFacts.ReadAsync(db, access, bench, PaperKind.MonthlyReturn, month, owed.Select(static o => (o.OrganisationId, o.Name)), cancel), Listing = listing, Counts = DeliveryTally.Of(owed), Month = month, Own = own, Problem = problem, MayStart = bench.Year is { IsClosed: false } && access.Home is { } home && bench.MayFor("returns.start", home) },
            problem.Length > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static Listing Of(IReadOnlyList<UnitDelivery> owed, Dictionary<Guid, (decimal? Received, decimal? Paid)> sums, string title) => new ListTable<UnitDelivery>("returns", title)
        .Text("单位", static u => u.Name, static u => u.PaperId is { } id ? $"/papers/{id}" : null)
        .Text("区划代码", static u => u.Code)
        .State("报送情况", static u => StateWord.Of(u.Delivery))
        .Number("收到", "万元", 2, u => Sum(u, sums).Received)
        .Number("支出", "万元", 2, u => Sum(u, sums).Paid)
        .Ratio("支出进度", u => Sum(u, sums) is ({ } received, { } paid) && received > 0m ? decimal.Round(paid / received, 4, MidpointRounding.AwayFromZero) : null)
        .Day("提交日期", static u => u.HandedIn)
        .Day("截止日期", static u => u.Due)
        .Of(owed);

    private static (decimal? Received, decimal? Paid) Sum(UnitDelivery unit, Dictionary<Guid, (decimal? Received, decimal? Paid)> sums) => unit.PaperId is { } id ? sums.GetValueOrDefault(id) : default;

    private static int LastEnded(Workbench bench) => bench.Year is { } year && year.Year == bench.Today.Year ? Math.Max(1, bench.Today.Month - 1) : 12;
}
