namespace Jiheng.Documents.Recognition.Allocation;

/// <summary>A subtotal with the rows that it adds up, or a row that stands by itself (分块).</summary>
/// <param name="Head">Index of the subtotal, or of the row itself.</param>
/// <param name="Members">Indexes of the rows added up; empty for a row by itself.</param>
internal sealed record SumBlock(int Head, IReadOnlyList<int> Members)
{
    internal int First => Members.Count == 0 ? Head : Math.Min(Head, Members[0]);

    internal int Last => Members.Count == 0 ? Head : Math.Max(Head, Members[^1]);
}

/// <summary>
/// Cuts a table into subtotals and their rows by the sums alone (按合计分块). A subtotal claims the following (or the
/// preceding) rows whose figures add up to its own in most columns; of all ways to cut the table the one that explains most
/// rows is taken. A few misprinted figures do no harm, because the other columns still agree.
/// </summary>
internal static class SumBlocks
{
    private const int Unexplained = -3;

    internal static IReadOnlyList<SumBlock> Of(IReadOnlyList<AllocationRow> rows)
    {
        var (down, downScore) = Cut(rows);
        var (up, upScore) = Cut([.. rows.Reverse()]);
        return downScore >= upScore ? down : [.. up.Reverse().Select(b => new SumBlock(rows.Count - 1 - b.Head, [.. b.Members.Reverse().Select(m => rows.Count - 1 - m)]))];
    }

    private static (IReadOnlyList<SumBlock> Blocks, int Score) Cut(IReadOnlyList<AllocationRow> rows)
    {
        var best = new int[rows.Count + 1];
        var length = new int[rows.Count];
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            (best[i], length[i]) = (Alone(rows[i]) + best[i + 1], 1);
            var running = new Sums();
            for (var j = i + 1; j < rows.Count; j++)
            {
                running.Add(rows[j]);
                var score = running.Explain(rows[i]) ? (2 * (j - i + 1)) + (rows[i].IsSubtotal ? 3 : 0) : rows[i].IsSubtotal && !rows[j].IsSubtotal ? 0 : int.MinValue / 4;
                if (score + best[j + 1] > best[i]) (best[i], length[i]) = (score + best[j + 1], j - i + 1);
                if (rows[j].IsSubtotal) break;
            }
        }

        var blocks = new List<SumBlock>();
        for (var i = 0; i < rows.Count; i += length[i]) blocks.Add(new(i, [.. Enumerable.Range(i + 1, length[i] - 1)]));
        return (blocks, rows.Count == 0 ? 0 : best[0]);
    }

    // A prefecture without counties stands by itself; a county does not.
    private static int Alone(AllocationRow row) => row.IsSubtotal ? 2 * Unexplained : row.Area.Length > 0 && row.County.Length == 0 ? 1 : Unexplained;

    /// <summary>Running sums of the rows claimed so far; a column with a gap takes no part.</summary>
    private sealed class Sums
    {
        private readonly decimal?[] sums = [.. AllocationRow.Summed.Select(static _ => (decimal?)0m)];

        internal void Add(AllocationRow row)
        {
            for (var c = 0; c < sums.Length; c++) sums[c] += row.Figures.TryGetValue(AllocationRow.Summed[c], out var figure) ? figure : null;
        }

        /// <summary>More than half of the columns agree, and not just one.</summary>
        internal bool Explain(AllocationRow head)
        {
            var (agree, compared) = (0, 0);
            for (var c = 0; c < sums.Length; c++)
            {
                if (sums[c] is not { } sum || !head.Figures.TryGetValue(AllocationRow.Summed[c], out var figure)) continue;
                compared++;
                if (sum == figure) agree++;
            }

            return agree >= 2 && agree * 2 > compared;
        }
    }
}
