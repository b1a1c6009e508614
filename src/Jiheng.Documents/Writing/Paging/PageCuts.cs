using Jiheng.Documents.Model;

namespace Jiheng.Documents.Writing.Paging;

/// <summary>
/// Decides with which rows of a table new pages begin (分页位置), so that no page ends with a line of labels, begins with a
/// total, or holds a last row alone.
/// </summary>
internal sealed class PageCuts
{
    // The last page shows at least so many rows besides the repeated heading.
    private const int LeastRowsOfLastPage = 3;

    private readonly Table table;
    private readonly double[] heights;
    private readonly bool[] forbidden;

    /// <param name="table">The table.</param>
    /// <param name="heights">Heights of its rows in points.</param>
    /// <param name="wholeGroupsUpTo">Rows beside one label are kept on a page where they are no higher than this; 0 where labels are repeated.</param>
    public PageCuts(Table table, double[] heights, double wholeGroupsUpTo = 0)
    {
        (this.table, this.heights) = (table, heights);
        forbidden = new bool[table.Rows.Count];
        Forbid(wholeGroupsUpTo);
    }

    /// <summary>Rows that begin a page, other than the first page.</summary>
    /// <param name="first">Points left for the table on its first page.</param>
    /// <param name="others">Points on every other page.</param>
    /// <param name="foot">Points that the lines below the table take.</param>
    public List<int> Of(double first, double others, double foot)
    {
        var cuts = new List<int>();
        var heading = heights.Take(table.HeadingRows).Sum();
        var (start, room) = (table.HeadingRows, first - heading);
        while (EndOfPage(start, room, foot) is var end && end < heights.Length)
        {
            var cut = Allowed(start, end);
            cuts.Add(cut);
            (start, room) = (cut, others - heading);
        }

        return cuts;
    }

    // The first row that does not fit; the lines below the table go with its last row.
    private int EndOfPage(int start, double room, double foot)
    {
        for (var i = start; i < heights.Length; i++)
        {
            room -= heights[i] + (i == heights.Length - 1 ? foot : 0);
            if (room < 0) return Math.Max(i, start + 1);
        }

        return heights.Length;
    }

    private int Allowed(int start, int end)
    {
        var latest = Math.Min(end, Math.Max(start + 1, heights.Length - LeastRowsOfLastPage));
        for (var cut = latest; cut > start + (end - start) / 4; cut--)
            if (!forbidden[cut]) return cut;
        return latest;
    }

    private void Forbid(double wholeGroupsUpTo)
    {
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            if (IsTotal(row)) forbidden[i] = true;
            if (HeadsWhatFollows(row)) ForbidAt(i + 1);
            foreach (var span in row.Cells.Select(static c => c.RowSpan).Where(static s => s > 1)) ForbidWithin(i, span, wholeGroupsUpTo);
        }
    }

    private void ForbidWithin(int first, int span, double wholeUpTo)
    {
        var whole = heights.AsSpan(first, span).ToArray().Sum() <= wholeUpTo;
        for (var i = first + 1; i < first + span; i++)
            if (whole || (span > 2 && (i == first + 1 || i == first + span - 1))) forbidden[i] = true;
    }

    private void ForbidAt(int row)
    {
        if (row < forbidden.Length) forbidden[row] = true;
    }

    private static bool IsTotal(Row row) => row.Cells.Any(static c => c is { Bold: true, Figure: not null });

    /// <summary>True for a row of labels whose values stand in the row below; a label beside several rows does not count.</summary>
    public static bool HeadsWhatFollows(Row row)
    {
        var own = row.Cells.Where(static c => c.RowSpan == 1).ToList();
        return own.Exists(static c => c is { Bold: true, Figure: null }) && own.TrueForAll(static c => c.Bold && c.Figure is null || c.Text.Length == 0);
    }
}
