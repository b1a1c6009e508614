namespace Jiheng.Audit.Claims;

/// <summary>
/// The rows that a total may add up (合计行所汇总的行): those next to it, up to the next total or beyond, or the totals among
/// them. Asked for every total of a long table, so nothing is walked through twice.
/// </summary>
internal sealed class SummedRows
{
    private readonly TableView table;
    private readonly int[] all;
    private readonly int[] totals;
    private readonly int[] numbered;
    private readonly Dictionary<(int Column, Kind Kind), RunningSums> sums = [];
    private readonly Dictionary<string, (int[] Begin, int[] End)> filled = new(StringComparer.Ordinal);

    /// <summary>Sets of columns that totals fill; a form has two or three.</summary>
    private const int MostSets = 24;

    internal SummedRows(TableView table)
    {
        this.table = table;
        all = [.. Enumerable.Range(0, table.Height)];
        totals = [.. all.Where(table.IsTotal)];
        numbered = [.. all.Where(r => table.FigureAt(r, 0) is { Decimals: 0, Value: > 0 })];
        if (numbered.Length == all.Length) numbered = [];
    }

    /// <summary>Which rows of the table are added up.</summary>
    internal enum Kind
    {
        /// <summary>Every row.</summary>
        All,

        /// <summary>The totals among them.</summary>
        Totals,

        /// <summary>Those that a number in the first column sets above the others: prefectures, with or without counties below.</summary>
        Numbered,
    }

    /// <summary>A stretch of the rows of one kind.</summary>
    internal readonly record struct Stretch(Kind Kind, int From, int To);

    /// <summary>Rows that hold figures in half of the total's columns, below it and above it, in the order in which they are tried.</summary>
    internal IEnumerable<Stretch> Choices(int total, int[] columns)
    {
        if (Filled(columns) is not { } rows) return [];
        var at = Array.BinarySearch(totals, total);
        var (end, begin) = (total + 1 < all.Length ? rows.End[total + 1] : all.Length, total > 0 ? rows.Begin[total - 1] : 0);
        var (next, previous) = (at + 1 < totals.Length ? totals[at + 1] : all.Length, at > 0 ? totals[at - 1] : -1);
        Stretch[] choices =
        [
            new(Kind.All, total + 1, Math.Min(end, next)), new(Kind.All, total + 1, end), new(Kind.Totals, at + 1, From(totals, end)), new(Kind.Numbered, From(numbered, total + 1), From(numbered, end)),
            new(Kind.All, Math.Max(begin, previous + 1), total), new(Kind.All, begin, total), new(Kind.Totals, From(totals, begin), at), new(Kind.Numbered, From(numbered, begin), From(numbered, total)),
        ];
        return choices.Where(c => c.To - c.From >= 2);
    }

    /// <summary>The rows of a stretch.</summary>
    internal int[] Rows(Stretch stretch) => Of(stretch.Kind)[stretch.From..stretch.To];

    /// <summary>The sums of a column, over all rows or the total rows.</summary>
    internal RunningSums Of(int column, Stretch stretch)
    {
        if (!sums.TryGetValue((column, stretch.Kind), out var found))
            sums[(column, stretch.Kind)] = found = new([.. Of(stretch.Kind).Select(r => table.FigureAt(r, column))]);
        return found;
    }

    private int[] Of(Kind kind) => kind switch { Kind.Totals => totals, Kind.Numbered => numbered, _ => all };

    private static int From(int[] rows, int row) => Array.BinarySearch(rows, row) is var i && i < 0 ? ~i : i;

    /// <summary>For every row where the filled rows around it begin and end; null for one set of columns too many.</summary>
    private (int[] Begin, int[] End)? Filled(int[] columns)
    {
        var key = string.Join(',', columns);
        if (filled.TryGetValue(key, out var known)) return known;
        if (filled.Count == MostSets) return null;
        bool[] has = [.. all.Select(r => columns.Count(c => table.FigureAt(r, c) is not null) * 2 >= columns.Length)];
        var (begin, end) = (new int[has.Length], new int[has.Length]);
        for (var r = 0; r < has.Length; r++) begin[r] = !has[r] ? r + 1 : r > 0 ? begin[r - 1] : 0;
        for (var r = has.Length - 1; r >= 0; r--) end[r] = !has[r] ? r : r + 1 < has.Length ? end[r + 1] : has.Length;
        return filled[key] = (begin, end);
    }
}
