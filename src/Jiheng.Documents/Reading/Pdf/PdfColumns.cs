using Jiheng.Documents.Reading.Plain;

namespace Jiheng.Documents.Reading.Pdf;

/// <summary>
/// Columns of a table of which only the printed lines are known (PDF 表格的列): rows with a cell in every column show where the
/// columns stand, and the cells of the others belong where they stand, so that an empty cell moves nothing to the left.
/// </summary>
internal sealed class PdfColumns
{
    /// <summary>So many rows must agree before they say anything about the others.</summary>
    private const int FewestFull = 2;

    private readonly List<(int Start, int End)> columns = [];

    /// <summary>Learns the columns of rows, each a list of stretches of its line.</summary>
    internal PdfColumns(IReadOnlyList<IReadOnlyList<(int Start, int End)>> rows)
    {
        var width = rows.CountBy(r => r.Count).Where(c => c.Value >= FewestFull).Select(c => c.Key).DefaultIfEmpty(0).Max();
        foreach (var row in rows.Where(r => r.Count == width))
            for (var i = 0; i < width; i++)
                if (i == columns.Count) columns.Add(row[i]);
                else columns[i] = (Math.Min(columns[i].Start, row[i].Start), Math.Max(columns[i].End, row[i].End));
        // Columns that run into each other were no columns of one table.
        if (Enumerable.Range(1, Math.Max(0, columns.Count - 1)).Any(i => columns[i].Start < columns[i - 1].End)) columns.Clear();
    }

    /// <summary>The cells of a row in their columns; one after the other where nothing is known.</summary>
    internal SourceRow Row(TextLine line, IReadOnlyList<(int Start, int End)> cells)
    {
        var places = Place(cells);
        return new([.. cells.Select((c, i) => new SourceCell(TextPieces.Of(line, c.Start, c.End), places?[i].Column ?? i, places?[i].Span ?? 1))]);
    }

    private List<(int Column, int Span)>? Place(IReadOnlyList<(int Start, int End)> cells)
    {
        if (cells.Count >= columns.Count) return null;
        var (placed, next) = (new List<(int Column, int Span)>(), 0);
        foreach (var cell in cells)
        {
            var first = columns.FindIndex(next, c => c.End > cell.Start && c.Start < cell.End);
            var last = columns.FindLastIndex(c => c.End > cell.Start && c.Start < cell.End);
            // Between two columns stands a heading above nothing, or a number shorter than all others of its column.
            if (first < 0) first = last = Nearest(cell, next);
            if (first < 0) return null;
            placed.Add((first, last - first + 1));
            next = last + 1;
        }

        return placed;
    }

    private int Nearest((int Start, int End) cell, int from) =>
        Enumerable.Range(from, Math.Max(0, columns.Count - from)).DefaultIfEmpty(-1).MinBy(i => i < 0 ? 0 : Math.Abs(columns[i].Start + columns[i].End - cell.Start - cell.End));
}
