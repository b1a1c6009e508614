using Jiheng.Audit.Figures;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Claims;

/// <summary>A table as a grid of passages (表格网格); a cell stands in every grid square that it covers from its own row down.</summary>
public sealed class TableView
{
    private const int ShortestText = 30;

    /// <summary>Squares of a grid; beyond, columns far to the right are read as loose text.</summary>
    private const int MostSquares = 4_000_000;

    private const int FewestColumns = 64;

    private const int HeadingRows = 4;

    private readonly Passage?[][] grid;
    private readonly List<Passage> loose = [];
    private bool?[]? totals;
    private TableView? transposed;
    private string?[]? headings;
    private IReadOnlyList<ColumnTotal>? columnTotals;
    private RowRelations? relations;
    private int? headRow;

    /// <summary>Lays out <paramref name="table"/>.</summary>
    public TableView(SourceTable table, Labels labels)
    {
        Labels = labels;
        var widest = table.Rows.SelectMany(r => r.Cells).Select(c => c.Column + 1).DefaultIfEmpty(0).Max();
        Width = Math.Min(widest, Math.Max(FewestColumns, MostSquares / Math.Max(1, table.Rows.Count)));
        grid = [.. table.Rows.Select(_ => new Passage?[Width])];
        for (var r = 0; r < grid.Length; r++)
            foreach (var cell in table.Rows[r].Cells) Lay(r, cell);
    }

    private TableView(Passage?[][] grid, int width, Labels labels) => (this.grid, Width, Labels) = (grid, width, labels);

    /// <summary>The short paragraph above it: 表2 人员编制（人）.</summary>
    internal string Caption { get; init; } = "";

    /// <summary>What its labels mean.</summary>
    public Labels Labels { get; }

    /// <summary>The same with rows for columns, for statements whose items run down.</summary>
    public TableView Transposed() => transposed ??= new([.. Enumerable.Range(0, Width).Select(c => grid.Select(r => r[c]).ToArray())], Height, Labels);

    /// <summary>Number of rows.</summary>
    public int Height => grid.Length;

    /// <summary>Number of columns.</summary>
    public int Width { get; }

    /// <summary>The cell that begins at a grid square.</summary>
    public Passage? this[int row, int column] => grid[row][column];

    /// <summary>The only figure of a cell that holds nothing else, or null.</summary>
    public Figure? FigureAt(int row, int column) => this[row, column]?.Only;

    /// <summary>The same with its cell; null outside the grid.</summary>
    public PrintedFigure? PrintedAt(int row, int column) => column >= 0 && column < Width && FigureAt(row, column) is { } figure ? new(this[row, column]!, figure) : null;

    /// <summary>True for a row named 合计, 小计, 总额.</summary>
    public bool IsTotal(int row) => (totals ??= new bool?[Height])[row] ??= Row(row).Any(c => c is not null && Labels.IsSum(c.Text));

    /// <summary>The words above the first figure of a column: 第一批中央.</summary>
    internal string Heading(int column) => (headings ??= new string?[Width])[column] ??= string.Concat(
        Enumerable.Range(0, Height).TakeWhile(r => FigureAt(r, column) is null).Take(HeadingRows).Select(r => this[r, column]?.Text));

    /// <summary>The row of column headings above the first row of figures; -1 without one.</summary>
    internal int HeadRow => headRow ??= Enumerable.Range(0, Math.Min(HeadingRows, Height)).LastOrDefault(
        r => Row(r).Count(c => c is { Text.Length: > 0 }) >= 3 && Enumerable.Range(1, Width - 1).All(c => FigureAt(r, c) is null) && Enumerable.Range(r + 1, Height - r - 1).Take(1).Any(n => Enumerable.Range(1, Width - 1).Any(c => FigureAt(n, c) is not null)), -1);

    /// <summary>Its totals with what each adds up.</summary>
    internal IReadOnlyList<ColumnTotal> ColumnTotals => columnTotals ??= ColumnTotal.Of(this);

    /// <summary>The equations that its rows obey.</summary>
    internal RowRelations Relations => relations ??= RowRelations.Of(this);

    /// <summary>Every cell in reading order, and then what found no place in the grid.</summary>
    public IEnumerable<Passage> Cells => grid.SelectMany(r => r).OfType<Passage>().Concat(loose);

    /// <summary>Cells of running text: alone in their row, or sentences.</summary>
    public IEnumerable<Passage> Told =>
        grid.SelectMany(row => row.Where(c => c is { Text.Length: > 0 }).Take(2).ToArray() is [{ } only] ? [only] : row.OfType<Passage>().Where(c => c.Text.Length >= ShortestText && c.Text.Contains('。'))).Concat(loose);

    /// <summary>The cells of a row.</summary>
    public IReadOnlyList<Passage?> Row(int row) => grid[row];

    // A cell of many pages stands in the grid with its beginning only.
    private void Lay(int row, SourceCell cell)
    {
        foreach (var passage in Passage.Of(cell.Text, inTable: true))
        {
            if (cell.Column >= 0 && cell.Column < Width && grid[row][cell.Column] is null) grid[row][cell.Column] = passage;
            else loose.Add(passage);
        }
    }
}
