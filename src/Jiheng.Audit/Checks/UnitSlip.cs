using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>1860 万元 in one place, 1860 元 in another (同一数字的计量单位不一).</summary>
public sealed class UnitSlip : AuditRule
{
    private const int FewestDigits = 3;
    private const int ShortestName = 2;
    private const decimal Slip = 1000m;

    public override string Id => "unit.slip";

    public override string Explanation => "正文中名称相近（名称末尾两个字以上相同）、数字完全相同（三位以上有效数字）的金额或人数，计量单位不应当相差千倍以上。";

    public override string Example => "项目批复预算1860.00万元。\n年初批复预算1860元，执行中调减。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var named = from passage in manuscript.Prose
                    from figure in passage.Figures
                    where figure.Label.Length >= ShortestName && Words.IsLevel(figure) && !Words.IsPerHead(figure) && Digits(figure.Value) >= FewestDigits
                    group new PrintedFigure(passage, figure) by (figure.Unit.Base, figure.Value, figure.Label[^ShortestName..]);
        return from same in named
               let units = same.GroupBy(f => f.Figure.Unit.Factor).OrderByDescending(u => u.Count()).ThenByDescending(u => u.Key).ToArray()
               where units.Length == 2
               select Compare(units[0].First(), units[1].First());
    }

    private static int Digits(decimal value) => value.ToString("F8", System.Globalization.CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('-', '0').Length;

    private Claim Compare(PrintedFigure usual, PrintedFigure odd)
    {
        var (a, b) = (usual.Figure.Unit.Factor, odd.Figure.Unit.Factor);
        if (Math.Max(a, b) / Math.Min(a, b) < Slip) return Claim.NotCheckable;
        return Fails(
            Findings.Severity.Warning, $"“{odd.Figure.Label}”印为 {odd.Text}，另一处“{usual.Figure.Label}”为 {usual.Text}，疑计量单位有误", odd.Text, usual.Text, $"{odd.Text} ≠ {usual.Text}", 0.75m, odd.Location, usual.Location);
    }
}
