using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>2021年至2023年分别为 95%、94%、93%，逐年上升: numbers that go the other way than the words behind them (数列与升降用语相反).</summary>
public sealed partial class TrendOfLevels : AuditRule
{
    private const int MostBehind = 24;

    public override string Id => "trend.levels";

    public override string Explanation => "写明几个年度“分别为”多少之后紧接着写“逐年（持续、稳步、呈）上升、下降”的，末年与首年的大小应当与所说方向一致，写逐年、持续、连续的，相邻两年也应当一致；先后写明两个年度的同一个数（或“a，较上年的b”）、紧接着只写“有所（呈、同比）提高、下降”而不写幅度的，同样核对。";

    public override string Example => "2021年、2022年和2023年参保率分别为95.8%、95.1%、94.6%，逐年上升。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        where passage.Figures.Count > 2
        from levels in YearSeries.Of(passage).Select(s => s.Levels).Concat(Pairs(passage))
        let claim = Check(passage, levels)
        where claim is not null
        select claim;

    // 2022 年满意度 95%，2023 年 93%: the later year behind the earlier one.
    private static IEnumerable<IReadOnlyList<PrintedFigure>> Pairs(Passage passage)
    {
        var figures = passage.Figures.Where(f => !f.Unit.IsCalendar).ToArray();
        for (var i = 0; i + 1 < figures.Length; i++)
        {
            var (a, b) = (figures[i], figures[i + 1]);
            if (!a.SameKind(b) || a.Unit.Base.Length == 0 || Words.Direction(a.Label) != 0 || Words.Direction(b.Label) != 0 || b.Start - a.End > MostBehind) continue;
            if (Against().IsMatch(passage.Text[a.End..b.Start])) yield return PrintedFigure.Of(passage, [b, a]);
            else if (Year().Match(a.Label) is { Success: true } old && Later().Match(passage.Text[a.End..b.Start]) is { Success: true } now && string.CompareOrdinal(old.Value, now.Groups["year"].Value) < 0 && a.Label.EndsWith(now.Groups["name"].Value, StringComparison.Ordinal)) yield return PrintedFigure.Of(passage, [a, b]);
        }
    }

    private Claim? Check(Passage passage, IReadOnlyList<PrintedFigure> levels)
    {
        if (Trend().Match(passage.Text, levels.Max(l => l.Figure.End)) is not { Success: true } trend) return null;
        var direction = Words.Direction(trend.Groups["direction"].Value);
        var steps = trend.Groups["each"].Success ? levels.Zip(levels.Skip(1)).ToArray() : [(levels[0], levels[^1])];
        var against = Array.Find(steps, s => direction > 0 ? s.Item2.Figure.Interval.Upper < s.Item1.Figure.Interval.Lower : s.Item2.Figure.Interval.Lower > s.Item1.Figure.Interval.Upper);
        if (against.Item1 is null) return Claim.HoldsFor(levels);
        var place = passage.Locate(trend.Groups["said"].Index, trend.Index + trend.Length);
        return Fails(
            Severity.Warning, $"由 {against.Item1.Text} 到 {against.Item2.Text}，文中却写“{place.Quote}”", place.Quote, direction > 0 ? "下降" : "上升", $"{against.Item1.Text} → {against.Item2.Text}", 0.8m, [place, .. levels.Select(l => l.Location)]);
    }

    [GeneratedRegex(@"20\d\d(?=年)")]
    private static partial Regex Year();

    // 95.1%，较 2022 年的 96.2% 有所上升: the earlier value stands second.
    [GeneratedRegex(@"^[)]?[,，](?:较|比)(?:上年|去年|同期|20\d\d年)[^,，。;\d]{0,8}$")]
    private static partial Regex Against();

    [GeneratedRegex(@"^[)]?[,，](?:而)?(?<year>20\d\d)年度?(?<name>[^,，。;较比\d]{0,10}?)(?:为|是|达到?)?$")]
    private static partial Regex Later();

    [GeneratedRegex(@"\G[)]?[,，。;]?(?:均|都|三年|各年|逐步|总体上|整体上)*(?<said>(?:(?<each>逐年|持续|连年|不断|连续[两三四五]年)|总体|整体|呈|稳步|有所|明显|同比|大幅|小幅|略有)+(?<direction>" + ChangeWords.Any + @")(?:的)?(?:趋势|态势|势头)?)(?=[,，。;]|$)")]
    private static partial Regex Trend();
}
