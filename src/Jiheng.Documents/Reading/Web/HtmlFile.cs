using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Jiheng.Documents.Reading.Web;

/// <summary>
/// Reads web pages (html): headings, paragraphs and tables as a browser without styles would show them. Nothing is
/// fetched and no script runs.
/// </summary>
internal sealed class HtmlFile
{
    /// <summary>Elements nested deeper than this are not looked into.</summary>
    private const int Deepest = 300;

    private readonly List<SourceBlock> blocks = [];
    private readonly HtmlText text = new();
    private int paragraphs;
    private int tables;

    internal static SourceDocument Read(string path, string markup)
    {
        var reader = new HtmlFile();
        MarkupEffort.Check(markup);
        if (new HtmlParser().ParseDocument(markup).Body is { } body) reader.Walk(body, 0, 0);
        reader.Flush(0);
        return new(path, "html", reader.blocks);
    }

    internal static bool IsHtml(string path, string text) =>
        Path.GetExtension(path).ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML"
        || text.AsSpan().TrimStart().StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan().TrimStart().StartsWith("<html", StringComparison.OrdinalIgnoreCase);

    private void Walk(INode node, int depth, int level)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText run) text.Append(run.Data);
            else if (child is IElement element && depth < Deepest) Element(element, depth, level);
        }
    }

    private void Element(IElement element, int depth, int level)
    {
        switch (element.LocalName)
        {
            case "script" or "style" or "template" or "noscript" or "svg" or "head" or "select":
                break;
            case "table":
                Flush(level);
                Table(element, depth);
                break;
            case "br":
                Flush(level);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush(level);
                Walk(element, depth + 1, element.LocalName[1] - '0');
                Flush(element.LocalName[1] - '0');
                break;
            case "span" or "a" or "b" or "strong" or "i" or "em" or "u" or "font" or "sup" or "sub" or "label" or "mark" or "small":
                Walk(element, depth + 1, level);
                break;
            default:
                Flush(level);
                Walk(element, depth + 1, level);
                Flush(level);
                break;
        }
    }

    private void Flush(int level)
    {
        var shown = text.Take();
        if (shown.Length == 0) return;
        var byNumber = HeadingLevels.Of(shown);
        blocks.Add(new SourceParagraph(SourceText.Of(shown, new(0, 0, $"body/p[{++paragraphs}]")), byNumber > 0 ? byNumber : level));
    }

    private void Table(IElement table, int depth)
    {
        var path = $"body/tbl[{++tables}]";
        var reader = new HtmlTable(path);
        foreach (var child in table.Children)
        {
            if (child.LocalName == "caption") Walk(child, depth + 1, 0);
            else if (child.LocalName == "tr") reader.Row(child);
            else if (child.LocalName is "thead" or "tbody" or "tfoot") reader.Rows(child);
        }

        Flush(0);
        if (reader.Read.Count > 0) blocks.Add(new SourceTable(reader.Read));
        foreach (var nested in depth < Deepest ? reader.Nested : []) Table(nested, depth + 1);
    }
}
