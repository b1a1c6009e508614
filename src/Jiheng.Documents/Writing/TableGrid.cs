using Jiheng.Documents.Model;

namespace Jiheng.Documents.Writing;

/// <summary>A place in a row of the grid: a cell that begins here, or the continuation of one from above.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Column">0-based column where it begins.</param>
/// <param name="Continues">True when the cell began in a row above.</param>
internal readonly record struct Slot(Cell Cell, int Column, bool Continues);

/// <summary>
/// Lays the rows of a table on its grid one after the other (表格网格): says in which column every cell stands and
/// where cells from above reach down. It remembers one row only, so tables of any length stream through.
/// </summary>
internal sealed class TableGrid(Table table)
{
    private readonly Cell?[] owners = new Cell?[table.Widths.Count];

    private readonly int[] rowsLeft = new int[table.Widths.Count];

    private readonly List<Slot> slots = new(table.Widths.Count);

    private int row;

    public int Columns => owners.Length;

    /// <summary>The slots of the next row, valid until the next call.</summary>
    /// <exception cref="ArgumentException">The cells do not fill the row exactly.</exception>
    public IReadOnlyList<Slot> Next()
    {
        slots.Clear();
        var cells = table.Rows[row].Cells;
        var (taken, column) = (0, 0);
        while (column < Columns)
        {
            if (rowsLeft[column] > 0) column = Continue(column);
            else if (taken < cells.Count) column = Begin(cells[taken++], column);
            else throw Misfit($"the cells end at column {column}");
        }

        if (taken < cells.Count) throw Misfit($"{cells.Count - taken} cells are too many");
        row++;
        return slots;
    }

    private int Continue(int column)
    {
        var cell = owners[column]!;
        slots.Add(new Slot(cell, column, true));
        for (var i = 0; i < cell.ColumnSpan; i++) rowsLeft[column + i]--;
        return column + cell.ColumnSpan;
    }

    private int Begin(Cell cell, int column)
    {
        var end = column + cell.ColumnSpan;
        if (cell.ColumnSpan < 1 || cell.RowSpan < 1) throw Misfit($"a cell spans {cell.ColumnSpan}×{cell.RowSpan}");
        if (end > Columns) throw Misfit($"“{cell.Text}” reaches to column {end}");
        if (row + cell.RowSpan > table.Rows.Count) throw Misfit($"“{cell.Text}” reaches below the last row");
        slots.Add(new Slot(cell, column, false));
        for (var i = column; i < end; i++)
        {
            if (rowsLeft[i] > 0) throw Misfit($"“{cell.Text}” overlaps a cell from above in column {i}");
            (owners[i], rowsLeft[i]) = (cell, cell.RowSpan - 1);
        }

        return end;
    }

    private ArgumentException Misfit(string what) =>
        new($"Row {row} of the table does not fit its {Columns} columns and {table.Rows.Count} rows: {what}.");
}
