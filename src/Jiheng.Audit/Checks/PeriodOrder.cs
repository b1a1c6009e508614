using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>2024 年 6 月 24 日至 6 月 18 日: a period whose end is before its beginning (起止时间颠倒).</summary>
public sealed partial class PeriodOrder : AuditRule
{
    // From autumn to spring the next year is often left out.
    private const int Autumn = 9;

    public override string Id => "date.period";

    public override string Explanation => "“某日至某日”“某年至某年”一类起止时间，终了应当不早于开始；后一个日期没有写年、月的，取前一个的年、月；九月以后开始、次年结束而没有写年份的，不报。";

    public override string Example => "现场核查时间为2024年6月24日至6月18日。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Passages
        from Match period in Days().Matches(passage.Text).Concat(Years().Matches(passage.Text))
        let claim = Check(passage, period)
        where claim is not null
        select claim;

    private Claim? Check(Passage passage, Match period)
    {
        var (year, month, day) = (Part(period, "year"), Part(period, "month"), Part(period, "day"));
        var (lastYear, lastMonth, lastDay) = (Part(period, "lastyear"), Part(period, "lastmonth"), Part(period, "lastday"));
        // 11 月 1 日至 3 月 31 日: of the next year, as everybody knows.
        if (lastYear is null && lastMonth < month && month >= Autumn) return null;
        var (first, last) = (Order(year, month, day), Order(lastYear ?? year, lastMonth ?? month, lastDay));
        if (last >= first) return Claim.Holds;
        var place = passage.Locate(period.Index, period.Index + period.Length);
        return Fails(Severity.Warning, $"起止时间颠倒：{place.Quote}", place.Quote, $"不早于{period.Groups["first"].Value}", "", 0.85m, place);
    }

    private static int Order(int? year, int? month, int? day) => ((year ?? 0) * 10_000) + ((month ?? 0) * 100) + (day ?? 0);

    private static int? Part(Match match, string name) => match.Groups[name] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<first>(?:(?<year>20\d\d)年)?(?<!\d)(?<month>\d{1,2})月(?<day>\d{1,2})日)(?:至|到|-|~|—)(?:(?<lastyear>20\d\d)年)?(?:(?<lastmonth>\d{1,2})月)?(?<lastday>\d{1,2})日|(?<first>(?<year>20\d\d)年(?<month>\d{1,2})月)(?:至|到|-|~|—)(?:(?<lastyear>20\d\d)年)?(?<lastmonth>\d{1,2})月(?!\d)")]
    private static partial Regex Days();

    [GeneratedRegex(@"(?<first>(?<year>20\d\d)年?)(?:至|到|-|~|—)(?<lastyear>20\d\d)年(?!\d{1,2}月)")]
    private static partial Regex Years();
}
