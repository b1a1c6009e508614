using System.Text.RegularExpressions;
using Jiheng.Documents.Reading.Plain;

namespace Jiheng.Documents.Reading.Pdf;

/// <summary>
/// Lines of a PDF without what every page repeats (页眉、页脚、页码): a page number between the halves of a sentence tears the
/// figure there from its unit. Lines keep their numbers in the laid-out text.
/// </summary>
internal static partial class PdfPages
{
    /// <summary>Lines at either end of a page that may be its head or foot.</summary>
    private const int Edge = 2;

    /// <summary>On fewer pages nothing is known to repeat.</summary>
    private const int FewestPages = 3;

    internal static IReadOnlyList<TextLine> Lines(string text)
    {
        var pages = Split(text);
        var repeated = pages.Count < FewestPages ? [] : pages.SelectMany(p => Edges(p).Select(l => l.Text.Trim()).Distinct()).CountBy(t => t).Where(t => t.Value >= FewestPages && t.Value * 2 >= pages.Count).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        var lines = new List<TextLine>();
        foreach (var page in pages)
        {
            var edges = Edges(page).ToHashSet();
            var kept = page.Where(l => !edges.Contains(l) || !(repeated.Contains(l.Text.Trim()) || (pages.Count > 1 && PageNumber().IsMatch(l.Text)))).ToList();
            // One blank line at most stands between two pages, so that what goes on may go on.
            if (lines.Count > 0 && kept.Count > 0) lines.Add(new(kept[0].Number, ""));
            lines.AddRange(pages.Count > 1 ? Trimmed(kept) : kept);
        }

        return lines;
    }

    private static List<List<TextLine>> Split(string text)
    {
        var pages = new List<List<TextLine>> { new() };
        foreach (var line in TextLine.Split(text))
        {
            var feeds = line.Text.LastIndexOf('\f') + 1;
            if (feeds > 0 && pages[^1].Count > 0) pages.Add([]);
            pages[^1].Add(feeds > 0 ? line with { Text = new string(' ', feeds) + line.Text[feeds..] } : line);
        }

        pages.RemoveAll(p => p.TrueForAll(l => l.IsBlank));
        return pages;
    }

    private static IEnumerable<TextLine> Edges(List<TextLine> page)
    {
        var filled = page.Where(l => !l.IsBlank).ToList();
        return filled.Take(Edge).Concat(filled.Skip(Math.Max(Edge, filled.Count - Edge)));
    }

    private static IEnumerable<TextLine> Trimmed(List<TextLine> lines) => lines.SkipWhile(l => l.IsBlank).Reverse().SkipWhile(l => l.IsBlank).Reverse();

    [GeneratedRegex(@"^\s*(?:[-—–－]\s*\d{1,4}\s*[-—–－]|\d{1,4}|第\s*\d{1,4}\s*页(?:[，,]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4})\s*$")]
    private static partial Regex PageNumber();
}
