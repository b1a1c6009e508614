using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>Dates in an order that cannot be: evaluated before the year was over, due before it was asked for, as of a day after the day of reference (日期先后不合).</summary>
public sealed partial class DateOrder : AuditRule
{
    private const int TitleLines = 12;
    private const int LastLines = 12;
    private const int December = 12;

    public override string Id => "date.order";

    public override string Explanation => "对某年度开展绩效评价、自评的时间，应当在该年度终了之后（中期评估、监控除外）；通知要求办理的期限，应当在通知的落款日期之后；“截至某日”的数据，不应晚于写明的监控时点、评价基准日。";

    public override string Example => "评价组于2024年5月12日至6月18日对2024年度补助资金开展了绩效评价。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) => manuscript.Prose.SelectMany(Evaluated).Concat(Asked(manuscript)).Concat(Referred(manuscript));

    private IEnumerable<Claim> Evaluated(Passage passage)
    {
        foreach (Match match in Evaluation().Matches(passage.Text))
        {
            var (year, of) = (Number(match, "year"), Number(match, "of"));
            if (year > of || (year == of && Number(match, "month") == December)) yield return Claim.Holds;
            else yield return Report(passage, match.Groups["date"], $"对 {of} 年度开展评价的时间 {match.Groups["date"].Value} 早于该年度终了", $"{of + 1}年");
        }
    }

    // A notice cannot ask for what was due before it was issued.
    private IEnumerable<Claim> Asked(Manuscript manuscript)
    {
        if (!manuscript.Prose.Take(TitleLines).Any(p => Notice().IsMatch(p.Text))) yield break;
        if (manuscript.Prose.Where(p => p.Text.Length > 0 && Signed().IsMatch(p.Text)).Take(LastLines).LastOrDefault() is not { } signed || Day(Signed().Match(signed.Text)) is not { } issued) yield break;
        foreach (var passage in manuscript.Prose)
            foreach (Match due in Deadline().Matches(passage.Text))
                if (Day(due) is { } day)
                    yield return day >= issued ? Claim.Holds : Report(passage, due.Groups["date"], $"要求办理的期限 {due.Groups["date"].Value} 早于落款日期 {signed.Text}", $"{signed.Text}以后", signed.Locate(0, signed.Text.Length));
    }

    private IEnumerable<Claim> Referred(Manuscript manuscript)
    {
        var days = manuscript.Prose.SelectMany(p => Reference().Matches(p.Text).Select(m => (Passage: p, Match: m, Day: Day(m)))).Where(r => r.Day is not null).ToArray();
        if (days.Length == 0 || days.DistinctBy(d => d.Day).Count() > 1) yield break;
        foreach (var passage in manuscript.Prose)
            foreach (Match asOf in AsOf().Matches(passage.Text))
                if (Day(asOf) is { } day)
                    yield return day <= days[0].Day ? Claim.Holds : Report(passage, asOf.Groups["date"], $"数据截至 {asOf.Groups["date"].Value}，晚于文中写明的时点 {days[0].Match.Groups["date"].Value}", days[0].Match.Groups["date"].Value, Place(days[0].Passage, days[0].Match.Groups["date"]));
    }

    private Claim Report(Passage passage, Group date, string message, string expected, params IReadOnlyList<Location> others)
    {
        var place = Place(passage, date);
        return Fails(Severity.Warning, message, place.Quote, expected, "", 0.75m, [place, .. others]);
    }

    private static Location Place(Passage passage, Group group) => passage.Locate(group.Index, group.Index + group.Length);

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    // 底 and 末 are the last day of the month.
    private static DateOnly? Day(Match match)
    {
        var (year, month) = (Number(match, "year"), Number(match, "month"));
        if (month is < 1 or > December) return null;
        var (last, day) = (DateTime.DaysInMonth(year, month), match.Groups["day"].Success ? Number(match, "day") : 0);
        return day > last ? null : new DateOnly(year, month, day == 0 ? last : day);
    }

    private const string Date = @"(?<date>(?<year>20\d\d)年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日|底|末))";

    [GeneratedRegex(@"(?<date>(?<year>20\d\d)年(?<month>\d{1,2})月)(?![^。;]*(?:中期|监控|事前|预评估|跟踪))[^。;]{0,24}?对[^,，。;]{0,20}?(?<of>20\d\d)年度[^。;]{0,60}?(?:开展|进行|组织|实施)[^。;]{0,8}(?:评价|自评)")]
    private static partial Regex Evaluation();

    [GeneratedRegex("通知$|的函$")]
    private static partial Regex Notice();

    [GeneratedRegex("^" + Date + "$")]
    private static partial Regex Signed();

    [GeneratedRegex("(?:请|应当?|须|务必|要|并)[^。;]{0,24}?(?:于|在)" + Date + "(?:之?前|以前)")]
    private static partial Regex Deadline();

    [GeneratedRegex("(?:监控时点|评价基准日|基准日|统计时点|数据截止日期?|监控截止(?:时点|日期?))[为是:(]*" + Date)]
    private static partial Regex Reference();

    [GeneratedRegex("截[至止]到?" + Date)]
    private static partial Regex AsOf();
}
