using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>收入稳步增长 beside an income that fell (趋势用语与数字相反).</summary>
public sealed partial class TrendWords : AuditRule
{
    private const int Nearby = 6;

    public override string Id => "trend.words";

    public override string Explanation => "“收入稳步增长”“支出逐年下降”一类概括，应当与其后（六段以内，同一章）写明的总收入、基金支出等合计数的增减方向一致；合计数有增有减的、写作要求或打算的（确保、力争、努力）不比较。";

    public override string Example => "各项基金收入稳步增长，运行平稳。\n全年总收入52.00亿元，较上年减少2.00亿元，下降3.70%。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        for (var p = 0; p < manuscript.Prose.Count; p++)
            foreach (Match trend in Trend().Matches(manuscript.Prose[p].Text))
                if (Check(manuscript, p, trend) is { } claim) yield return claim;
    }

    private Claim? Check(Manuscript manuscript, int at, Match trend)
    {
        var passage = manuscript.Prose[at];
        if (Wished().IsMatch(passage.Text[Math.Max(0, trend.Index - 12)..trend.Index])) return null;
        var stated = Words.Direction(trend.Groups["direction"].Value);
        var changes = Changes(manuscript, at, trend.Groups["what"].Value).ToArray();
        if (changes.Length == 0) return null;
        if (Array.Exists(changes, c => Words.Direction(c.Figure.Label) == stated)) return Claim.Holds;
        var place = passage.Locate(trend.Index, trend.Index + trend.Length);
        return Fails(
            Findings.Severity.Warning, $"文中写“{place.Quote}”，其后写明的数字却是“{changes[0].Location.Quote}”", place.Quote, changes[0].Location.Quote, $"{place.Quote} 与 {changes[0].Location.Quote} 方向相反", 0.65m, place, changes[0].Location);
    }

    // Changes in the sentences that tell the total: 总收入 52 亿元，较上年减少 2 亿元.
    private static IEnumerable<PrintedFigure> Changes(Manuscript manuscript, int at, string what)
    {
        foreach (var passage in manuscript.Prose.Skip(at).Take(Nearby))
        {
            if (passage != manuscript.Prose[at] && NumberedHeading.Of(passage) is { Level: 1 }) yield break;
            foreach (var sentence in passage.Sentences)
                for (var i = 1; i < sentence.Figures.Count; i++)
                    if (Words.Direction(sentence.Figures[i].Label) != 0 && sentence.Figures[i].Value != 0 && IsTotal(sentence.Figures[i - 1], what) && sentence.Figures[i].SameKind(sentence.Figures[i - 1]))
                        yield return new(passage, sentence.Figures[i]);
        }
    }

    private static bool IsTotal(Figure level, string what) => Words.IsLevel(level) && level.Label.EndsWith(what, StringComparison.Ordinal) && Whole().IsMatch(level.Label);

    [GeneratedRegex("(?<what>收入|支出|结余|参保人数|参保率)(?:均|都|实现了?|保持)?(?:稳步|持续|平稳|逐年|逐步|不断|稳定|快速|大幅|明显|稳中有)(?<direction>" + ChangeWords.Any + ")")]
    private static partial Regex Trend();

    [GeneratedRegex("确保|促进|推动|力争|努力|争取|目标|计划|预计|要求|以期|有利于|如果")]
    private static partial Regex Wished();

    [GeneratedRegex("总(?:收入|支出)|基金(?:收入|支出|结余)|参保人数|参保率|结余")]
    private static partial Regex Whole();
}
