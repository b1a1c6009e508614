using System.Globalization;
using System.Text;
using Jiheng.Documents.Model;

namespace Jiheng.Documents.Writing.Html;

/// <summary>Blocks of documents as HTML elements (网页块).</summary>
internal static class HtmlBlocks
{
    internal static void Block(StringBuilder html, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph: Paragraph(html, paragraph); break;
            case TableBlock table: Table(html, table.Table); break;
            case ChartBlock chart: HtmlChart.Write(html, chart.Chart); break;
            default: html.Append("<hr class=\"jh-page-break\">\n"); break;
        }
    }

    internal static void Form(StringBuilder html, FormPage page)
    {
        html.Append("<section class=\"jh-form\" aria-label=\"").Append(HtmlText.Encode(page.Name)).Append("\">\n");
        foreach (var paragraph in page.Head) Paragraph(html, paragraph);
        Table(html, page.Table);
        foreach (var paragraph in page.Foot) Paragraph(html, paragraph);
        html.Append("</section>\n");
    }

    internal static void Table(StringBuilder html, Table table)
    {
        html.Append("<div class=\"jh-table\"><table>\n<colgroup>");
        var total = table.Widths.Sum();
        foreach (var width in table.Widths) html.Append("<col style=\"width:").Append((width * 100m / total).ToString("0.##", CultureInfo.InvariantCulture)).Append("%\">");
        html.Append("</colgroup>\n");
        if (table.HeadingRows > 0) Rows(html, table.Rows.Take(table.HeadingRows), "thead", "th");
        Rows(html, table.Rows.Skip(table.HeadingRows), "tbody", "td");
        html.Append("</table></div>\n");
    }

    private static void Rows(StringBuilder html, IEnumerable<Row> rows, string group, string element)
    {
        html.Append('<').Append(group).Append(">\n");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var cell in row.Cells) Cell(html, cell, element == "th");
            html.Append("</tr>\n");
        }

        html.Append("</").Append(group).Append(">\n");
    }

    private static void Cell(StringBuilder html, Cell cell, bool heading)
    {
        var element = heading || cell.Bold ? "th" : "td";
        html.Append('<').Append(element);
        if (element == "th") html.Append(" scope=\"").Append(ScopeOf(cell, heading)).Append('"');
        if (cell.ColumnSpan > 1) html.Append(CultureInfo.InvariantCulture, $" colspan=\"{cell.ColumnSpan}\"");
        if (cell.RowSpan > 1) html.Append(CultureInfo.InvariantCulture, $" rowspan=\"{cell.RowSpan}\"");
        html.Append(" class=\"").Append(cell.Align switch { CellAlign.Left => "jh-left", CellAlign.Right => "jh-right", _ => "jh-center" });
        if (cell.Bold) html.Append(" jh-bold");
        if (cell.Red) html.Append(" jh-red");
        html.Append('"');
        if (cell.Figure is { Derivation.Key.Length: > 0 } figure) html.Append(" data-figure=\"").Append(HtmlText.Encode(figure.Derivation.Key)).Append('"');
        html.Append('>').Append(HtmlText.Lines(cell.Text)).Append("</").Append(element).Append('>');
    }

    private static string ScopeOf(Cell cell, bool heading) => heading
        ? cell.ColumnSpan > 1 ? "colgroup" : "col"
        : cell.RowSpan > 1 ? "rowgroup" : "row";

    private static void Paragraph(StringBuilder html, Paragraph paragraph)
    {
        var (element, css) = paragraph.Style switch
        {
            ParagraphStyle.Title or ParagraphStyle.FormTitle => ("h1", "jh-title"),
            ParagraphStyle.Heading1 => ("h2", "jh-heading1"),
            ParagraphStyle.Heading2 => ("h3", "jh-heading2"),
            ParagraphStyle.Heading3 => ("h4", "jh-heading3"),
            ParagraphStyle.Heading4 => ("h5", "jh-heading4"),
            var style => ("p", "jh-" + style.ToString().ToLowerInvariant()),
        };
        html.Append('<').Append(element).Append(" class=\"").Append(css).Append("\">");
        foreach (var run in paragraph.Runs) html.Append(run.Bold ? $"<strong>{HtmlText.Lines(run.Text)}</strong>" : HtmlText.Lines(run.Text));
        html.Append("</").Append(element).Append(">\n");
    }
}
