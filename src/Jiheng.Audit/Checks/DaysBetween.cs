using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>6 月 28 日收到，8 月 5 日下达，在 30 日内完成: days counted from two dates of a sentence (两个日期相隔的天数).</summary>
public sealed partial class DaysBetween : AuditRule
{
    public override string Id => "date.days";

    public override string Explanation => "一句中先后写明收到和下达（拨付、转发）的日期，又称“在 n 日内完成”的，两个日期相隔的天数应当不超过 n；写明历时、用时 n 天的，应当与相隔的天数一致（首尾两日计入与否都可以）。工作日不比较。";

    public override string Example => "资金文件于2024年6月28日收到，2024年8月5日分解下达，在收到后30日内完成下达。";

    public override string Tolerance => Tolerances.Exact;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Passages
        from sentence in passage.Sentences
        let dates = Date().Matches(sentence.Text).ToArray()
        where dates.Length == 2
        let claim = Check(sentence, dates[0], dates[1])
        where claim is not null
        select claim;

    private Claim? Check(Sentence sentence, Match first, Match second)
    {
        if (Of(first, null) is not { } from || Of(second, from.Year) is not { } to || to < from) return null;
        var (days, after) = (to.DayNumber - from.DayNumber, sentence.Text[(second.Index + second.Length)..]);
        var place = second.Index + second.Length;
        if (Within().Match(after) is { Success: true } within && Received().IsMatch(sentence.Text[..second.Index]) && !Late().IsMatch(after))
            return Number(within) >= days - 1 ? Claim.Holds : Report(sentence, within.Groups["n"], place, days, $"称在 {within.Groups["n"].Value} 日内", first, second);
        if (Took().Match(after) is { Success: true } took)
            return Math.Abs(Number(took) - days) <= 1 ? Claim.Holds : Report(sentence, took.Groups["n"], place, days, $"写历时 {took.Groups["n"].Value} 天", first, second);
        return null;
    }

    private Claim Report(Sentence sentence, Group number, int offset, int days, string said, Match first, Match second)
    {
        var passage = sentence.Passage;
        Location At(int index, int length) => passage.Locate(sentence.Start + index, sentence.Start + index + length);
        var place = At(offset + number.Index, number.Length + 1);
        return Fails(Severity.Warning, $"{first.Value}至{second.Value}相隔 {days} 天，{said}", place.Quote, $"{days}日", $"{second.Value} - {first.Value} = {days} 天", 0.8m, place, At(first.Index, first.Length), At(second.Index, second.Length));
    }

    private static int Number(Match match) => int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);

    private static DateOnly? Of(Match match, int? year)
    {
        int Part(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        var (y, m, d) = (match.Groups["year"].Success ? Part("year") : year ?? 0, Part("month"), Part("day"));
        return y is > 1949 and < 2100 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    [GeneratedRegex(@"(?:(?<year>20\d\d)年|(?<![\d年]))(?<month>\d{1,2})月(?<day>\d{1,2})日")]
    private static partial Regex Date();

    [GeneratedRegex("收到|接到|收文")]
    private static partial Regex Received();

    [GeneratedRegex(@"(?<n>\d{1,3})(?:个)?[日天](?:以)?内[^。;]{0,12}(?:完成|下达|拨付|分解|转发|到位)")]
    private static partial Regex Within();

    [GeneratedRegex(@"(?:历时|用时|耗时|共用|共计用时)(?:约)?(?<n>\d{1,3})[日天]")]
    private static partial Regex Took();

    [GeneratedRegex("未在|未能|没有|超过|超出|逾期|晚于|迟于|要求|应")]
    private static partial Regex Late();
}
