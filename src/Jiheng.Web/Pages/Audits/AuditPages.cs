using Jiheng.Audit.Review;
using Jiheng.Platform.Audits;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Audits;

/// <summary>A document in the list of those that were audited (审核文件清单项).</summary>
internal sealed record AuditLine(Guid Id, string Name, string Unit, int Edition, DateTime At, int Open, int Accepted);

/// <summary>Auditing of reports (报告审核页面): drop files, see the document beside its findings, decide.</summary>
internal static class AuditPages
{
    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/audit", ListAsync).WithName("jobs.pages.audit");
        pages.MapGet("/audit/{id:guid}", GetAsync).WithName("audits.pages.get");
        pages.MapGet("/audit/{id:guid}/files/{format}", AuditFiles.GetAsync).WithName("audits.pages.document");
    }

    private static async Task<IResult> ListAsync(HttpContext http, Recognised who, JihengDb db, CancellationToken cancel)
    {
        var lines = from d in who.Access.Seen(db.AuditedDocuments, db.Organisations)
                    join o in db.Organisations on d.OrganisationId equals o.Id
                    orderby d.At descending, d.Id
                    select new AuditLine(d.Id, d.Name, o.ShortName, d.Edition, d.At, d.Findings.Count(f => f.Stands && f.State == FindingState.Open), d.Findings.Count(f => f.Stands && f.State == FindingState.Accepted));
        var listing = await new ListTable<AuditLine>("audits", "审核过的文件")
            .Text("文件", static d => d.Name, static d => $"/audit/{d.Id}")
            .Text("单位", static d => d.Unit)
            .Number("稿次", "第几稿", 0, static d => d.Edition)
            .Number("待认定", "条", 0, static d => d.Open)
            .Number("属实待改", "条", 0, static d => d.Accepted)
            .Text("审核时间", static d => Handling.Time(new DateTimeOffset(d.At, TimeSpan.Zero)))
            .OfAsync(lines, http.Request.Query, cancel);
        return ListingBook.Asked(http, listing) ?? PageAnswer.Of<AuditListPage>(new { Listing = listing });
    }

    private static async Task<IResult> GetAsync(Guid id, string? show, JihengDb db, Access access, AuditReading reading, Workbench bench, CancellationToken cancel)
    {
        if (await access.Seen(db.AuditedDocuments.Include(d => d.Findings), db.Organisations).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel) is not { } document) return Missing.Page();
        var read = await reading.OfAsync(document, access, Baseline.None, cancel);
        var mayDecide = bench.MayFor("audits.decide", document.OrganisationId);
        return PageAnswer.Of<AuditPage>(new
        {
            Document = document, Text = read is var (_, reviewed) ? MarkedDocument.Of(reviewed) : MarkedDocument.None, Filter = FindingFilter.Of(show), MayDecide = mayDecide,
            Staff = mayDecide ? await StaffAsync(document, db, cancel) : new Dictionary<Guid, string>(), Names = await AuditFiles.NamesAsync(document, db, cancel),
        });
    }

    // Whoever holds no post cannot open what he is given.
    private static Task<Dictionary<Guid, string>> StaffAsync(AuditedDocument document, JihengDb db, CancellationToken cancel) => db.Accounts.AsNoTracking()
        .Where(a => a.OrganisationId == document.OrganisationId && a.IsEnabled && db.Appointments.Any(p => p.AccountId == a.Id)).OrderBy(a => a.DisplayName).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
}
