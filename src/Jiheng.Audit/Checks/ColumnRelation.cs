using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>A row that breaks the equation which the other rows obey (行内勾稽).</summary>
public sealed class ColumnRelation : AuditRule
{
    private const int FewestRows = 5;
    private const int FewestLongRows = 3;
    private const int MostColumns = 16;
    private const int HeadingRows = 3;
    private const decimal Majority = 0.8m;

    public override string Id => "table.row";

    public override string Explanation => "表内至少五行、八成以上的行（数字在三位以上的，三行以上且至多一行例外）都满足同一关系（某列＝若干列之和，或两列之积）时，不满足的行报为矛盾；几个关系同时不满足时，指出最可能有误的一个数。";

    public override string Example => "甲|10|5|15\n乙|20|7|27\n丙|31|9|40\n丁|42|11|53\n戊|53|2|55\n己|64|6|75";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) => manuscript.Tables.SelectMany(Check);

    private IEnumerable<Claim> Check(TableView table)
    {
        if (table.Height <= FewestLongRows) yield break;
        var rows = Enumerable.Range(0, table.Height).Select(r => Enumerable.Range(0, table.Width).Select(c => table.FigureAt(r, c)?.Interval).ToArray()).ToArray();
        for (var r = 0; r < rows.Length; r++)
            if (IsYears(table, r)) Array.Clear(rows[r]);
        var columns = Enumerable.Range(0, table.Width).Where(c => rows.Count(r => r[c] is not null) > FewestLongRows).Take(MostColumns).ToArray();
        var relations = Relation.Candidates(columns).Where(r => IsRule(r, rows) || IsNamed(table, r, rows)).ToArray();
        for (var row = 0; row < rows.Length; row++)
        {
            // A total adds products that were rounded one by one, and is not their product.
            var covered = relations.Where(r => r.Covers(rows[row]) && (r.Factor is null || !table.IsTotal(row))).ToArray();
            var broken = covered.Where(r => !r.Holds(rows[row])).ToArray();
            foreach (var relation in covered.Except(broken)) yield return Claim.HoldsFor([.. relation.Terms.Append(relation.Result).Select(c => table.PrintedAt(row, c)!)]);
            if (broken.Length > 0) yield return Report(table, row, rows[row], covered, broken);
        }
    }

    // A heading of years, 2021 2022 2023, is no row of figures.
    private static bool IsYears(TableView table, int row) =>
        Enumerable.Range(0, table.Width).Select(c => table.FigureAt(row, c)).OfType<Figure>().All(f => f is { Decimals: 0, Value: >= 1990 and <= 2100 });

    private static bool IsRule(Relation relation, Interval?[][] rows)
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
    private static bool IsNamed(TableView table, Relation relation, Interval?[][] rows)
    {
        if (relation.Factor is null) return false;
        string Head(int column) => string.Concat(Enumerable.Range(0, Math.Min(HeadingRows, table.Height)).Select(r => table[r, column]).Where(c => c is { Figures.Count: 0 }).Select(c => c!.Text));
        var (a, b) = (Head(relation.Terms[0]), Head(relation.Terms[1]));
        if (!(a.Contains('人') && b.Contains("标准", StringComparison.Ordinal)) && !(b.Contains('人') && a.Contains("标准", StringComparison.Ordinal))) return false;
        var speaking = rows.Where(relation.Speaks).ToArray();
        var holding = speaking.Count(relation.Holds);
        return holding >= 2 && holding * 2 >= speaking.Length;
    }

    private Claim Report(TableView table, int row, Interval?[] values, Relation[] covered, Relation[] broken)
    {
        int Blame(int column) => broken.Count(r => Uses(r, column)) - covered.Except(broken).Count(r => Uses(r, column));
        var suspect = broken.SelectMany(r => r.Terms.Append(r.Result)).Distinct().OrderByDescending(Blame).ThenByDescending(c => values[c]!.Value.Upper).First();
        var relation = broken.FirstOrDefault(r => r.Result == suspect) ?? broken.First(r => Uses(r, suspect));
        // Whatever is multiplied by zero gives zero: no factor beside it can be right, so the product is questioned.
        if (relation.Factor is not null && relation.Terms.Any(t => t != suspect && table.FigureAt(row, t)!.Amount == 0)) suspect = relation.Result;
        var (passage, figure) = (table[row, suspect]!, table.FigureAt(row, suspect)!);
        var expected = Ranges.Number(Solve(relation, suspect, table, row), figure.Decimals);
        var formula = string.Join(relation.Factor is null ? " + " : " × ", relation.Terms.Select(t => table[row, t]!.Verbatim.Trim()));
        var derivation = $"{formula}{(relation.Factor is 0.0001m ? " ÷ 10000" : "")} ≠ {table[row, relation.Result]!.Verbatim.Trim()}";
        var bounds = Ranges.Text(relation.Of(values), table.FigureAt(row, relation.Result)!.Decimals);
        return Fails(
            Severity.Error, $"本行与表中其他行的勾稽关系不符：{derivation}", passage.Printed(figure), expected, $"{derivation}，应为 {bounds}", 0.9m,
            [passage.Locate(figure), .. relation.Terms.Append(relation.Result).Where(c => c != suspect).Select(c => table[row, c]!.Locate(table.FigureAt(row, c)!))]);
    }

    private static bool Uses(Relation relation, int column) => relation.Result == column || relation.Terms.Contains(column);

    private static decimal Solve(Relation relation, int unknown, TableView table, int row)
    {
        decimal Value(int column) => table.FigureAt(row, column)!.Amount;
        if (relation.Factor is { } factor)
            return relation.Result == unknown ? Value(relation.Terms[0]) * Value(relation.Terms[1]) * factor : Value(relation.Result) / factor / Value(relation.Terms.First(t => t != unknown));
        return relation.Result == unknown ? relation.Terms.Sum(Value) : Value(relation.Result) - relation.Terms.Where(t => t != unknown).Sum(Value);
    }
}
