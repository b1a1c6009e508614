namespace Jiheng.Documents.Reading.Web;

/// <summary>
/// What it would cost to build the tree of a page (网页解析代价), told before it is built: for every tag a parser looks through
/// the elements that are still open, so unclosed tags cost the square of their number.
/// </summary>
internal static class MarkupEffort
{
    /// <summary>Tags; an Excel table of a hundred thousand cells saved as a page has half as many.</summary>
    private const int MostTags = 500_000;

    /// <summary>Open elements looked through, all tags together. A page of ten thousand tags of which none is closed takes half of it.</summary>
    private const long MostSteps = 100_000_000;

    /// <summary>Attributes of one tag.</summary>
    private const int MostAttributes = 300;

    /// <summary>Elements without content, and those that the next of their kind closes.</summary>
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option",
    };

    /// <summary>Refuses pages that nobody wrote and no browser shows in reasonable time.</summary>
    internal static void Check(string markup)
    {
        var (tags, depth, steps) = (0, 0L, 0L);
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var at = markup.IndexOf('<'); at >= 0; at = at + 1 < markup.Length ? markup.IndexOf('<', at + 1) : -1)
        {
            var closing = at + 1 < markup.Length && markup[at + 1] == '/';
            var start = closing ? at + 2 : at + 1;
            var end = start;
            while (end < markup.Length && char.IsAsciiLetterOrDigit(markup[end])) end++;
            if (end == start) continue;
            if (!Flat.GetAlternateLookup<ReadOnlySpan<char>>().Contains(markup.AsSpan(start, end - start))) depth += Step(open.GetAlternateLookup<ReadOnlySpan<char>>(), markup.AsSpan(start, end - start), closing);
            steps += depth;
            if (++tags > MostTags || steps > MostSteps || Attributes(markup, end) > MostAttributes) throw new UnreadableException("网页的标记过多或嵌套过深，请用浏览器打开后另存，或提供 docx");
        }
    }

    /// <summary>A closing tag closes only what is open under its name.</summary>
    private static int Step(Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> open, ReadOnlySpan<char> name, bool closing)
    {
        open.TryGetValue(name, out var count);
        if (closing && count == 0) return 0;
        open[name] = closing ? count - 1 : count + 1;
        return closing ? -1 : 1;
    }

    /// <summary>Blanks outside quotes up to the end of the tag: at least as many as attributes.</summary>
    private static int Attributes(string markup, int at)
    {
        var (count, quote) = (0, '\0');
        for (; at < markup.Length && count <= MostAttributes && (quote != '\0' || markup[at] != '>'); at++)
        {
            if (quote == '\0' && markup[at] is '"' or '\'') quote = markup[at];
            else if (markup[at] == quote) quote = '\0';
            else if (quote == '\0' && (char.IsWhiteSpace(markup[at]) || markup[at] is '/' or '=')) count++;
        }

        return count;
    }
}
