using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>A column headed 合计 against the columns to its left, row by row and whatever their number (行合计).</summary>
public sealed class RowSum : AuditRule
{
    public override string Id => "sum.row";

    public override string Explanation => "栏名为“合计”“小计”“总计”的一栏，应当等于同一行左边各栏（至上一个合计栏为止，最多十六栏）之和；半数以上的行相符才用来检验其余的行，只有一两行的表差额在三成以内提示核对。指标横排的权重、得分表同样核对。比率、标准、序号各栏不计。";

    public override string Example => "乡镇|资助参保|住院救助|门诊救助|其他|合计\n甲镇|18.20|33.10|8.80|1.10|61.20\n乙镇|21.05|40.20|11.05|1.30|73.60\n丙乡|16.50|29.80|7.60|0.90|58.40";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from table in manuscript.Tables
        let known = table.Relations
        from lines in RowTotals.Of(table)
        from line in lines
        where !known.Covering(line.Row).Any(r => r.Factor is null && table[line.Row, r.Result] == line.Total.Passage)
        select Compare(line, lines);

    private Claim Compare(RowTotals.Line line, IReadOnlyList<RowTotals.Line> lines)
    {
        if (line.Agrees) return Claim.HoldsFor([line.Total, .. line.Terms]);
        var (unit, sum) = (line.Total.Figure.Unit, line.Estimate);
        var decimals = Math.Max(line.Total.Figure.Decimals, line.Terms.Max(t => t.Figure.Decimals));
        var expected = Ranges.Number(sum.Value / unit.Factor, decimals);
        var proved = lines.Count(l => l.Agrees);
        if (proved < 2 && !line.IsNear) return Claim.NotCheckable;
        return Fails(
            proved >= 2 ? sum.With(line.Total.Estimate).Severity() : Severity.Warning, $"本行合计印为 {line.Total.Text}，左边 {line.Terms.Count} 栏之和为 {expected}{(proved > 0 ? $"（同一栏另有 {proved} 行相符）" : "")}", line.Total.Text, expected,
            $"{string.Join(" + ", line.Terms.Select(t => t.Figure.Number))} = {expected}{Ranges.Bounds(sum, decimals, "", unit.Factor)}", proved >= 2 ? 0.85m : 0.7m, [line.Total.Location, .. line.Terms.Select(t => t.Location)]);
    }
}
