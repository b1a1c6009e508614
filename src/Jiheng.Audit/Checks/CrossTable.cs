using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>One column printed in two tables with one row that differs (表间同一栏不一致).</summary>
public sealed partial class CrossTable : AuditRule
{
    private const int FewestRows = 5;
    private const int MostTables = 6;
    private const int MostColumns = 12;
    private const int MostRows = 2000;
    private const decimal Majority = 0.8m;

    public override string Id => "table.cross";

    public override string Explanation => "两张表的行名相同、有五行以上且八成以上的行某一栏逐位相等时，两栏是同一组数；其余行不相等的，提示核对。预算（下达）栏与支出（执行）栏不互相比较；在对方表同一行别处能找到相同数字的不报。";

    public override string Example =>
        "地区|补助资金\n甲县|1201\n乙县|2318\n丙县|1877\n丁县|3056\n戊县|2642\n己县|1933\n\n地区|到账\n甲县|1201\n乙县|2318\n丙县|1877\n丁县|3065\n戊县|2642\n己县|1933";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var known = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var named = manuscript.Tables.Select(Named).ToArray();
        for (var later = 0; later < named.Length; later++)
        {
            var earlier = named[later].Keys.SelectMany(n => known.GetValueOrDefault(n) ?? []).GroupBy(t => t).Where(g => g.Count() >= FewestRows).OrderByDescending(g => g.Key).Take(MostTables).Select(g => g.Key);
            foreach (var table in earlier)
                foreach (var claim in Compare(manuscript.Tables[table], named[table], manuscript.Tables[later], named[later])) yield return claim;
            foreach (var name in named[later].Keys)
            {
                if (!known.TryGetValue(name, out var tables)) known[name] = tables = [];
                // A name in hundreds of tables: the latest are near enough.
                if (tables.Count == MostTables) tables.RemoveAt(0);
                tables.Add(later);
            }
        }
    }

    // Rows by their first words; a name that stands twice tells no row from another.
    private static Dictionary<string, int> Named(TableView table)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var twice = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < Math.Min(table.Height, MostRows); row++)
            if (table.Row(row).Take(3).OfType<Passage>().FirstOrDefault(c => c.Text.Length > 1 && c.Figures.Count == 0) is { } name && !rows.TryAdd(name.Text, row)) twice.Add(name.Text);
        foreach (var name in twice) rows.Remove(name);
        return rows;
    }

    private IEnumerable<Claim> Compare(TableView a, Dictionary<string, int> rowsA, TableView b, Dictionary<string, int> rowsB)
    {
        var pairs = rowsA.Where(r => rowsB.ContainsKey(r.Key)).Select(r => (Name: r.Key, A: r.Value, B: rowsB[r.Key])).ToArray();
        Figure?[][] columns = [.. Enumerable.Range(0, Math.Min(b.Width, MostColumns)).Select(c => Column(b, pairs.Select(p => p.B), c))];
        for (var left = 0; left < Math.Min(a.Width, MostColumns); left++)
        {
            var column = Column(a, pairs.Select(p => p.A), left);
            var spent = Spent().IsMatch(a.Heading(left));
            for (var right = 0; right < columns.Length; right++)
                if (AreOne(column, columns[right]) && spent == Spent().IsMatch(b.Heading(right)))
                    foreach (var (name, rowA, rowB) in pairs)
                        if (a.PrintedAt(rowA, left) is { } x && b.PrintedAt(rowB, right) is { } y && IsLong(x.Figure) && IsLong(y.Figure))
                        {
                            if (x.Figure.Amount == y.Figure.Amount) yield return Claim.HoldsFor(x, y);
                            else if (!Stands(b, rowB, x) && !Stands(a, rowA, y)) yield return Report(name, x, y);
                        }
        }
    }

    private static Figure?[] Column(TableView table, IEnumerable<int> rows, int column) => [.. rows.Select(r => table.FigureAt(r, column) is { } figure && IsLong(figure) ? figure : null)];

    // Most tables share no column: that is told by counting, before anything is made of the figures.
    private static bool AreOne(Figure?[] left, Figure?[] right)
    {
        var (both, same, values) = (0, 0, new HashSet<decimal>());
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] is not { } a || right[i] is not { } b) continue;
            both++;
            if (a.Amount != b.Amount) continue;
            same++;
            values.Add(a.Amount);
        }

        return same >= Majority * both && values.Count >= FewestRows;
    }

    private static bool IsLong(Figure figure) => figure is { Unit.IsPercent: false, SignificantDigits: >= 3 };

    private static bool Stands(TableView table, int row, PrintedFigure value) => Enumerable.Range(0, table.Width).Any(c => table.FigureAt(row, c)?.Amount == value.Figure.Amount);

    private Claim Report(string name, PrintedFigure first, PrintedFigure second) => Fails(
        Severity.Warning, $"“{name}”在两张表的同一栏不一致：{second.Text} 与 {first.Text}（其余各行都相等）", second.Text, first.Text, $"{second.Figure.Number} ≠ {first.Figure.Number}", 0.75m, second.Location, first.Location);

    [GeneratedRegex("支出|执行|支付|使用")]
    private static partial Regex Spent();
}
