using Jiheng.Platform.Identity;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Administration;

/// <summary>Years and the backup (系统页面).</summary>
internal static class SystemPages
{
    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/system", YearsAsync).WithName("system.pages.home");
        pages.MapGet("/system/backup", static (Workbench bench) => PageAnswer.Of<BackupPage>(new { Tabs = SystemTabs.Of(bench, "/system/backup") })).WithName("system.pages.backup");
    }

    private static async Task<IResult> YearsAsync(HttpContext http, Recognised who, JihengDb db, Workbench bench, CancellationToken cancel)
    {
        var listing = new ListTable<YearChoice>("years", "项目年度")
            .Text("项目", static y => y.Programme).Text("年度", static y => $"{y.Year}").State("状态", static y => y.IsClosed ? StateWord.Plain("已关闭") : StateWord.Done("进行中")).Of(bench.Years);
        if (ListingBook.Asked(http, listing) is { } book) return book;
        var mayChange = who.Access.IsAdministrator;
        return PageAnswer.Of<YearsPage>(new
        {
            Tabs = SystemTabs.Of(bench, "/system"), Listing = listing, IsAdministrator = mayChange,
            Programmes = (IReadOnlyList<Programme>)(mayChange ? await db.Programmes.AsNoTracking().OrderBy(p => p.Name).ToListAsync(cancel) : []),
            Years = (IReadOnlyList<YearLine>)(mayChange ? await (from y in db.ProgrammeYears join p in db.Programmes on y.ProgrammeId equals p.Id orderby y.Year descending, p.Name select new YearLine(y.Id, p.Name, y.Year, y.State == YearState.Closed, y.Version)).AsNoTracking().ToListAsync(cancel) : []),
        });
    }
}
