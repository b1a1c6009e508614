using Jiheng.Audit.Checks;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit;

/// <summary>Applies every rule to a document (审核). Pure: the same document always gives the same findings.</summary>
public static class Auditor
{
    /// <summary>Audits one document with the given rules, by default all.</summary>
    public static DocumentAudit Run(SourceDocument document, IReadOnlyList<AuditRule>? rules = null)
    {
        var manuscript = new Manuscript(document);
        var claims = (rules ?? Rules.All).SelectMany(r => r.Check(manuscript)).ToArray();
        return new(
            document.Path,
            document.Format,
            manuscript.Passages.Sum(p => p.Figures.Count),
            claims.Length,
            claims.Count(c => c.Checked),
            [.. Grouping.ByCause(claims.Select(c => c.Finding).OfType<Finding>()).Select(new Explained(manuscript).Of)]);
    }
}
