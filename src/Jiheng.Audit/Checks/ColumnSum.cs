using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>A total row against the rows that it adds up (合计行).</summary>
public sealed class ColumnSum : AuditRule
{
    public override string Id => "table.sum";

    public override string Explanation => "合计、小计、总额行应当等于它所汇总的各行之和。汇总哪些行由表内多数列共同满足的取法确定；各行取舍的误差计入区间，四舍五入造成的尾差不报。";

    public override string Citation => "《财政部关于推进预算绩效管理的指导意见》（财预〔2011〕416号）：绩效信息应当真实、可核；表内合计关系";

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from table in manuscript.Tables
        from row in Enumerable.Range(0, table.Height)
        where table.IsTotal(row)
        from claim in Check(table, row)
        select claim;

    private IEnumerable<Claim> Check(TableView table, int total)
    {
        var columns = Enumerable.Range(0, table.Width).Where(c => table.FigureAt(total, c) is { Unit.IsPercent: false }).ToArray();
        if (columns.Length < 2) yield break;
        var best = Best(table, total, columns, Members(table, total, columns)) ?? Best(table, total, columns, Windows(table, total));
        if (best is null) yield break;
        foreach (var column in columns)
        {
            if (!IsAdditive(table, total, best, column)) continue;
            yield return Holds(table, total, best, column) ? Claim.Holds : Report(table, total, best, column);
        }
    }

    // The rows that add up in most columns, and in two at least.
    private static int[]? Best(TableView table, int total, int[] columns, IEnumerable<int[]> choices)
    {
        var best = choices.Select(rows => (Rows: rows, Holding: columns.Count(c => IsAdditive(table, total, rows, c) && Holds(table, total, rows, c)))).OrderByDescending(m => m.Holding).FirstOrDefault();
        return best.Rows is not null && best.Holding >= 2 && best.Holding * 2 >= columns.Count(c => IsAdditive(table, total, best.Rows, c)) ? best.Rows : null;
    }

    // 按支出性质分：基本支出、项目支出 below another breakdown of the same total.
    private static IEnumerable<int[]> Windows(TableView table, int total) =>
        from start in Enumerable.Range(total + 1, 4)
        from length in Enumerable.Range(2, 4)
        where start + length <= table.Height
        select Enumerable.Range(start, length).ToArray();

    // A standard per head stands unchanged in every row, the total row among them.
    private static bool IsAdditive(TableView table, int total, int[] rows, int column)
    {
        var figures = rows.Select(r => table.FigureAt(r, column)).OfType<Figure>().ToArray();
        var printed = table.FigureAt(total, column)!.Amount;
        return figures.Length >= 2 && (printed == 0 || figures.Any(f => f.Amount != printed));
    }

    private static IEnumerable<int[]> Members(TableView table, int total, int[] columns)
    {
        bool HasFigures(int row) => columns.Count(c => table.FigureAt(row, c) is not null) * 2 >= columns.Length;
        var below = Enumerable.Range(total + 1, table.Height - total - 1).TakeWhile(HasFigures).ToArray();
        var above = Enumerable.Range(0, total).Reverse().TakeWhile(HasFigures).ToArray();
        int[][] choices =
        [
            [.. below.TakeWhile(r => !table.IsTotal(r))], below, [.. below.Where(r => table.IsTotal(r))],
            [.. above.TakeWhile(r => !table.IsTotal(r))], above, [.. above.Where(r => table.IsTotal(r))],
        ];
        return choices.Where(c => c.Length >= 2);
    }

    private static bool Holds(TableView table, int total, int[] rows, int column)
    {
        var figures = rows.Select(r => table.FigureAt(r, column)).OfType<Figure>().ToArray();
        return figures.Length >= 2 && figures.Select(f => f.Interval).Aggregate((a, b) => a + b).Intersects(table.FigureAt(total, column)!.Interval);
    }

    private Claim Report(TableView table, int total, int[] rows, int column)
    {
        var (passage, figure) = (table[total, column]!, table.FigureAt(total, column)!);
        var parts = rows.Where(r => table.FigureAt(r, column) is not null).ToArray();
        var expected = Ranges.Number(parts.Sum(r => table.FigureAt(r, column)!.Amount) / figure.Unit.Factor, figure.Decimals);
        var derivation = string.Join(" + ", parts.Select(r => table[r, column]!.Verbatim.Trim())) + $" = {expected}";
        return Fails(
            Severity.Error, $"合计印为 {passage.Printed(figure)}，所汇总的 {parts.Length} 行之和为 {expected}", passage.Printed(figure), expected, derivation, 0.85m,
            [passage.Locate(figure), .. parts.Select(r => table[r, column]!.Locate(table.FigureAt(r, column)!))]);
    }
}
