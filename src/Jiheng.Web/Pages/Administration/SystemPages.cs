using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Organisations;
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
        pages.MapGet("/system/organisations", UnitsAsync).WithName("organisations.pages.list");
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

    private static async Task<IResult> UnitsAsync(HttpContext http, JihengDb db, Access access, Workbench bench, CancellationToken cancel)
    {
        var units = await access.Seen(db.Organisations).AsNoTracking().OrderBy(o => o.RegionCode).ThenBy(o => o.Kind).Select(o => new UnitLine(
            o.Name, o.ShortName, o.RegionCode, o.Kind == OrganisationKind.Place ? "区划" : "部门", db.Organisations.Where(p => p.Id == o.ParentId).Select(p => p.ShortName).FirstOrDefault() ?? "", o.ValidFrom, o.ValidTo)).ToListAsync(cancel);
        var listing = new ListTable<UnitLine>("organisations", "单位")
            .Text("名称", static u => u.Name).Text("简称", static u => u.Short).Text("区划代码", static u => u.Code).Text("种类", static u => u.Kind).Text("上级", static u => u.Parent).Day("设立", static u => u.From).Day("撤销", static u => u.To).Of(units);
        return ListingBook.Asked(http, listing) ?? PageAnswer.Of<ListPage>(new
        {
            Title = "系统", Purpose = "单位按区划代码列出；合并、拆分、划转、更名由系统管理员通过接口办理，原单位的材料和资金留在原单位。", Section = "/system", Help = "system-organisations",
            Tabs = SystemTabs.Of(bench, "/system/organisations"), Listing = listing, Empty = "还没有单位；请系统管理员导入区划。",
        });
    }

    private static async Task<IResult> JournalAsync(HttpContext http, string? search, bool? verify, JihengDb db, Workbench bench, CancellationToken cancel)
    {
        var wanted = (search ?? "").Trim();
        var entries = await db.Journal.AsNoTracking().Where(e => wanted == "" || e.Account.Contains(wanted) || e.Action.Contains(wanted) || e.Entity.Contains(wanted) || e.EntityId.Contains(wanted) || e.Reason.Contains(wanted))
            .OrderByDescending(e => e.Sequence).Take(Entries).ToListAsync(cancel);
        var listing = new ListTable<JournalEntry>("journal", wanted.Length == 0 ? "最近的日志" : $"含“{wanted}”的最近日志")
            .Text("序号", static e => $"{e.Sequence}").Text("时间", static e => Handling.Time(new DateTimeOffset(e.At, TimeSpan.Zero))).Text("操作人", static e => e.Account).Text("操作", static e => e.Action)
            .Text("对象", static e => $"{e.Entity} {e.EntityId}").Text("变化", static e => e.Before is null ? "新增" : e.After is null ? "删除" : "修改").Text("原因", static e => e.Reason).Of(entries);
        if (ListingBook.Asked(http, listing) is { } book) return book;
        var report = verify == true ? await JournalVerifier.VerifyAsync(db, cancel) : null;
        return PageAnswer.Of<JournalPage>(new { Tabs = SystemTabs.Of(bench, "/system/journal"), Listing = listing, Search = wanted, Report = report });
    }

    private sealed record UnitLine(string Name, string Short, string Code, string Kind, string Parent, DateOnly From, DateOnly? To);
}
