using System.Security.Cryptography;
using Jiheng.Audit.Findings;
using Jiheng.Audit.Review;
using Jiheng.Documents.Reading;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Audits;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Jiheng.Web.Jobs.Handlers;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.SelfEvaluations;

/// <summary>
/// The audit before a self-evaluation is handed in (提交前审核): its Word document is read as a stranger's would be. What contradicts
/// itself is not handed in, unless the unit has said in the audit why the finding does not apply.
/// </summary>
internal sealed class SubmissionAudit(JihengDb db, SelfEvaluationSlice slice, EvaluationDocuments documents, FormShelf shelf)
{
    private const int Shown = 5;

    /// <summary>Why a paper is not to be handed in as it is; null when nothing in it contradicts itself.</summary>
    internal async Task<Refusal?> ObjectionAsync(HandledPaper handled, Access access, CancellationToken cancel)
    {
        if (handled.Kind != PaperKind.SelfEvaluation) return null;
        var paper = await slice.Papers.AsNoTracking().SingleAsync(p => p.Id == handled.Id, cancel);
        var (_, _, reviewed) = await ReviewAsync(paper, access, await DismissedAsync(paper, access, cancel), cancel);
        var numbers = (await db.Instruments.AsNoTracking().Where(i => i.YearId == paper.YearId).ToListAsync(cancel)).Select(static i => i.Number.ToString()).ToHashSet(StringComparer.Ordinal);
        var wrong = reviewed.Open.Where(static f => f.Finding.Severity == Severity.Error).Select(static f => f.Finding).Where(f => !IsOfTwoInstruments(f, numbers)).ToList();
        if (wrong.Count == 0) return null;
        var said = string.Concat(wrong.Take(Shown).Select(static (f, i) => $"{i + 1}.{f.Message}"));
        return new(Reasons.AuditFailed, $"审核发现{wrong.Count}处矛盾，没有提交：{said}请改正后再提交；确属特殊情况的，先点“审核”，逐条说明理由。", new Dictionary<string, object?>
        {
            ["findings"] = wrong.Select(static f => new { f.Rule, f.Message, f.Printed, f.Expected, f.Derivation, Place = f.Locations[0].Place.ToString() }),
        });
    }

    /// <summary>The document with its findings, to be kept and decided upon.</summary>
    internal async Task<Answer<AuditedDocument>> KeepAsync(SelfEvaluationPaper paper, Access access, DateTime now, CancellationToken cancel)
    {
        var (name, word, reviewed) = await ReviewAsync(paper, access, Baseline.None, cancel);
        return await AuditKeeping.AddAsync(db, access, AuditEditions.Of(name, word, paper.Id, null, reviewed), now, cancel);
    }

    // Batches of one title are usual; that both numbers are right, the platform knows from the instruments themselves.
    private static bool IsOfTwoInstruments(Finding finding, HashSet<string> numbers) => finding.Rule == "citation.number" && numbers.Contains(finding.Printed) && numbers.Contains(finding.Expected);

    private async Task<(string Name, byte[] Word, ReviewedDocument Reviewed)> ReviewAsync(SelfEvaluationPaper paper, Access access, Baseline dismissed, CancellationToken cancel)
    {
        var (name, word) = await documents.WordAsync(paper, await slice.FiguresAsync(paper, cancel), access, cancel);
        return (name, word, ReviewedDocument.Of(SourceReader.Read(name, word).Document!, shelf.Lexicon, AuditSettings.Default, dismissed));
    }

    private async Task<Baseline> DismissedAsync(SelfEvaluationPaper paper, Access access, CancellationToken cancel)
    {
        var dismissed = await access.Seen(db.AuditedDocuments, db.Organisations).AsNoTracking().Where(d => d.PaperId == paper.Id && d.OrganisationId == paper.OrganisationId)
            .SelectMany(d => d.Findings).Where(f => f.State == FindingState.Dismissed).Select(f => new { f.Key, f.Reason }).ToListAsync(cancel);
        return Baseline.Of(dismissed.DistinctBy(static f => f.Key).ToDictionary(static f => f.Key, static f => f.Reason));
    }
}

/// <summary>What was found in a document, as it is kept (审核结果留存).</summary>
internal static class AuditEditions
{
    internal static AuditedEdition Of(string name, byte[] bytes, Guid? paper, Guid? continues, ReviewedDocument reviewed) => new(
        name, Convert.ToHexStringLower(SHA256.HashData(bytes)), paper, continues,
        [.. reviewed.Findings.Select(static f => new FoundInAudit(f.Fingerprint, f.Finding.Rule, f.Finding.Severity.Word(), f.Finding.Locations[0].Place.ToString(), f.Finding.Locations[0].Quote, f.Finding.Printed, f.Finding.Expected, f.Finding.Message))]);
}
