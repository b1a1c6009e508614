namespace Jiheng.Documents.Reading.Office;

/// <summary>Merged cells of a sheet (合并单元格): the first of them is shown over all, the others hide.</summary>
internal sealed class ExcelMerges
{
    /// <summary>Merges taller than any form are merges of whole columns by mistake, and hide nothing.</summary>
    private const int Tallest = 1000;

    /// <summary>Rows under all merges together; what comes behind is not looked at.</summary>
    private const int MostRows = 500_000;

    private readonly Dictionary<CellAddress, (int Columns, int Rows)> origins = [];
    private readonly Dictionary<int, List<(int First, int Last)>> covered = [];
    private int rows;

    internal void Add(string? reference)
    {
        var ends = (reference ?? "").Split(':', 3);
        if (ends.Length != 2 || CellAddress.Parse(ends[0]) is not { } from || CellAddress.Parse(ends[1]) is not { } to) return;
        if (to.Row < from.Row || to.Column < from.Column || to.Row - from.Row > Tallest || (rows += to.Row - from.Row + 1) > MostRows) return;
        origins[from] = (to.Column - from.Column + 1, to.Row - from.Row + 1);
        for (var row = from.Row; row <= to.Row; row++)
        {
            if (!covered.TryGetValue(row, out var ranges)) covered[row] = ranges = [];
            ranges.Add((from.Column, to.Column));
        }
    }

    /// <summary>The cells of a row, in order of their columns, without those that are hidden.</summary>
    internal IReadOnlyList<SourceCell> Apply(int row, SourceCell[] cells)
    {
        if (!covered.TryGetValue(row, out var ranges)) return cells;
        ranges.Sort();
        var (shown, next, reach) = (new List<SourceCell>(cells.Length), 0, -1);
        foreach (var cell in cells)
        {
            for (; next < ranges.Count && ranges[next].First <= cell.Column; next++) reach = Math.Max(reach, ranges[next].Last);
            if (origins.TryGetValue(new(row, cell.Column), out var span)) shown.Add(cell with { ColumnSpan = span.Columns, RowSpan = span.Rows });
            else if (cell.Column > reach) shown.Add(cell);
        }

        return shown;
    }
}
