using System.Text.Json;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Storage;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Enrolment;

/// <summary>The register check, and jobs with what came of them (参保核查与后台任务页面).</summary>
internal static class JobPages
{
    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/register", RegisterAsync).WithName("register.pages.list");
        pages.MapGet("/jobs/{id:guid}", GetAsync).WithName("jobs.pages.get");
        pages.MapGet("/system/jobs", ListAsync).WithName("jobs.pages.list");
    }

    private static async Task<IResult> RegisterAsync(HttpContext http, Recognised who, JihengDb db, Access access, CancellationToken cancel)
    {
        var listing = await Table("checks", "我的核查").OfAsync(Latest(db, who).Where(j => j.Kind == "register-check"), http.Request.Query, cancel);
        var decided = new ListTable<DecisionLine>("decisions", "认定过的结论")
            .Text("编号", static d => d.Decision.RowId).State("结论", static d => CasePages.StateOf(d.Decision.Verdict)).Text("理由", static d => d.Decision.Reason).Text("经办人", static d => d.Who)
            .Text("时间", static d => Handling.Time(new DateTimeOffset(d.Decision.DecidedAt, TimeSpan.Zero))).Of((await CasePages.DecisionsAsync(db, access, cancel)).Values.OrderByDescending(static d => d.Decision.DecidedAt));
        return ListingBook.Asked(http, listing) ?? ListingBook.Asked(http, decided) ?? PageAnswer.Of<RegisterPage>(new { Listing = listing, Decided = decided });
    }

    private static async Task<IResult> ListAsync(HttpContext http, Recognised who, JihengDb db, Workbench bench, CancellationToken cancel)
    {
        var listing = await Table("jobs", "我的后台任务").OfAsync(Latest(db, who), http.Request.Query, cancel);
        return ListingBook.Asked(http, listing) ?? PageAnswer.Of<ListPage>(new
        {
            Title = "系统", Purpose = "审核、核查、导入、成文在后台办理；结果文件保留到期限为止。", Section = "/system", Help = "system-jobs", Tabs = Administration.SystemTabs.Of(bench, "/system/jobs"), Listing = listing, Empty = "还没有后台任务；发起审核、核查、导入或成文后，在这里看进度、取结果。",
        });
    }

    private static async Task<IResult> GetAsync(Guid id, HttpContext http, Recognised who, JihengDb db, FormShelf shelf, Workbench bench, CancellationToken cancel)
    {
        if (await JobQueue.Of(db, who.Access).AsNoTracking().SingleOrDefaultAsync(j => j.Id == id, cancel) is not { } job) return Missing.Page();
        var files = await JobQueue.FilesOf(db, who.Access, bench.Now).AsNoTracking().Where(f => f.JobId == id).OrderBy(f => f.Name).ToListAsync(cancel);
        var result = job.Result is null ? (JsonElement?)null : JsonSerializer.Deserialize<JsonElement>(job.Result);
        if (job.Kind == "register-check" && result is { } found)
        {
            var areas = JobFacts.Areas(found, code => shelf.Regions.ByCode(code)?.Name ?? code);
            if (areas is not null && ListingBook.Asked(http, areas) is { } book) return book;
            return PageAnswer.Of<JobPage>(new { Job = job, Files = files, Facts = JobFacts.Of(job.Kind, found), Remarks = JobFacts.Remarks(found), Areas = areas, Links = new[] { new Notice("逐件核实和认定", Handling.Day(job.CreatedAt), $"/jobs/{id}/cases") } });
        }

        if (job.Kind == "audit" && result is not null) return await AuditedAsync(job, files, result.Value, who, db, cancel);
        return PageAnswer.Of<JobPage>(new { Job = job, Files = (IReadOnlyList<StoredFile>)files, Facts = result is { } r ? JobFacts.Of(job.Kind, r) : [], Links = Array.Empty<Notice>() });
    }

    private static IQueryable<Job> Latest(JihengDb db, Recognised who) => JobQueue.Of(db, who.Access).AsNoTracking().OrderByDescending(j => j.CreatedAt).ThenByDescending(j => j.Id);

    // What was audited leads to its document, which the result names by its id.
    private static async Task<IResult> AuditedAsync(Job job, IReadOnlyList<StoredFile> files, JsonElement result, Recognised who, JihengDb db, CancellationToken cancel)
    {
        var names = result.GetProperty("documents").EnumerateArray().Where(static d => d.TryGetProperty("id", out _)).DistinctBy(static d => d.GetProperty("id").GetGuid()).ToDictionary(static d => d.GetProperty("id").GetGuid(), static d => d.GetProperty("name").GetString() + EditionOf(d));
        Guid[] ids = [.. names.Keys];
        var kept = await who.Access.Seen(db.AuditedDocuments, db.Organisations).AsNoTracking().Where(d => ids.Contains(d.Id)).OrderBy(d => d.Series).ToListAsync(cancel);
        return PageAnswer.Of<JobPage>(new
        {
            Job = job, Files = files, Facts = JobFacts.Of(job.Kind, result), Links = kept.Select(d => new Notice("逐条认定：" + names[d.Id], Handling.Day(d.At), $"/audit/{d.Id}")).ToArray(),
        });
    }

    // That a file was taken for the next edition of another is said: it bears the same name, and may be somebody else's.
    private static string EditionOf(JsonElement document) => document.TryGetProperty("edition", out var edition) && edition.GetInt32() is > 1 and var number ? $"（第{number}稿）" : "";

    private static ListTable<Job> Table(string id, string title) => new ListTable<Job>(id, title)
        .Text("任务", static j => JobFacts.NameOf(j.Kind), static j => $"/jobs/{j.Id}")
        .State("状态", static j => JobFacts.StateOf(j.State))
        .Text("委托时间", static j => Handling.Time(new DateTimeOffset(j.CreatedAt, TimeSpan.Zero)))
        .Text("说明", static j => j.Problem);
}
