namespace Jiheng.Documents.Model;

/// <summary>
/// A table (表格) as it will print. Rows hold only the cells that begin in them: a cell with a row span leaves a
/// gap in the rows below, as in HTML.
/// </summary>
/// <param name="Widths">Relative column widths; the writer scales them to the type area.</param>
/// <param name="Rows">All rows, heading rows first.</param>
/// <param name="HeadingRows">How many rows at the top repeat on every page.</param>
public sealed record Table(IReadOnlyList<int> Widths, IReadOnlyList<Row> Rows, int HeadingRows = 0)
{
    /// <summary>Font size in points; null lets the writer take its default of 10.5 (五号).</summary>
    public double? FontSize { get; init; }
}

/// <summary>A row (行).</summary>
public sealed record Row(IReadOnlyList<Cell> Cells)
{
    /// <summary>Least height in millimetres; 0 = as the text needs.</summary>
    public double MinHeight { get; init; }
}
