using Jiheng.Audit.Checks;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Recognition.Lexicon;

namespace Jiheng.Audit;

/// <summary>Applies rules to documents (审核). Pure: the same document always gives the same findings.</summary>
/// <param name="lexicon">What the labels of forms mean.</param>
/// <param name="rules">The rules, by default all.</param>
public sealed class Auditor(FormLexicon lexicon, IReadOnlyList<AuditRule>? rules = null)
{
    /// <summary>Audits one document.</summary>
    public DocumentAudit Run(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Run(document, new(document));
    }

    /// <summary>The same with an index of the document that is used further.</summary>
    internal DocumentAudit Run(SourceDocument document, SourceIndex index)
    {
        var manuscript = new Manuscript(document, lexicon);
        var claims = (rules ?? Rules.All).SelectMany(r => r.Check(manuscript)).ToArray();
        return new(
            document.Path,
            document.Format,
            manuscript.Passages.Sum(p => p.Figures.Count),
            claims.Length,
            claims.Count(c => c.Checked),
            [.. Grouping.ByCause(claims).Select(new Explained(manuscript).Of).OrderBy(f => index.Find(f.Locations[0].Place) is { } s ? (s.Order, s.Offset) : (int.MaxValue, 0)).ThenBy(f => f.Rule, StringComparer.Ordinal)]);
    }
}
