namespace Jiheng.Documents.Writing.Paging;

/// <summary>
/// Finds column widths under which a table is as low as it can be (列宽调整): width is moved, a little at a time, from the column
/// that misses it least to the one that gains most. Starts from the widths that the form declares.
/// </summary>
internal static class ColumnFit
{
    private const double StepShare = 0.012;
    private const int MostSteps = 60;

    /// <summary>Fitted widths in points, the same sum as <paramref name="declared"/>.</summary>
    public static double[] Fit(MeasuredTable table, IReadOnlyList<double> declared, double size)
    {
        var widths = declared.ToArray();
        var least = LeastWidths(table, widths, size);
        var step = widths.Sum() * StepShare;
        var best = table.Heights(widths, size).Sum();
        for (var i = 0; i < MostSteps; i++)
        {
            var (from, to, by, height) = BestMove(table, widths, least, size, step);
            if (height >= best - 0.01) break;
            (widths[from], widths[to]) = (widths[from] - by, widths[to] + by);
            best = height;
        }

        return widths;
    }

    // A small move may gain nothing where three of them save a line, so larger ones are tried too; of equal gains the smaller.
    private static (int From, int To, double By, double Height) BestMove(MeasuredTable table, double[] widths, double[] least, double size, double step)
    {
        var best = (From: 0, To: 0, By: 0.0, Height: double.MaxValue);
        for (var multiple = 1; multiple <= 16; multiple += multiple)
        {
            var by = step * multiple;
            for (var from = 0; from < widths.Length; from++)
            {
                if (widths[from] - by < least[from]) continue;
                for (var to = 0; to < widths.Length; to++)
                {
                    if (to == from) continue;
                    (widths[from], widths[to]) = (widths[from] - by, widths[to] + by);
                    var height = table.Heights(widths, size).Sum();
                    (widths[from], widths[to]) = (widths[from] + by, widths[to] - by);
                    if (height < best.Height - 0.01) best = (from, to, by, height);
                }
            }
        }

        return best;
    }

    // No column becomes too narrow for two characters or for a number that stands in it.
    private static double[] LeastWidths(MeasuredTable table, double[] declared, double size)
    {
        const double margins = 6.5;
        var least = declared.Select(w => Math.Min(w, 2.2 * size + margins)).ToArray();
        foreach (var cell in table.Cells.Where(static c => c.Cell.ColumnSpan == 1))
        {
            var needed = Math.Min(declared[cell.Column], cell.LongestWord * size + margins);
            least[cell.Column] = Math.Max(least[cell.Column], needed);
        }

        return least;
    }
}
