using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>The score of an indicator against its target and actual value (指标得分).</summary>
public sealed class IndicatorScore : AuditRule
{
    // Beyond 130% of the target points may be taken off for a target set too low.
    private const decimal Excess = 1.3m;

    public override string Id => "form.score";

    public override string Explanation => "得分不得超过分值；定量指标（≥ 或 =）达到目标的得满分，未达到的按比例得分或不得分，其他分数提示说明评分办法。";

    public override string Citation => "《项目支出绩效评价管理办法》（财预〔2020〕10号）：定量指标得分评定方法";

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from table in manuscript.Tables
        from row in IndicatorRows.Of(table)
        let points = row.Points(table)
        where points is not null
        select Check(table, row, points.Value.Weight, points.Value.Score);

    private Claim Check(TableView table, IndicatorRows row, Figure weight, Figure score)
    {
        var (weightCell, cell) = (table[row.Row, row.Weight]!, table[row.Row, row.Score]!);
        if (score.Value > weight.Value)
            return Fails(Severity.Error, $"得分 {cell.Printed(score)} 超过分值 {weightCell.Printed(weight)}", cell.Printed(score), $"不超过{weightCell.Printed(weight)}", $"{score.Number} > {weight.Number}", 0.95m, cell.Locate(score), weightCell.Locate(weight));
        if (row.Target < 0 || row.Actual < 0 || table.FigureAt(row.Row, row.Target) is not { } target || table.FigureAt(row.Row, row.Actual) is not { } actual) return Claim.NotCheckable;
        var sign = table[row.Row, row.Target]!.Text[0];
        if (sign is '≤' or '<' || !target.SameKind(actual) || target.Amount <= 0 || Interval.Divide(actual.Interval, target.Interval) is not { } ratio) return Claim.NotCheckable;
        var met = actual.Amount >= target.Amount;
        var range = new Interval(met ? 1m : Math.Min(ratio.Lower, 1m), met ? 1m : Math.Min(ratio.Upper, 1m)).Scale(weight.Value);
        if (range.Intersects(score.Interval) || (!met && score.Value == 0) || actual.Amount >= Excess * target.Amount) return Claim.Holds;
        var expected = Ranges.Text(met ? range : Interval.Exact(weight.Value * actual.Amount / target.Amount), Math.Max(score.Decimals, 2), "分");
        return Fails(
            Severity.Warning, $"目标 {table[row.Row, row.Target]!.Verbatim.Trim()}、实际 {table[row.Row, row.Actual]!.Verbatim.Trim()}，得分印为 {cell.Printed(score)}，通常应为 {expected}",
            cell.Printed(score), expected, $"{weight.Number} × min(1, {actual.Number} ÷ {target.Number}) = {expected}", 0.7m,
            cell.Locate(score), table[row.Row, row.Actual]!.Locate(actual), table[row.Row, row.Target]!.Locate(target));
    }
}
