using System.Text.RegularExpressions;
using Jiheng.Documents.Reading.Plain;

namespace Jiheng.Documents.Reading.Pdf;

/// <summary>
/// Blocks of a PDF's text (PDF 版面文字): lines with gaps are rows of a table, others are prose. Places are lines and
/// columns of the text as pdftotext lays it out.
/// </summary>
internal static partial class PdfLayout
{
    internal static IReadOnlyList<SourceBlock> Read(string text)
    {
        var lines = PdfPages.Lines(text);
        var blocks = new List<SourceBlock>();
        for (var at = 0; at < lines.Count;)
        {
            var rows = lines.Skip(at).TakeWhile(IsRow).ToList();
            if (rows.Count > 1) blocks.Add(new SourceTable([.. rows.Select(Row)]));
            if (rows.Count > 1) at += rows.Count;
            else if (lines[at].IsBlank) at++;
            else at = Prose.Read(lines, at, blocks);
        }

        return blocks;
    }

    private static bool IsRow(TextLine line) => Gap().IsMatch(line.Text.AsSpan().Trim());

    private static SourceRow Row(TextLine line)
    {
        var cells = new List<SourceCell>();
        var start = line.Text.Length - line.Text.AsSpan().TrimStart().Length;
        foreach (var gap in Gap().EnumerateMatches(line.Text.AsSpan().TrimEnd()))
        {
            if (gap.Index < start) continue;
            cells.Add(new(TextPieces.Of(line, start, gap.Index), cells.Count));
            start = gap.Index + gap.Length;
        }

        cells.Add(new(TextPieces.Of(line, start, line.Text.Length), cells.Count));
        return new(cells);
    }

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Gap();
}
