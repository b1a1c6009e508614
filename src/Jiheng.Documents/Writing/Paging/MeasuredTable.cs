using Jiheng.Documents.Model;

namespace Jiheng.Documents.Writing.Paging;

/// <summary>A cell of a measured table: where it stands, how wide each of its lines and its longest number or Latin word are, in em.</summary>
internal readonly record struct MeasuredCell(Cell Cell, int Row, int Column, double[] Lines, double LongestWord);

/// <summary>
/// A table whose texts were measured once (表格估量), so that heights for many column widths can be tried cheaply. Measures are
/// estimates on the high side: a Chinese character is one em wide, any other half of one, and a line is as high as in the
/// tallest typeface that may replace 仿宋.
/// </summary>
internal sealed class MeasuredTable
{
    private const double LineHeight = 1.45;
    private const double OtherWidth = 0.52;
    private const double CellPadding = 1.4;
    private const double Rule = 0.5;
    private const double SideMargins = 5.7;

    // What is lost where a line may not end: before 。 and within numbers.
    private const double LostAtLineEnds = 0.94;

    private readonly double[] least;
    private readonly MeasuredCell[] cells;

    private MeasuredTable(Table table, MeasuredCell[] cells)
    {
        (Table, this.cells) = (table, cells);
        least = [.. table.Rows.Select(static r => r.MinHeight * 72 / 25.4)];
    }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>Its cells; those of many rows last.</summary>
    public IReadOnlyList<MeasuredCell> Cells => cells;

    public static MeasuredTable Of(Table table)
    {
        var grid = new TableGrid(table);
        var cells = new List<MeasuredCell>();
        for (var row = 0; row < table.Rows.Count; row++)
            foreach (var slot in grid.Next())
                if (!slot.Continues) cells.Add(new(slot.Cell, row, slot.Column, [.. slot.Cell.Text.Split('\n').Select(Width)], LongestWord(slot.Cell.Text)));
        return new(table, [.. cells.OrderBy(static c => c.Cell.RowSpan)]);
    }

    /// <summary>Width of a text in em.</summary>
    public static double Width(string text)
    {
        var width = 0.0;
        foreach (var c in text) width += c > 0x2E7F || c is '“' or '”' or '…' or '—' ? 1 : OtherWidth;
        return width;
    }

    /// <summary>Width of what should not be broken: a number with its signs, a Latin word.</summary>
    private static double LongestWord(string text)
    {
        var (longest, run) = (0.0, 0.0);
        foreach (var c in text)
        {
            run = char.IsAsciiLetterOrDigit(c) || c is '.' or ',' or '%' or '-' or '≥' or '≤' or '=' ? run + OtherWidth : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>Heights of the rows in points.</summary>
    /// <param name="widths">Column widths in points.</param>
    /// <param name="size">Font size in points.</param>
    public double[] Heights(ReadOnlySpan<double> widths, double size)
    {
        var heights = (double[])least.Clone();
        foreach (ref readonly var cell in cells.AsSpan())
        {
            var rows = heights.AsSpan(cell.Row, cell.Cell.RowSpan);
            var needed = Math.Ceiling(LinesOf(cell, Room(cell, widths, size))) * size * LineHeight + CellPadding;
            var missing = needed - Sum(rows);
            if (missing > 0) rows[^1] += missing;
        }

        foreach (ref var height in heights.AsSpan()) height += Rule;
        return heights;
    }

    // Characters that a line of a cell holds.
    private static double Room(in MeasuredCell cell, ReadOnlySpan<double> widths, double size)
    {
        var width = -SideMargins;
        foreach (var column in widths.Slice(cell.Column, cell.Cell.ColumnSpan)) width += column;
        return Math.Max(0.5, width / size);
    }

    private static double Sum(ReadOnlySpan<double> heights)
    {
        var sum = 0.0;
        foreach (var height in heights) sum += height;
        return sum;
    }

    private static double LinesOf(in MeasuredCell cell, double room)
    {
        // A broken number costs a line more than its length does, so that widths under which it is whole are preferred.
        var lines = cell.LongestWord > room ? 1.0 : 0.0;
        foreach (var line in cell.Lines) lines += line <= room ? 1 : Math.Ceiling(line / Math.Max(0.5, room * LostAtLineEnds));
        return lines;
    }
}
