using Jiheng.Audit.Claims;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Targets;

namespace Jiheng.Audit.Checks;

/// <summary>An actual value outside the range that its own target states, without a reason (超出目标区间).</summary>
public sealed class TargetRange : AuditRule
{
    public override string Id => "form.range";

    public override string Explanation => "目标值写成区间（如 95%≤x≤105%、6—9个月，包括能读出两端的错误写法）的指标，实际完成值落在区间之外而没有说明原因的，提示核对。";

    public override string Example => "一级指标|三级指标|指标值|实际完成值\n产出|收入预算执行率|105%≤≥95%|106.2%";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => "《项目支出绩效评价管理办法》（财预〔2020〕10号）：未完成绩效目标的，应当说明原因和改进措施";

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from form in manuscript.Forms
        from indicator in form.Indicators
        where indicator is { TargetCell: not null, Actual: not null }
        let range = TargetParser.Parse(indicator.TargetCell!.Verbatim.Trim()) as RangeTarget
        where range is not null
        select Compare(indicator, indicator.Actual!, range);

    private Claim Compare(Indicator row, PrintedFigure actual, RangeTarget target)
    {
        var (low, high) = (Bound(target.Lower), Bound(target.Upper));
        if (low.Base != actual.Figure.Unit.Base) return Claim.NotCheckable;
        var printed = actual.Figure.Interval;
        if (printed.Upper >= low.Amount && printed.Lower <= high.Amount) return Claim.Holds;
        if (row.Note is { Text.Length: > 3 }) return Claim.Holds;
        return Fails(
            Findings.Severity.Warning, $"“{row.Name}”的实际完成值 {actual.Text} 在目标区间 {row.TargetCell!.Text} 之外，没有说明原因", actual.Text, row.TargetCell.Verbatim.Trim(),
            actual.Figure.Amount > high.Amount ? $"{actual.Text} > 区间上限" : $"{actual.Text} < 区间下限", 0.75m, actual.Location, row.TargetCell.Locate(0, row.TargetCell.Text.Length));
    }

    // Bounds in the base units of figures: percent points, 元, 个月.
    private static (decimal Amount, string Base) Bound(Quantity bound)
    {
        var unit = Figures.FigureUnit.Of(bound.Unit.Symbol);
        return (bound.Value * unit.Factor, unit.Base);
    }
}
