using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>A total row against the rows that it adds up (合计行).</summary>
public sealed class ColumnSum : AuditRule
{
    public override string Id => "table.sum";

    public override string Explanation => "合计、小计、总额行应当等于它所汇总的各行之和。汇总哪些行由表内多数列共同满足的取法确定，或由逐位相等的一列确定；只有一列、紧邻合计的各行与合计相差不到百分之二的，提示核对。合计为 100% 的占比栏也核对。各行取舍的误差计入区间，四舍五入造成的尾差不报；人数、户数逐个计数，没有尾差。";

    public override string Example => "合计|60|600|90\n甲|10|100|10\n乙|20|200|20\n丙|30|300|40";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) => manuscript.Tables.SelectMany(t => t.ColumnTotals).Select(Compare);

    private Claim Compare(ColumnTotal column)
    {
        var (total, parts) = (column.Total, column.Parts);
        if (parts.Count == 0) return Claim.Holds;
        var sum = column.Sum;
        var agreement = sum.With(column.Printed);
        if (agreement == Agreement.Holds) return Claim.HoldsFor([total, .. parts]);
        var (unit, decimals) = (total.Figure.Unit, total.Figure.Decimals);
        var expected = Ranges.Number(sum.Value / unit.Factor, decimals);
        var derivation = $"{string.Join(" + ", parts.Select(p => p.Passage.Verbatim.Trim()))} = {expected}{Ranges.Bounds(sum, decimals, "", unit.Factor)}";
        return Fails(
            column.IsGuessed ? Severity.Warning : agreement.Severity(), $"合计印为 {total.Text}，所汇总的 {parts.Count} 行之和为 {expected}{agreement.Remark()}", total.Text, expected, derivation, column.IsGuessed ? 0.7m : 0.85m,
            [total.Location, .. parts.Select(p => p.Location)]);
    }
}
