using Jiheng.Audit.Claims;

namespace Jiheng.Audit.Checks;

/// <summary>A target 1 beside an actual value 100% (指标值与实际完成值单位不一致).</summary>
public sealed class TargetUnit : AuditRule
{
    private const decimal Whole = 100m;

    public override string Id => "form.unit";

    public override string Explanation => "同一指标的指标值和实际完成值应当写同一单位：一个写百分号、另一个没有单位的，予以指出；表中有计量单位一栏的，按该栏的单位补足后比较。两数相同、只漏写单位的作提示。";

    public override string Example => "三级指标|指标值|实际完成值|分值|得分\n资金拨付及时率|1|100%|10|10";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from form in manuscript.Forms
        from indicator in form.Indicators
        where indicator is { Target: not null, Actual: not null, TargetCell: not null, ActualCell: not null }
        select Check(indicator, indicator.Target!, indicator.Actual!);

    private Claim Check(Indicator row, PrintedFigure target, PrintedFigure actual)
    {
        var bare = target.Figure.Unit.Base.Length == 0 ? target : actual.Figure.Unit.Base.Length == 0 ? actual : null;
        var other = bare == target ? actual : target;
        if (bare is null || !other.Figure.Unit.IsPercent || other.Figure.Value == 0 || bare.Figure.Value == 0) return Claim.Holds;
        var omitted = bare.Figure.Value == other.Figure.Value;
        // A rate written as 0.98 in one cell and as 98% in the other is the same, and still two ways of writing.
        if (!omitted && bare.Figure.Value is not 1m && bare.Figure.Value * Whole != other.Figure.Value) return Claim.NotCheckable;
        return Fails(
            omitted ? Findings.Severity.Note : Findings.Severity.Warning, $"“{row.Name}”的指标值写作 {row.TargetCell!.Text}，实际完成值写作 {row.ActualCell!.Text}，{(omitted ? "漏写了百分号" : "一个是比率、一个没有单位")}", bare.Text, other.Figure.Number + "%",
            $"{bare.Text} 与 {other.Text}", 0.7m, bare.Location, other.Location, row.Place);
    }
}
