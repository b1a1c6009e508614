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
            if (rows.Count > 1) blocks.Add(Table(rows));
            if (rows.Count > 1) at += rows.Count;
            else if (lines[at].IsBlank) at++;
            else at = Prose.Read(lines, at, blocks);
        }

        return blocks;
    }

    private static bool IsRow(TextLine line) => Gap().IsMatch(line.Text.AsSpan().Trim());

    private static SourceTable Table(List<TextLine> lines)
    {
        var cells = lines.ConvertAll(Cells);
        var columns = new PdfColumns(cells);
        return new([.. lines.Zip(cells, columns.Row)]);
    }

    /// <summary>Where the cells of a line begin and end.</summary>
    private static IReadOnlyList<(int Start, int End)> Cells(TextLine line)
    {
        var cells = new List<(int, int)>();
        var text = line.Text.AsSpan().TrimEnd();
        var start = text.Length - text.TrimStart().Length;
        foreach (var gap in Gap().EnumerateMatches(text))
        {
            if (gap.Index < start) continue;
            cells.Add((start, gap.Index));
            start = gap.Index + gap.Length;
        }

        cells.Add((start, text.Length));
        return cells;
    }

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Gap();
}
