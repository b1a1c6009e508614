using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>What the styles of a Word file (样式) say about outline levels and numbering, or the styles that they build on.</summary>
internal sealed class WordStyles(XElement? part)
{
    /// <summary>Word stops at eleven; a circle of styles would not stop at all.</summary>
    private const int LongestChain = 12;

    private readonly Dictionary<string, XElement> byId = (part?.Elements().Where(e => e.Name() == "style") ?? [])
        .GroupBy(s => s.Value("styleId") ?? "").ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>Heading level 1 to 9, or 0.</summary>
    internal int Outline(string style) =>
        int.TryParse(Chain(style).Select(s => s.Child("pPr").Property("outlineLvl")).FirstOrDefault(o => o is not null), out var outline) && outline is >= 0 and < 9 ? outline + 1 : 0;

    /// <summary>The numbering of the paragraphs of a style, with the style that declares it; null when they have none.</summary>
    internal (XElement Numbering, string Style)? Numbering(string style) =>
        Chain(style).Select(s => (Numbering: s.Child("pPr").Child("numPr"), Style: s.Value("styleId") ?? "")).FirstOrDefault(n => n.Numbering is not null) is { Numbering: { } found } hit
            ? (found, hit.Style) : null;

    private IEnumerable<XElement> Chain(string style)
    {
        var at = style;
        for (var steps = 0; at is not null && steps < LongestChain && byId.TryGetValue(at, out var found); steps++)
        {
            yield return found;
            at = found.Property("basedOn");
        }
    }
}
