using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Claims;

/// <summary>The equations that most rows of a table obey (表内各行共同的勾稽关系).</summary>
internal sealed class RowRelations
{
    private const int FewestRows = 5;
    private const int FewestLongRows = 3;
    private const int MostColumns = 16;
    private const int HeadingRows = 3;
    private const decimal Majority = 0.8m;

    private readonly TableView table;
    private readonly Interval?[][] rows;
    private readonly Relation[] relations = [];

    private RowRelations(TableView table)
    {
        this.table = table;
        rows = [];
        if (table.Height <= FewestLongRows) return;
        rows = [.. Enumerable.Range(0, table.Height).Select(r => Enumerable.Range(0, table.Width).Select(c => table.FigureAt(r, c)?.Interval).ToArray())];
        for (var r = 0; r < rows.Length; r++)
            if (IsYears(r)) Array.Clear(rows[r]);
        var columns = Enumerable.Range(0, table.Width).Where(c => rows.Count(r => r[c] is not null) > FewestLongRows).Take(MostColumns).ToArray();
        relations = [.. Relation.Candidates(columns).Where(r => IsRule(r) || IsNamed(r))];
    }

    /// <summary>The figures of every row as intervals.</summary>
    internal IReadOnlyList<IReadOnlyList<Interval?>> Rows => rows;

    internal static RowRelations Of(TableView table) => new(table);

    /// <summary>The equations that a row takes part in. A total adds products that were rounded one by one, and is not their product.</summary>
    internal IEnumerable<Relation> Covering(int row) => relations.Where(r => r.Covers(rows[row]) && (r.Factor is null || !table.IsTotal(row)));

    // A heading of years, 2021 2022 2023, is no row of figures.
    private bool IsYears(int row) =>
        Enumerable.Range(0, table.Width).Select(c => table.FigureAt(row, c)).OfType<Figure>().All(f => f is { Decimals: 0, Value: >= 1990 and <= 2100 });

    private bool IsRule(Relation relation)
    {
        var (speaking, holding, isLong, mostBroken) = (0, 0, true, Math.Max(1, (1m - Majority) * rows.Length));
        foreach (var row in rows)
        {
            if (!relation.Speaks(row)) continue;
            speaking++;
            isLong &= relation.IsLong(row);
            if (relation.Holds(row)) holding++;
            else if (speaking - holding > mostBroken) return false;
        }

        // Few rows convince when all but one obey and their figures are long.
        return (holding >= FewestRows && holding >= Majority * speaking) || (isLong && holding >= FewestLongRows && speaking - holding <= 1);
    }

    // 人数 × 标准 = 金额 by the words of the heading needs only half of the rows to prove it.
    private bool IsNamed(Relation relation)
    {
        if (relation.Factor is null) return false;
        string Head(int column) => string.Concat(Enumerable.Range(0, Math.Min(HeadingRows, table.Height)).Select(r => table[r, column]).Where(c => c is { Figures.Count: 0 }).Select(c => c!.Text));
        var (a, b) = (Head(relation.Terms[0]), Head(relation.Terms[1]));
        if (!(a.Contains('人') && b.Contains("标准", StringComparison.Ordinal)) && !(b.Contains('人') && a.Contains("标准", StringComparison.Ordinal))) return false;
        var speaking = rows.Where(relation.Speaks).ToArray();
        var holding = speaking.Count(relation.Holds);
        return holding >= 2 && holding * 2 >= speaking.Length;
    }
}
