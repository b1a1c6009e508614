namespace Jiheng.Documents.Reading.Office;

/// <summary>Lays the cells of a Word table on its grid (单元格网格): cells merged downwards become one with a row span.</summary>
internal sealed class WordGrid
{
    /// <summary>Word's own limit is 63 columns; others write more.</summary>
    internal const int Widest = 1024;

    private readonly List<List<SourceCell>> rows = [];
    private readonly Dictionary<int, (int Row, int Index)> origins = [];
    private int column;

    internal IReadOnlyList<SourceRow> Rows => [.. rows.Select(r => new SourceRow(r))];

    internal void BeginRow(int skipped)
    {
        rows.Add([]);
        column = skipped;
    }

    /// <summary>The next cell of the row; one that goes on from above lengthens the cell where the merge began.</summary>
    internal void Add(SourceText text, int span, bool goesOn)
    {
        if (goesOn && origins.TryGetValue(column, out var origin) && Reaches(origin))
        {
            var above = rows[origin.Row][origin.Index];
            rows[origin.Row][origin.Index] = above with { RowSpan = rows.Count - origin.Row };
        }
        else
        {
            origins[column] = (rows.Count - 1, rows[^1].Count);
            rows[^1].Add(new(text, column, span));
        }

        column += span;
    }

    private bool Reaches((int Row, int Index) origin) => origin.Row + rows[origin.Row][origin.Index].RowSpan == rows.Count - 1;
}
