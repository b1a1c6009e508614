namespace Jiheng.Documents.Reading.Plain;

/// <summary>
/// Columns for rows of which only the cells are known (列的推断). Merged cells lose their span in text; a heading over
/// several columns is recognised by the empty cells that its neighbours, merged downwards, leave in the row below.
/// </summary>
internal static class ColumnGuess
{
    internal static IReadOnlyList<SourceRow> Place(IReadOnlyList<IReadOnlyList<SourceText>> rows)
    {
        var width = rows.Max(r => r.Count);
        return [.. rows.Select((row, i) => Place(row, i + 1 < rows.Count ? rows[i + 1] : [], width))];
    }

    private static SourceRow Place(IReadOnlyList<SourceText> row, IReadOnlyList<SourceText> below, int width)
    {
        var spans = IsHeadingOver(row, below, width) ? HeadingSpans.Fit(row.Count, [.. below.Select(c => c.Text)]) : Plain(row.Count, width);
        var cells = new List<SourceCell>();
        var column = 0;
        for (var i = 0; i < row.Count; column += spans[i++]) cells.Add(new(row[i], column, spans[i]));
        return new(cells);
    }

    private static bool IsHeadingOver(IReadOnlyList<SourceText> row, IReadOnlyList<SourceText> below, int width) =>
        row.Count > 1 && row.Count < width && below.Count == width && below.Any(c => c.Text.Length == 0)
        && row.All(c => c.Text.Length > 0 && !char.IsAsciiDigit(c.Text[0]));

    /// <summary>One column each, the last to the table's edge.</summary>
    private static int[] Plain(int count, int width)
    {
        var spans = new int[count];
        Array.Fill(spans, 1);
        spans[^1] = width - count + 1;
        return spans;
    }
}
