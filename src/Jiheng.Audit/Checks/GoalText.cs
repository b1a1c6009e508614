using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>全年救助 5.63 万人次 in the goal of a form whose indicator says 5.36 万人次 (总体目标文字与指标不一致).</summary>
public sealed partial class GoalText : AuditRule
{
    private const int FewestShared = 2;
    private const decimal Meant = 0.5m;

    public override string Id => "form.goal";

    public override string Explanation => "自评表“年度总体目标”的预期目标、实际完成情况中写明的数，应当与同一张表中同名、同单位指标的指标值、实际完成值一致；写“以上、左右”或约数的，名称与两个指标同样相近的，与任何一个同类指标的数相符的，不报。";

    public override string Example => "项目名称|甲项目||||\n|预期目标|实际完成情况|||\n|全年实施医疗救助5.2万人次，减轻负担。|全年实施医疗救助5.63万人次，减轻负担。|||\n一级指标|三级指标|指标值|实际完成值|分值|得分\n产出指标|医疗救助人次|≥5.2万人次|5.36万人次|10|10";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from goal in GoalCell.Of(manuscript)
        from figure in goal.Text.Figures
        where figure.Unit.Base.Length > 0 && !figure.Unit.IsCalendar && !figure.About && Words.Direction(figure.Label) == 0 && !Bounded().IsMatch(goal.Text.Text[figure.End..]) && !Bound().IsMatch(Words.Lead(goal.Text, figure))
        let claim = Check(goal, figure)
        where claim is not null
        select claim;

    private Claim? Check(GoalCell goal, Figure figure)
    {
        var told = new PrintedFigure(goal.Text, figure);
        var rows = goal.Form.Indicators.Select(i => (Row: i, Value: goal.IsActual ? i.Actual : i.Target)).Where(r => r.Value is { } v && Kind(v.Figure) == Kind(figure)).ToArray();
        // What reached the target may be told by the target, and the other way round.
        if (Array.Find(rows, r => Same(r.Row.Actual, figure) || Same(r.Row.Target, figure)).Value is { } same) return Claim.HoldsFor(told, same);
        var named = rows.Select(r => (r.Row, Value: r.Value!, Shared: Shared(figure.Label, r.Row.Name))).Where(r => r.Shared >= FewestShared).OrderByDescending(r => r.Shared).Take(2).ToArray();
        if (named.Length == 0 || (named.Length == 2 && named[0].Shared == named[1].Shared)) return null;
        var (row, value, _) = named[0];
        if (Math.Abs(value.Figure.Amount - figure.Amount) > Meant * Math.Max(value.Figure.Amount, figure.Amount)) return null;
        return Fails(
            Severity.Warning, $"总体目标中写“{told.Location.Quote}”，“{row.Name}”的{(goal.IsActual ? "实际完成值" : "指标值")}为 {value.Text}", told.Text, value.Text, $"{told.Text} ≠ {value.Text}", 0.7m, told.Location, value.Location, row.Place);
    }

    // 670 元 and 670 元/人: a standard per head is told either way.
    private static string Kind(Figure figure) => figure.Unit.Base == "元/人" ? "元" : figure.Unit.Base;

    private static bool Same(PrintedFigure? one, Figure other) => one is not null && Kind(one.Figure) == Kind(other) && one.Figure.Interval.Intersects(other.Interval);

    // How many pairs of characters both names have.
    private static int Shared(string label, string name) =>
        Enumerable.Range(0, Math.Max(0, name.Length - 1)).Select(i => name.Substring(i, 2)).Distinct().Count(pair => !Common().IsMatch(pair) && label.Contains(pair, StringComparison.Ordinal));

    [GeneratedRegex("人数|人次|次数|数量|完成|实际|达到|全年|情况|工作")]
    private static partial Regex Common();

    [GeneratedRegex("^(?:以上|以内|以下|左右|余|多|的目标|至|-|~)")]
    private static partial Regex Bounded();

    [GeneratedRegex("[≥≤><]|不低于|不少于|不超过|超过|以上|至|[-~]$")]
    private static partial Regex Bound();
}
