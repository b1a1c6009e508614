using Jiheng.Documents.Model;

namespace Jiheng.Documents.Tests.Forms;

/// <summary>Which cell covers which position of a table; every position must be covered exactly once.</summary>
internal sealed class Grid
{
    private readonly Placed?[,] cells;

    private Grid(int rows, int columns) => cells = new Placed?[rows, columns];

    internal int Rows => cells.GetLength(0);

    internal int Columns => cells.GetLength(1);

    internal Placed At(int row, int column) => cells[row, column]!;

    internal static Grid Of(Table table)
    {
        var grid = new Grid(table.Rows.Count, table.Widths.Count);
        for (var r = 0; r < grid.Rows; r++)
        {
            var column = 0;
            foreach (var cell in table.Rows[r].Cells)
            {
                while (column < grid.Columns && grid.cells[r, column] is not null) column++;
                grid.Cover(new Placed(cell, r, column));
            }
        }

        for (var r = 0; r < grid.Rows; r++)
            for (var c = 0; c < grid.Columns; c++)
                Assert.True(grid.cells[r, c] is not null, $"Nothing covers row {r}, column {c}.");
        return grid;
    }

    private void Cover(Placed placed)
    {
        for (var r = placed.Row; r < placed.Row + placed.Cell.RowSpan; r++)
        {
            for (var c = placed.Column; c < placed.Column + placed.Cell.ColumnSpan; c++)
            {
                Assert.True(r < Rows && c < Columns, $"“{placed.Cell.Text}” reaches beyond the table at row {r}, column {c}.");
                Assert.True(cells[r, c] is null, $"“{placed.Cell.Text}” overlaps “{cells[r, c]?.Cell.Text}” at row {r}, column {c}.");
                cells[r, c] = placed;
            }
        }
    }

    internal sealed record Placed(Cell Cell, int Row, int Column)
    {
        internal bool BeginsAt(int row, int column) => row == Row && column == Column;
    }
}
