using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Administration.Journal;

/// <summary>The journal within one's data scope: looked through, taken along, and by whoever sees all of it proved (日志页面).</summary>
internal static class JournalPages
{
    private const int MostInABook = 20_000;

    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/system/journal", ListAsync).WithName("journal.pages.list");
        pages.MapGet("/system/journal/export", JournalExport.GetAsync).WithName("journal.pages.export");
    }

    private static async Task<IResult> ListAsync(HttpContext http, bool? verify, long? before, JihengDb db, Access access, Workbench bench, CancellationToken cancel)
    {
        var (filter, isExport) = (JournalFilter.Of(http.Request.Query), http.Request.Query["export"] == "journal");
        if ((isExport ? await TooLongAsync(db, access, filter, cancel) : null) is { } refused) return refused;
        var listing = filter.Words.Count == 0 || isExport ? await AllAsync(http, db, access, filter, cancel) : await FoundAsync(db, access, filter, before, cancel);
        if (ListingBook.Asked(http, listing) is { } book) return book;
        // The chain is one: what the verification tells of is everybody's.
        var report = verify == true && access.SeesAll ? await JournalVerifier.VerifyAsync(db, cancel) : null;
        return PageAnswer.Of<JournalPage>(new { Tabs = SystemTabs.Of(bench, "/system/journal"), Listing = listing, Filter = new JournalAsked(filter.Search, $"{filter.From:yyyy-MM-dd}", $"{filter.To:yyyy-MM-dd}", filter.Query), SeesAll = access.SeesAll, Report = report });
    }

    // A workbook is made whole in memory; what is longer is written as it is read.
    private static async Task<IResult?> TooLongAsync(JihengDb db, Access access, JournalFilter filter, CancellationToken cancel) => await (await filter.OfAsync(db, JournalReading.Of(db, access), cancel)).Take(MostInABook + 1).CountAsync(cancel) > MostInABook
        ? Results.Text($"超过{MostInABook}条，不能导出为 Excel；请缩小查找范围，或下载 CSV。", statusCode: StatusCodes.Status409Conflict) : null;

    private static async Task<Listing> AllAsync(HttpContext http, JihengDb db, Access access, JournalFilter filter, CancellationToken cancel)
    {
        var (asked, entries) = (WithoutFind(http.Request.Query), (await filter.OfAsync(db, JournalReading.Of(db, access), cancel)).AsNoTracking().OrderByDescending(e => e.Sequence));
        // Entries are numbered without gaps: how many there are, and which are on a page, follows from the last one. Where some are missing, which the verification says, they are counted.
        if (access.SeesAll && filter.Words.Count == 0 && !filter.HasDays && asked["export"] != "journal" && await db.Journal.MaxAsync(static e => (long?)e.Sequence, cancel) is { } last)
        {
            var first = ListWindow.Of(asked, "journal").FirstOf((int)last);
            var page = await entries.Where(e => e.Sequence <= last - first).Take(ListWindow.Size).ToListAsync(cancel);
            if (page.Count == Math.Min(ListWindow.Size, last - first)) return Table(filter).Of(await JournalLine.OfAsync(db, page, cancel), first, (int)last);
        }

        return await Table(filter).OfAsync(entries, read => JournalLine.OfAsync(db, read, cancel), asked, cancel);
    }

    private static async Task<Listing> FoundAsync(JihengDb db, Access access, JournalFilter filter, long? before, CancellationToken cancel)
    {
        var found = await JournalSearch.FindAsync(db, JournalReading.Of(db, access), filter, before, JournalSearch.Most, cancel);
        var listing = Table(filter).Of(await JournalLine.OfAsync(db, found.Entries, cancel));
        if (found.Next is null && before is null) return listing;
        var at = found.Next is { } next && !found.IsFull ? await db.Journal.Where(e => e.Sequence == next).Select(static e => (DateTime?)e.At).SingleOrDefaultAsync(cancel) : null;
        return listing with
        {
            Part = new(found.Said(listing.Title, before is not null, at), before is null ? null : $"/system/journal?{filter.Query}#journal", found.IsFull ? "更早的" : "继续往前查", found.Next is null ? null : $"/system/journal?{filter.Query}before={found.Next}#journal"),
        };
    }

    private static ListTable<JournalLine> Table(JournalFilter filter) => new ListTable<JournalLine>("journal", filter.Search.Length == 0 ? "日志" : $"含“{filter.Search}”的日志")
        .Text("序号", static e => $"{e.Sequence}").Text("时间", static e => e.At).Text("操作人", static e => e.Account).Text("操作", static e => e.Deed)
        .Text("对象", static e => e.About).Text("变化", static e => e.Change).Text("原因", static e => e.Reason);

    // The list's own search would read the whole journal; the page has one of its own.
    private static QueryCollection WithoutFind(IQueryCollection asked) => new(asked.Where(static q => q.Key != "journal-find").ToDictionary(static q => q.Key, static q => q.Value));
}
