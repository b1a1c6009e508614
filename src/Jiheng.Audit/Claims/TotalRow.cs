namespace Jiheng.Audit.Claims;

/// <summary>A row of total or subtotal points below indicators (总分行、小计行).</summary>
/// <param name="Table">Where.</param>
/// <param name="Above">How many indicators of the form stand above it.</param>
/// <param name="Weight">Points that can be earned.</param>
/// <param name="Score">Points earned.</param>
public sealed record TotalRow(TableView Table, int Above, PrintedFigure Weight, PrintedFigure Score)
{
    private const int LongestName = 8;

    /// <summary>True for a part of the form: 小计.</summary>
    public bool IsSubtotal { get; private init; }

    internal static TotalRow? Of(TableView table, int row, int above)
    {
        var name = table.Row(row).FirstOrDefault(c => c is { Text.Length: > 0 and < LongestName } && (table.Labels.In("totals", c.Text) ?? table.Labels.In("subtotals", c.Text)) is not null);
        var points = Enumerable.Range(0, table.Width).Select(c => table.PrintedAt(row, c)).OfType<PrintedFigure>().Where(f => f.Figure.Unit.Base is "" or "分").ToArray();
        return name is null || points.Length != 2 ? null : new(table, above, points[0], points[1]) { IsSubtotal = table.Labels.In("subtotals", name.Text) is not null };
    }
}
