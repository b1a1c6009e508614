using System.Globalization;
using System.Text;
using Jiheng.Audit.Findings;
using Jiheng.Audit.Review;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Output.Page;

/// <summary>The document as read, with a mark and a number at every place that a finding speaks of (标注原文).</summary>
internal sealed class MarkedText
{
    /// <summary>A table wider or taller than browsers take says less.</summary>
    private const int MostSpan = 1000;

    private readonly StringBuilder html;
    private readonly Dictionary<SourceText, List<Mark>> marks = new(ReferenceEqualityComparer.Instance);

    internal MarkedText(StringBuilder html, IReadOnlyList<Finding> findings, SourceIndex index)
    {
        this.html = html;
        for (var f = 0; f < findings.Count; f++)
            for (var l = 0; l < findings[f].Locations.Count; l++) Add(findings[f], f + 1, l, index);
    }

    internal void Write(SourceDocument document)
    {
        foreach (var block in document.Blocks)
        {
            if (block is SourceParagraph { HeadingLevel: 0 } paragraph) Element("p", paragraph.Text);
            else if (block is SourceParagraph heading) Element("h" + Math.Min(6, heading.HeadingLevel + 1).ToString(CultureInfo.InvariantCulture), heading.Text);
            else if (block is SourceTable table) Table(table);
        }
    }

    private void Add(Finding finding, int number, int place, SourceIndex index)
    {
        var location = finding.Locations[place];
        if (index.Find(location.Place) is not { } spot) return;
        if (!marks.TryGetValue(spot.Text, out var here)) marks[spot.Text] = here = [];
        var length = place == 0 ? Math.Max(finding.Printed.Length, 1) : location.LengthIn(index);
        here.Add(new(spot.Offset, Math.Min(spot.Text.Text.Length, spot.Offset + length), number, place + 1, place == 0 ? finding.Severity.Word() : "other"));
    }

    private void Element(string name, SourceText text)
    {
        html.Append('<').Append(name).Append('>');
        Text(text);
        html.Append("</").Append(name).Append(">\n");
    }

    private void Table(SourceTable table)
    {
        html.Append("<div class=\"table\"><table>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            foreach (var cell in row.Cells)
            {
                html.Append("<td");
                if (cell.ColumnSpan > 1) html.Append(CultureInfo.InvariantCulture, $" colspan=\"{Math.Min(cell.ColumnSpan, MostSpan)}\"");
                if (cell.RowSpan > 1) html.Append(CultureInfo.InvariantCulture, $" rowspan=\"{Math.Min(cell.RowSpan, MostSpan)}\"");
                html.Append('>');
                Text(cell.Text);
                html.Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</table></div>\n");
    }

    /// <summary>Marks may overlap: the text is cut at every beginning and end, each piece shown by the gravest mark over it.</summary>
    private void Text(SourceText source)
    {
        var text = source.Text;
        if (!marks.TryGetValue(source, out var here))
        {
            html.Append(HtmlEscape.Lines(text));
            return;
        }

        var cuts = here.SelectMany(m => new[] { m.Start, m.End }).Append(0).Append(text.Length).Distinct().Order().ToList();
        for (var i = 0; i < cuts.Count; i++)
        {
            foreach (var mark in here.Where(m => m.Start == cuts[i])) html.Append(CultureInfo.InvariantCulture, $"<a id=\"m{mark.Number}-{mark.Place}\" class=\"no\" href=\"#f{mark.Number}\">{mark.Number}</a>");
            if (i + 1 < cuts.Count) Piece(text[cuts[i]..cuts[i + 1]], here.Where(m => m.Start <= cuts[i] && m.End >= cuts[i + 1]));
        }
    }

    private void Piece(string text, IEnumerable<Mark> over)
    {
        var look = over.Select(m => m.Look).MinBy(l => Array.IndexOf(Gravest, l));
        html.Append(look is null ? HtmlEscape.Lines(text) : $"<mark class=\"{look}\">{HtmlEscape.Lines(text)}</mark>");
    }

    private static readonly string[] Gravest = ["error", "warning", "note", "other"];

    private readonly record struct Mark(int Start, int End, int Number, int Place, string Look);
}
