using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>已于 2024 年 8 月 5 日下达 above the date 2024 年 6 月 29 日: something told as done after the document was signed (落款之后的事写成已经发生).</summary>
public sealed partial class DoneBeforeSigned : AuditRule
{
    public override string Id => "date.done";

    public override string Explanation => "文中写“已于某日”“某日已”完成（下达、拨付、印发、召开……）的，该日应当不晚于文件的落款日期；有几个落款日期的，取最晚的一个；写“将、拟、计划、前”的，“已要求、已安排、已确定于某日”的，不比较。";

    public override string Example => "中央补助资金已于2024年8月5日全部下达。\n某市医疗保障局\n2024年6月29日";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var signed = manuscript.Prose.Where(p => !p.InTable && p.Text.Length > 0 && Signed().IsMatch(p.Text)).Select(p => (Passage: p, Day: Day(Signed().Match(p.Text)))).Where(s => s.Day is not null).OrderBy(s => s.Day).LastOrDefault();
        if (signed.Day is not { } last) yield break;
        foreach (var passage in manuscript.Prose.Where(p => p.Order < signed.Passage.Order))
            foreach (Match done in Done().Matches(passage.Text))
                if (First(done) is { } day) yield return day <= last ? Claim.Holds : Report(passage, done.Groups["date"], signed.Passage);
    }

    private Claim Report(Passage passage, Group date, Passage signed)
    {
        var place = passage.Locate(date.Index, date.Index + date.Length);
        return Fails(Severity.Warning, $"文中写 {place.Quote} 已经发生，晚于落款日期 {signed.Text}", place.Quote, $"{signed.Text}以前", "", 0.75m, place, signed.Locate(0, signed.Text.Length));
    }

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    private static DateOnly? Day(Match match)
    {
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    // Of a month without its day, the first: what is told of this month may be done.
    private static DateOnly? First(Match match) =>
        match.Groups["day"].Success ? Day(match) : Number(match, "month") is >= 1 and <= 12 and var month ? new DateOnly(Number(match, "year"), month, 1) : null;

    private const string Date = @"(?<date>(?<year>20\d\d)年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)";

    [GeneratedRegex("^" + Date + "(?<=日)(?:印发)?$")]
    private static partial Regex Signed();

    [GeneratedRegex("已(?:经)?(?![^,，。;\\d]{0,10}(?:要求|安排|明确|确定|约定|商定|预定|决定|通知|部署|计划|申请|承诺))[^,，。;\\d]{0,10}(?:于|在)" + Date + "(?!\\d|之?前(?!后)|底|末|以前|起)|" + Date + "(?!\\d|之?前(?!后)|底|末|以前|起)[,，]?[^,，。;\\d将拟]{0,12}已(?:经)?(?:全部|全面|如期|按时|顺利)?(?:完成|下达|拨付|印发|到位|召开|报送|上线|实施|启动|发放|支付|办结|通过)")]
    private static partial Regex Done();
}
