using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>A row that breaks the equation which the other rows obey (行内勾稽).</summary>
public sealed class ColumnRelation : AuditRule
{
    public override string Id => "table.row";

    public override string Explanation => "表内至少五行、八成以上的行（数字在三位以上的，三行以上且至多一行例外）都满足同一关系（某列＝若干列之和，或两列之积）时，不满足的行报为矛盾；几个关系同时不满足时，指出最可能有误的一个数。";

    public override string Example => "甲|10|5|15\n乙|20|7|27\n丙|31|9|40\n丁|42|11|53\n戊|53|2|55\n己|64|6|75";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) => manuscript.Tables.SelectMany(Check);

    private IEnumerable<Claim> Check(TableView table)
    {
        var rows = table.Relations.Rows;
        for (var row = 0; row < rows.Count; row++)
        {
            var covered = table.Relations.Covering(row).ToArray();
            var broken = covered.Where(r => !r.Holds(rows[row])).ToArray();
            foreach (var relation in covered.Except(broken)) yield return Claim.HoldsFor([.. relation.Terms.Append(relation.Result).Select(c => table.PrintedAt(row, c)!)]);
            if (broken.Length > 0) yield return Report(table, row, rows[row], covered, broken);
        }
    }

    private Claim Report(TableView table, int row, IReadOnlyList<Interval?> values, Relation[] covered, Relation[] broken)
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
            Severity.Error, $"本行与表中其他行的勾稽关系不符：{derivation}", passage.Printed(figure), expected, $"{derivation}，算得 {bounds}", 0.9m,
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
