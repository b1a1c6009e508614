using Jiheng.Documents.Reading;

namespace Jiheng.Documents.Recognition.Tables;

/// <summary>A row of a form that others made (行).</summary>
/// <param name="Cells">Its cells, the empty ones too.</param>
internal sealed record GridRow(IReadOnlyList<GridCell> Cells)
{
    /// <summary>The cells that hold something.</summary>
    internal IReadOnlyList<GridCell> Filled { get; } = [.. Cells.Where(static c => !c.IsEmpty)];

    /// <summary>One text over the whole row, as titles and notes are.</summary>
    internal GridCell? Only => Filled is [var only] ? only : null;

    internal static GridRow Of(SourceRow row) => new([.. row.Cells.Select(static c => new GridCell(c.Text, c.Column, c.ColumnSpan))]);
}
