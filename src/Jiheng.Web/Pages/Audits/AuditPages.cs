using System.Security.Cryptography;
using Jiheng.Audit.Output.Page;
using Jiheng.Audit.Review;
using Jiheng.Documents.Reading;
using Jiheng.Platform.Audits;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Papers;
using Jiheng.Web.Api.SelfEvaluations;
using Jiheng.Web.Jobs.Handlers;
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

    private static async Task<IResult> GetAsync(Guid id, JihengDb db, Access access, FormShelf shelf, SelfEvaluationSlice slice, EvaluationDocuments documents, Workbench bench, CancellationToken cancel)
    {
        if (await access.Seen(db.AuditedDocuments.Include(d => d.Findings), db.Organisations).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel) is not { } document) return Missing.Page();
        var (text, numbers) = Text(document, await BytesAsync(document, db, access, slice, documents, bench, cancel), shelf);
        var mayDecide = access.WritesFor(document.OrganisationId) && bench.May("audits.decide");
        var staff = mayDecide ? await db.Accounts.AsNoTracking().Where(a => a.OrganisationId == document.OrganisationId && a.IsEnabled).OrderBy(a => a.DisplayName).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel) : [];
        return PageAnswer.Of<AuditPage>(new { Document = document, Text = text, Numbers = numbers, MayDecide = mayDecide, Staff = (IReadOnlyDictionary<Guid, string>)staff });
    }

    // The file itself is kept as long as whoever sent it may fetch it, and a paper's is made anew; without it the findings still tell where they are.
    private static async Task<byte[]?> BytesAsync(AuditedDocument document, JihengDb db, Access access, SelfEvaluationSlice slice, EvaluationDocuments documents, Workbench bench, CancellationToken cancel)
    {
        var sent = await JobQueue.FilesOf(db, access, bench.Now).Where(f => f.Sha256 == document.Sha256 && f.JobId == null).OrderByDescending(f => f.CreatedAt)
            .Join(db.StoredContents, f => f.Id, c => c.FileId, (_, c) => c.Bytes).FirstOrDefaultAsync(cancel);
        if (sent is not null || document.PaperId is not { } id || await TypedPapers.FindAsync(slice.Papers.AsNoTracking(), id, db, access, cancel) is not { } paper) return sent;
        var (_, word) = await documents.WordAsync(paper, await slice.FiguresAsync(paper, cancel), access, cancel);
        return Convert.ToHexStringLower(SHA256.HashData(word)) == document.Sha256 ? word : null;
    }

    private static (string Text, IReadOnlyDictionary<string, int> Numbers) Text(AuditedDocument document, byte[]? bytes, FormShelf shelf)
    {
        if (bytes is null || SourceReader.Read(document.Name, bytes).Document is not { } source) return ("", new Dictionary<string, int>());
        var reviewed = ReviewedDocument.Of(source, shelf.Lexicon, AuditSettings.Default, Baseline.None);
        return (Paper(AuditHtml.Of(reviewed)), reviewed.Open.Select(static (f, i) => (f.Fingerprint, i)).DistinctBy(static f => f.Fingerprint).ToDictionary(static f => f.Fingerprint, static f => f.i + 1));
    }

    // The page of the audit stands alone; here only its paper is wanted, which it has encoded.
    private static string Paper(string page)
    {
        var from = page.IndexOf('>', page.IndexOf("<main", StringComparison.Ordinal)) + 1;
        return page[from..page.IndexOf("</main>", from, StringComparison.Ordinal)];
    }
}
