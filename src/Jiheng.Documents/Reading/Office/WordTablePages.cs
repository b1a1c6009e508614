using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>
/// Tells a table that goes on over a page break from a new one (跨页续表): nothing but a page break stands between, the columns
/// are the same, and it does not begin like the table before, as the next form of a series would.
/// </summary>
internal sealed class WordTablePages
{
    private XElement? table;
    private bool broken;

    /// <summary>Grid of the table that may go on.</summary>
    internal WordGrid Grid { get; private set; } = new();

    /// <summary>A table begins that may go on after a page break.</summary>
    internal void Begin(XElement element, WordGrid grid) => (table, Grid, broken) = (grid.Rows.Count > 0 ? element : null, grid, false);

    /// <summary>A paragraph stands after the table; one with text ends it.</summary>
    internal void Pass(XElement paragraph, bool hasText)
    {
        if (hasText) table = null;
        broken |= paragraph.Descendants().Any(static e => (e.Name() == "br" && e.Value("type") == "page") || e.Name() == "pageBreakBefore");
    }

    /// <summary>True when <paramref name="next"/> goes on where the table before the page break ended.</summary>
    internal bool GoesOn(XElement next)
    {
        if (table is null || !broken || !Columns(table).SequenceEqual(Columns(next))) return false;
        broken = false;
        var (first, continued) = (Rows(table), Rows(next));
        if (continued.Count == 0) return false;
        return continued[0].IsHeading() ? first[0].IsHeading() && Text(first[0]) == Text(continued[0]) : Label(first[0]) != Label(continued[0]);
    }

    private static IEnumerable<string?> Columns(XElement element) => element.Child("tblGrid")?.Elements().Select(static c => c.Value("w")) ?? [];

    private static List<XElement> Rows(XElement element) => [.. element.Accepted().Where(static e => e.Name() == "tr")];

    private static string Label(XElement row) => Text(row.Accepted().FirstOrDefault(static e => e.Name() == "tc"));

    private static string Text(XElement? element) => string.Concat(element?.Descendants().Where(static e => e.Name() == "t").Select(static e => e.Value) ?? []);
}
