namespace Jiheng.Documents.Recognition.Tables;

/// <summary>
/// Puts the cells of a row under the heads of a table (列对齐). Where scans or conversions shifted a row, what a cell holds
/// decides: the order of cells and of heads is kept, and of all ways to lay them over each other the most plausible one is
/// taken (dynamic programming, cells × heads).
/// </summary>
internal static class RowAlignment
{
    /// <summary>The cell for each head by its role; heads without a cell are absent.</summary>
    /// <param name="cells">The filled cells in order.</param>
    /// <param name="header">The heads in order.</param>
    /// <param name="affinity">How well a cell suits a role, about −6 to 6.</param>
    /// <param name="absence">What it costs when a head has no cell.</param>
    /// <param name="trust">How far places are to be trusted: 3 where the format knows columns, 1 where they were guessed.</param>
    internal static IReadOnlyDictionary<string, GridCell> Align(
        IReadOnlyList<GridCell> cells, IReadOnlyList<HeaderColumn> header, Func<string, GridCell, int> affinity, Func<string, int> absence, int trust)
    {
        const int homeless = 8;
        var best = new int[cells.Count + 1, header.Count + 1];
        var step = new char[cells.Count + 1, header.Count + 1];
        for (var i = 0; i <= cells.Count; i++)
        {
            for (var j = 0; j <= header.Count; j++)
            {
                if (i == 0 && j == 0) continue;
                best[i, j] = int.MinValue / 2;
                if (i > 0) Take(i, j, best[i - 1, j] - homeless, 'c');
                if (j > 0) Take(i, j, best[i, j - 1] - absence(header[j - 1].Role), 'h');
                if (i > 0 && j > 0) Take(i, j, best[i - 1, j - 1] + (2 * (affinity(header[j - 1].Role, cells[i - 1]) + Nearness(cells[i - 1], header[j - 1], trust))), 'b');
            }
        }

        return Trace(cells, header, step);

        void Take(int i, int j, int value, char how)
        {
            if (value > best[i, j]) (best[i, j], step[i, j]) = (value, how);
        }
    }

    private static int Nearness(GridCell cell, HeaderColumn head, int trust) =>
        head.Meets(cell) ? trust : -Math.Min(trust, cell.Column < head.Column ? head.Column - cell.Column - cell.Span + 1 : cell.Column - head.Column - head.Span + 1);

    private static Dictionary<string, GridCell> Trace(IReadOnlyList<GridCell> cells, IReadOnlyList<HeaderColumn> header, char[,] step)
    {
        var found = new Dictionary<string, GridCell>(StringComparer.Ordinal);
        for (var (i, j) = (cells.Count, header.Count); i > 0 || j > 0;)
        {
            switch (step[i, j])
            {
                case 'c': i--; break;
                case 'h': j--; break;
                default: found[header[--j].Role] = cells[--i]; break;
            }
        }

        return found;
    }
}
