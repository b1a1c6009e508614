using Jiheng.Audit.Findings;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Recognition.Lexicon;

namespace Jiheng.Audit.Review;

/// <summary>An audited document with what was decided about its findings before (复核后的审核结果).</summary>
/// <param name="Audit">What the audit saw, with the severities that the user configured.</param>
/// <param name="Source">The document as read.</param>
/// <param name="Findings">Every finding with its fingerprint, and the reason when it was accepted.</param>
public sealed record ReviewedDocument(DocumentAudit Audit, SourceDocument Source, IReadOnlyList<ReviewedFinding> Findings)
{
    /// <summary>Finds the texts that the findings speak of.</summary>
    public required SourceIndex Index { get; init; }

    /// <summary>Findings that nobody has accepted.</summary>
    public IEnumerable<ReviewedFinding> Open => Findings.Where(f => f.Accepted is null);

    /// <summary>How many findings of a severity are open.</summary>
    public int Count(Severity severity) => Open.Count(f => f.Finding.Severity == severity);

    /// <summary>Audits <paramref name="source"/> as <paramref name="settings"/> say and applies <paramref name="baseline"/>.</summary>
    public static ReviewedDocument Of(SourceDocument source, FormLexicon lexicon, AuditSettings settings, Baseline baseline)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(baseline);
        var index = new SourceIndex(source);
        var audit = new Auditor(lexicon, settings.Rules).Run(source, index);
        audit = audit with { Findings = [.. audit.Findings.Select(settings.Apply)] };
        var reviewed = audit.Findings.Zip(Fingerprints.Of(audit.Findings, index), (finding, print) => new ReviewedFinding(finding, print, baseline.ReasonFor(print)));
        return new(audit, source, [.. reviewed]) { Index = index };
    }
}

/// <summary>A finding and what is known about it (发现及其处理).</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Fingerprint">By which it is known again.</param>
/// <param name="Accepted">The reason why it is accepted; null while it is open.</param>
public sealed record ReviewedFinding(Finding Finding, string Fingerprint, string? Accepted);
