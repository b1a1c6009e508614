using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Administration.Journal;

/// <summary>The journal: looked through, proved, taken along (日志页面).</summary>
internal static class JournalPages
{
    private const int MostInABook = 20_000;

    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/system/journal", ListAsync).WithName("journal.pages.list");
        pages.MapGet("/system/journal/export", JournalExport.GetAsync).WithName("journal.pages.export");
    }

    private static async Task<IResult> ListAsync(HttpContext http, bool? verify, JihengDb db, Workbench bench, CancellationToken cancel)
    {
        var filter = JournalFilter.Of(http.Request.Query);
        var entries = (await filter.OfAsync(db, cancel)).AsNoTracking().OrderByDescending(e => e.Sequence);
        // A workbook is made whole in memory; what is longer is written as it is read.
        if (http.Request.Query["export"] == "journal" && await entries.Take(MostInABook + 1).CountAsync(cancel) > MostInABook)
            return Results.Text($"超过{MostInABook}条，不能导出为 Excel；请缩小查找范围，或下载 CSV。", statusCode: StatusCodes.Status409Conflict);
        var listing = await Table(filter).OfAsync(entries, read => JournalLine.OfAsync(db, read, cancel), WithoutFind(http.Request.Query), cancel);
        if (ListingBook.Asked(http, listing) is { } book) return book;
        var report = verify == true ? await JournalVerifier.VerifyAsync(db, cancel) : null;
        return PageAnswer.Of<JournalPage>(new { Tabs = SystemTabs.Of(bench, "/system/journal"), Listing = listing, Filter = new JournalAsked(filter.Search, $"{filter.From:yyyy-MM-dd}", $"{filter.To:yyyy-MM-dd}", filter.Query), Report = report });
    }

    private static ListTable<JournalLine> Table(JournalFilter filter) => new ListTable<JournalLine>("journal", filter.Search.Length == 0 ? "日志" : $"含“{filter.Search}”的日志")
        .Text("序号", static e => $"{e.Sequence}").Text("时间", static e => e.At).Text("操作人", static e => e.Account).Text("操作", static e => e.Deed)
        .Text("对象", static e => e.About).Text("变化", static e => e.Change).Text("原因", static e => e.Reason);

    // The list's own search would read the whole journal; the page has one of its own.
    private static QueryCollection WithoutFind(IQueryCollection asked) => new(asked.Where(static q => q.Key != "journal-find").ToDictionary(static q => q.Key, static q => q.Value));
}
