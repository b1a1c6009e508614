namespace Jiheng.Documents.Reading.Office;

/// <summary>How a cell is merged downwards (纵向合并).</summary>
internal enum WordMerge
{
    None,
    Begins,
    GoesOn,
}

/// <summary>Lays the cells of a Word table on its grid (单元格网格): cells merged downwards become one with a row span.</summary>
internal sealed class WordGrid
{
    /// <summary>Word's own limit is 63 columns; others write more.</summary>
    internal const int Widest = 1024;

    private readonly List<List<SourceCell>> rows = [];
    private readonly List<SourceRow> shown = [];
    private readonly Dictionary<int, (int Row, int Index, bool Merged)> origins = [];
    private int pageBegins = -1;
    private int column;

    /// <summary>The rows so far; a table that goes on over pages adds to the same list.</summary>
    internal IReadOnlyList<SourceRow> Rows => shown;

    internal void BeginRow(int skipped)
    {
        rows.Add([]);
        shown.Add(new(rows[^1]));
        column = skipped;
    }

    /// <summary>The next row begins a page; merged labels that are repeated on it are the cells of the page before.</summary>
    internal void BeginPage() => pageBegins = rows.Count;

    /// <summary>The next cell of the row; one that goes on from above lengthens the cell where the merge began.</summary>
    internal void Add(SourceText text, int span, WordMerge merge)
    {
        if (origins.TryGetValue(column, out var origin) && Reaches(origin.Row, origin.Index) && (merge == WordMerge.GoesOn || IsRepeated(origin, text, merge)))
        {
            var above = rows[origin.Row][origin.Index];
            rows[origin.Row][origin.Index] = above with { RowSpan = rows.Count - origin.Row };
        }
        else
        {
            origins[column] = (rows.Count - 1, rows[^1].Count, merge == WordMerge.Begins);
            rows[^1].Add(new(text, column, span));
        }

        column += span;
    }

    private bool Reaches(int row, int index) => row + rows[row][index].RowSpan == rows.Count - 1;

    private bool IsRepeated((int Row, int Index, bool Merged) origin, SourceText text, WordMerge merge) =>
        rows.Count - 1 == pageBegins && merge == WordMerge.Begins && origin.Merged && rows[origin.Row][origin.Index].Text.Text == text.Text;
}
