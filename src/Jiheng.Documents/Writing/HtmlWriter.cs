using System.Text;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Html;

namespace Jiheng.Documents.Writing;

/// <summary>
/// Writes documents and forms as HTML (网页): the same cells and merges as in Word, every text encoded, Chinese left as it
/// is. A fragment takes its looks from the page that holds it; a page brings its own.
/// </summary>
public static class HtmlWriter
{
    /// <summary>A form as a fragment.</summary>
    public static string Fragment(FormPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var html = new StringBuilder();
        HtmlBlocks.Form(html, page);
        return html.ToString();
    }

    /// <summary>A document as a fragment, one section element for each section.</summary>
    public static string Fragment(OfficialDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var html = new StringBuilder();
        foreach (var section in document.Sections)
        {
            html.Append("<section class=\"jh-paper").Append(section.Orientation == PageOrientation.Landscape ? " jh-landscape" : "").Append("\">\n");
            foreach (var block in section.Blocks) HtmlBlocks.Block(html, block);
            html.Append("</section>\n");
        }

        return html.ToString();
    }

    /// <summary>A document as a whole page that needs nothing beside it.</summary>
    public static string Page(OfficialDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return $"<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{HtmlText.Encode(document.Title)}</title>\n<style>\n{StyleSheet.Text}</style>\n</head>\n<body>\n<main>\n{Fragment(document)}</main>\n</body>\n</html>\n";
    }
}
