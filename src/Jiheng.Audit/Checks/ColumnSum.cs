using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>A total row against the rows that it adds up (合计行).</summary>
public sealed class ColumnSum : AuditRule
{
    private const int MostVouched = 400;

    public override string Id => "table.sum";

    public override string Explanation => "合计、小计、总额行应当等于它所汇总的各行之和。汇总哪些行由表内多数列共同满足的取法确定；各行取舍的误差计入区间，四舍五入造成的尾差不报。";

    public override string Example => "合计|60|600|90\n甲|10|100|10\n乙|20|200|20\n丙|30|300|40";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from table in manuscript.Tables
        let rows = new SummedRows(table)
        from row in Enumerable.Range(0, table.Height)
        where table.IsTotal(row)
        from claim in Check(table, rows, row)
        select claim;

    private IEnumerable<Claim> Check(TableView table, SummedRows rows, int total)
    {
        var columns = Enumerable.Range(0, table.Width).Where(c => table.FigureAt(total, c) is { Unit.IsPercent: false }).ToArray();
        if (columns.Length < 2) yield break;
        if ((Best(table, rows, total, columns, rows.Choices(total, columns)) ?? Best(table, rows, total, columns, Windows(table, total))) is not { } best) yield break;
        foreach (var column in columns)
        {
            if (!IsAdditive(table, rows, total, best, column)) continue;
            // Long sums are left to the running sums, so that time stays linear.
            if (best.To - best.From > MostVouched && Holds(table, rows, total, best, column)) yield return Claim.Holds;
            else yield return Compare(table.PrintedAt(total, column)!, [.. rows.Rows(best).Select(r => table.PrintedAt(r, column)).OfType<PrintedFigure>()]);
        }
    }

    // The rows that add up in most columns, and in two at least.
    private static SummedRows.Stretch? Best(TableView table, SummedRows rows, int total, int[] columns, IEnumerable<SummedRows.Stretch> choices)
    {
        var best = choices.Select(c => (Choice: c, Holding: columns.Count(column => IsAdditive(table, rows, total, c, column) && Holds(table, rows, total, c, column)))).OrderByDescending(m => m.Holding).FirstOrDefault();
        return best.Holding >= 2 && best.Holding * 2 >= columns.Count(c => IsAdditive(table, rows, total, best.Choice, c)) ? best.Choice : null;
    }

    // 按支出性质分：基本支出、项目支出 below another breakdown of the same total.
    private static IEnumerable<SummedRows.Stretch> Windows(TableView table, int total) =>
        from start in Enumerable.Range(total + 1, 4)
        from length in Enumerable.Range(2, 4)
        where start + length <= table.Height
        select new SummedRows.Stretch(false, start, start + length);

    // A standard per head stands unchanged in every row, the total row among them.
    private static bool IsAdditive(TableView table, SummedRows rows, int total, SummedRows.Stretch choice, int column)
    {
        var (sums, printed) = (rows.Of(column, choice), table.FigureAt(total, column)!.Amount);
        return sums.Count(choice.From, choice.To) >= 2 && (printed == 0 || !sums.AllAre(printed, choice.From, choice.To));
    }

    private static bool Holds(TableView table, SummedRows rows, int total, SummedRows.Stretch choice, int column) =>
        rows.Of(column, choice).Sum(choice.From, choice.To).Intersects(table.FigureAt(total, column)!.Interval);

    private Claim Compare(PrintedFigure total, PrintedFigure[] parts)
    {
        var sum = Estimate.Sum(parts.Select(p => p.Estimate));
        var agreement = sum.With(total.Estimate);
        if (agreement == Agreement.Holds) return Claim.HoldsFor([total, .. parts]);
        var (unit, decimals) = (total.Figure.Unit, total.Figure.Decimals);
        var expected = Ranges.Number(sum.Value / unit.Factor, decimals);
        var derivation = $"{string.Join(" + ", parts.Select(p => p.Passage.Verbatim.Trim()))} = {expected}{Ranges.Bounds(sum, decimals, "", unit.Factor)}";
        return Fails(
            agreement.Severity(), $"合计印为 {total.Text}，所汇总的 {parts.Length} 行之和为 {expected}{agreement.Remark()}", total.Text, expected, derivation, 0.85m,
            [total.Location, .. parts.Select(p => p.Location)]);
    }
}
