using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Administration;

/// <summary>Years, units, the journal, the backup (系统页面).</summary>
internal static class SystemPages
{
    private const int Entries = 300;

    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/system", YearsAsync).WithName("system.pages.home");
        pages.MapGet("/system/journal", JournalAsync).WithName("journal.pages.list");
        pages.MapGet("/system/backup", static (Workbench bench) => PageAnswer.Of<BackupPage>(new { Tabs = SystemTabs.Of(bench, "/system/backup") })).WithName("system.pages.backup");
    }

    private static async Task<IResult> YearsAsync(HttpContext http, Recognised who, JihengDb db, Workbench bench, CancellationToken cancel)
    {
        var listing = new ListTable<YearChoice>("years", "项目年度")
            .Text("项目", static y => y.Programme).Text("年度", static y => $"{y.Year}").State("状态", static y => y.IsClosed ? StateWord.Plain("已关闭") : StateWord.Done("进行中")).Of(bench.Years);
        if (ListingBook.Asked(http, listing) is { } book) return book;
        var programmes = await db.Programmes.AsNoTracking().OrderBy(p => p.Name).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        return PageAnswer.Of<YearsPage>(new { Tabs = SystemTabs.Of(bench, "/system"), Listing = listing, Programmes = (IReadOnlyDictionary<Guid, string>)programmes, who.Access.IsAdministrator });
    }

    private static async Task<IResult> JournalAsync(HttpContext http, string? search, bool? verify, JihengDb db, Workbench bench, CancellationToken cancel)
    {
        var wanted = (search ?? "").Trim();
        var entries = await db.Journal.AsNoTracking().Where(e => wanted == "" || e.Account.Contains(wanted) || e.Action.Contains(wanted) || e.Entity.Contains(wanted) || e.EntityId.Contains(wanted) || e.Reason.Contains(wanted))
            .OrderByDescending(e => e.Sequence).Take(Entries).ToListAsync(cancel);
        var names = await JournalNames.ReadAsync(db, entries.Select(static e => e.EntityId), cancel);
        var listing = new ListTable<JournalEntry>("journal", wanted.Length == 0 ? "最近的日志" : $"含“{wanted}”的最近日志")
            .Text("序号", static e => $"{e.Sequence}").Text("时间", static e => Handling.Time(new DateTimeOffset(e.At, TimeSpan.Zero))).Text("操作人", static e => e.Account).Text("操作", static e => JournalWords.OfDeed(e.Action))
            .Text("对象", e => $"{JournalWords.OfObject(e.Entity)} {names.In(e.EntityId)}").Text("变化", static e => e.Before is null ? "新增" : e.After is null ? "删除" : "修改").Text("原因", static e => e.Reason).Of(entries);
        if (ListingBook.Asked(http, listing) is { } book) return book;
        var report = verify == true ? await JournalVerifier.VerifyAsync(db, cancel) : null;
        return PageAnswer.Of<JournalPage>(new { Tabs = SystemTabs.Of(bench, "/system/journal"), Listing = listing, Search = wanted, Report = report });
    }
}
