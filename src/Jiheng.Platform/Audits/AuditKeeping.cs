using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Audits;

/// <summary>What an audit found, as it is kept (一条审核发现).</summary>
public sealed record FoundInAudit(string Key, string Rule, string Severity, string Place, string Quote, string Printed, string Expected, string Message);

/// <summary>One edition of a document with what was found in it (一稿的审核结果).</summary>
/// <param name="Name">File name.</param>
/// <param name="Sha256">Of the file.</param>
/// <param name="PaperId">The paper to which it belongs; null for none.</param>
/// <param name="Continues">The document of which it is the next edition, where somebody said so; otherwise its name tells.</param>
/// <param name="Findings">In their order.</param>
public sealed record AuditedEdition(string Name, string Sha256, Guid? PaperId, Guid? Continues, IReadOnlyList<FoundInAudit> Findings);

/// <summary>Keeps findings from edition to edition (审核发现的留存).</summary>
public static class AuditKeeping
{
    /// <summary>So many findings of one document are kept; a report with more is to be put right before it is discussed.</summary>
    public const int Most = 2000;

    /// <summary>Adds an edition: what was decided before holds, what is new is open, what is gone no longer stands.</summary>
    public static async Task<Answer<AuditedDocument>> AddAsync(JihengDb db, Access access, AuditedEdition edition, DateTime now, CancellationToken cancel)
    {
        if (access.Home is not { } home) return new Refusal(Problems.Forbidden, "审核发现留存在单位；请用在一个单位任职的账号。");
        if (edition.PaperId is { } paper && !await access.Seen(db.HandledPapers, db.Organisations).AnyAsync(p => p.Id == paper, cancel)) return new Refusal(Problems.NotFound, "没有这一件，或不在您的范围内。");
        var document = await Known(db, home, edition).SingleOrDefaultAsync(cancel);
        if (document is null && edition.Continues is not null) return new Refusal(Problems.NotFound, "没有所说的上一稿，或不属于本单位。");
        if (document is null) db.Add(document = new AuditedDocument { Id = Guid.CreateVersion7(), OrganisationId = home, PreparedById = access.Who.AccountId, PaperId = edition.PaperId, Series = SeriesOf(edition), Name = edition.Name, Sha256 = edition.Sha256, At = now });
        (document.Name, document.Sha256, document.At, document.Edition) = (edition.Name, edition.Sha256, now, document.Edition + 1);
        Compare(document, edition.Findings);
        await db.SaveChangesAsync(cancel);
        return document;
    }

    /// <summary>What was dismissed in the editions before this one: the reason by key.</summary>
    public static Task<Dictionary<string, string>> DismissedAsync(JihengDb db, Guid organisationId, AuditedEdition edition, CancellationToken cancel) =>
        Known(db, organisationId, edition).AsNoTracking().SelectMany(d => d.Findings).Where(f => f.State == FindingState.Dismissed).ToDictionaryAsync(f => f.Key, f => f.Reason, cancel);

    private static IQueryable<AuditedDocument> Known(JihengDb db, Guid organisationId, AuditedEdition edition)
    {
        var series = SeriesOf(edition);
        var own = db.AuditedDocuments.Include(d => d.Findings).Where(d => d.OrganisationId == organisationId);
        return edition.Continues is { } known ? own.Where(d => d.Id == known) : own.Where(d => d.Series == series);
    }

    private static string SeriesOf(AuditedEdition edition) => edition.PaperId is { } paper ? $"{paper}/{edition.Name}" : edition.Name;

    private static void Compare(AuditedDocument document, IReadOnlyList<FoundInAudit> found)
    {
        var known = document.Findings.ToDictionary(static f => f.Key);
        foreach (var (f, i) in found.Take(Most).Select(static (f, i) => (f, i)))
        {
            if (known.Remove(f.Key, out var there)) (there.Ordinal, there.Stands, there.Severity, there.Place, there.Quote, there.Message) = (i + 1, true, f.Severity, Short(f.Place, 300), Short(f.Quote, 500), Short(f.Message, 2000));
            else document.Findings.Add(New(document, f, i + 1));
        }

        foreach (var gone in known.Values) gone.Stands = false;
    }

    private static AuditedFinding New(AuditedDocument document, FoundInAudit f, int ordinal) => new()
    {
        DocumentId = document.Id, Key = f.Key, Ordinal = ordinal, Rule = f.Rule, Severity = f.Severity, Place = Short(f.Place, 300), Quote = Short(f.Quote, 500),
        Printed = Short(f.Printed, 300), Expected = Short(f.Expected, 300), Message = Short(f.Message, 2000), Since = document.Edition,
    };

    private static string Short(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)] + "…";
}
