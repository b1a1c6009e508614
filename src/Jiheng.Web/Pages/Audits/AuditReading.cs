using System.Security.Cryptography;
using Jiheng.Audit.Review;
using Jiheng.Documents.Reading;
using Jiheng.Platform.Audits;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Papers;
using Jiheng.Web.Api.SelfEvaluations;
using Jiheng.Web.Jobs.Handlers;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Audits;

/// <summary>
/// Reads an audited document anew (审核文件的原文), for its marks and its comments. A file that was sent is kept for a while, and is there for
/// whoever sent it and for his unit, which keeps the findings; a paper's document is made anew.
/// </summary>
internal sealed class AuditReading(JihengDb db, FormShelf shelf, SelfEvaluationSlice slice, EvaluationDocuments documents, TimeProvider time)
{
    /// <summary>The file and what is in it, with what was dismissed held against nobody; null when the file is gone, or not for his eyes.</summary>
    internal async Task<(byte[] Bytes, ReviewedDocument Reviewed)?> OfAsync(AuditedDocument document, Access access, Baseline dismissed, CancellationToken cancel) =>
        await BytesAsync(document, access, cancel) is { } bytes && SourceReader.Read(document.Name, bytes).Document is { } source ? (bytes, ReviewedDocument.Of(source, shelf.Lexicon, AuditSettings.Default, dismissed)) : null;

    private async Task<byte[]?> BytesAsync(AuditedDocument document, Access access, CancellationToken cancel)
    {
        var now = Timestamp.Now(time);
        var sent = await ContentAsync(JobQueue.FilesOf(db, access, now), document, cancel);
        if (sent is null && access.WritesFor(document.OrganisationId)) sent = await ContentAsync(db.StoredFiles.Where(f => f.OrganisationId == document.OrganisationId && f.ExpiresAt > now), document, cancel);
        if (sent is not null || document.PaperId is not { } id || await TypedPapers.FindAsync(slice.Papers.AsNoTracking(), id, db, access, cancel) is not { } paper) return sent;
        var (_, word) = await documents.WordAsync(paper, await slice.FiguresAsync(paper, cancel), access, cancel);
        return Convert.ToHexStringLower(SHA256.HashData(word)) == document.Sha256 ? word : null;
    }

    private async Task<byte[]?> ContentAsync(IQueryable<StoredFile> files, AuditedDocument document, CancellationToken cancel) =>
        await db.ContentAsync(await files.AsNoTracking().Where(f => f.Sha256 == document.Sha256 && f.JobId == null).OrderByDescending(f => f.CreatedAt).FirstOrDefaultAsync(cancel), cancel);
}
