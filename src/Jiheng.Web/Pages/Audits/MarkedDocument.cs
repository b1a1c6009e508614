using Jiheng.Audit.Output.Page;
using Jiheng.Audit.Review;

namespace Jiheng.Web.Pages.Audits;

/// <summary>A document with its marks (带标记的原文).</summary>
/// <param name="Html">Encoded by the audit; empty when the file is gone.</param>
/// <param name="Numbers">The numbers of the marks by the keys of their findings.</param>
/// <param name="Derivations">The arithmetic by the same keys; a key that is not there has none.</param>
public sealed record MarkedDocument(string Html, IReadOnlyDictionary<string, int> Numbers, IReadOnlyDictionary<string, string> Derivations)
{
    public static MarkedDocument None { get; } = new("", new Dictionary<string, int>(), new Dictionary<string, string>());

    public static MarkedDocument Of(ReviewedDocument reviewed)
    {
        var open = reviewed.Open.Select(static (f, i) => (f.Fingerprint, f.Finding.Derivation, Number: i + 1)).DistinctBy(static f => f.Fingerprint).ToList();
        return new(Paper(AuditHtml.Of(reviewed)), open.ToDictionary(static f => f.Fingerprint, static f => f.Number), open.Where(static f => f.Derivation.Length > 0).ToDictionary(static f => f.Fingerprint, static f => f.Derivation));
    }

    // The page of the audit stands alone; here only its paper is wanted, which it has encoded.
    private static string Paper(string page)
    {
        var from = page.IndexOf('>', page.IndexOf("<main", StringComparison.Ordinal)) + 1;
        return page[from..page.IndexOf("</main>", from, StringComparison.Ordinal)];
    }
}
