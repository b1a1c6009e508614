using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Claims;

/// <summary>A table as a grid of passages (表格网格); a cell stands in every grid square that it covers from its own row down.</summary>
public sealed partial class TableView
{
    private const int ShortestText = 30;

    private readonly Passage?[][] grid;

    /// <summary>Lays out <paramref name="table"/>.</summary>
    public TableView(SourceTable table)
    {
        Width = table.Rows.SelectMany(r => r.Cells).Select(c => c.Column + 1).DefaultIfEmpty(0).Max();
        grid = [.. table.Rows.Select(_ => new Passage?[Width])];
        for (var r = 0; r < grid.Length; r++)
            foreach (var cell in table.Rows[r].Cells.Where(c => c.Column >= 0 && c.Column < Width))
                grid[r][cell.Column] = new(cell.Text, inTable: true);
    }

    private TableView(Passage?[][] grid, int width) => (this.grid, Width) = (grid, width);

    /// <summary>The same with rows for columns, for statements whose items run down.</summary>
    public TableView Transposed() => new([.. Enumerable.Range(0, Width).Select(c => grid.Select(r => r[c]).ToArray())], Height);

    /// <summary>Number of rows.</summary>
    public int Height => grid.Length;

    /// <summary>Number of columns.</summary>
    public int Width { get; }

    /// <summary>The cell that begins at a grid square.</summary>
    public Passage? this[int row, int column] => grid[row][column];

    /// <summary>The only figure of a cell that holds nothing else, or null.</summary>
    public Figure? FigureAt(int row, int column) =>
        this[row, column] is { Figures: [var figure] } cell && figure.Start <= 1 && figure.End == cell.Text.Length && (figure.Start == 0 || "≥≤=<>".Contains(cell.Text[0], StringComparison.Ordinal)) ? figure : null;

    /// <summary>The same with its cell; null outside the grid.</summary>
    public PrintedFigure? PrintedAt(int row, int column) => column >= 0 && column < Width && FigureAt(row, column) is { } figure ? new(this[row, column]!, figure) : null;

    /// <summary>True for a row named 合计, 小计, 总额.</summary>
    public bool IsTotal(int row) => Row(row).Any(c => c is not null && c.Text.Length < 16 && Total().IsMatch(c.Text));

    /// <summary>Every cell in reading order.</summary>
    public IEnumerable<Passage> Cells => grid.SelectMany(r => r).OfType<Passage>();

    /// <summary>Cells of running text: alone in their row, or sentences.</summary>
    public IEnumerable<Passage> Told =>
        grid.SelectMany(row => row.Where(c => c is { Text.Length: > 0 }).ToArray() is [{ } only] ? [only] : row.OfType<Passage>().Where(c => c.Text.Length >= ShortestText && c.Text.Contains('。')));

    /// <summary>The cells of a row.</summary>
    public IReadOnlyList<Passage?> Row(int row) => grid[row];

    [GeneratedRegex(@"合计|总计|小计|资金总额|总资金|年度金额|^总额")]
    private static partial Regex Total();
}
