using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>Dates that cannot be (不可能的日期): the 31st of June, a report written before its year was over, a result of a later year.</summary>
public sealed partial class ImpossibleDate : AuditRule
{
    private const int LeapYear = 2024;
    private const int TitleLines = 12;
    private const int YearsBefore = 2;
    private const int MostYearsBefore = 5;

    public override string Id => "date";

    public override string Explanation => "日历上没有的日期；填报日期、报告落款日期早于所报年度终了；年度自评表中，目标或完成时间落在该年度之后；要求完成的期限比材料的年度早两年以上。";

    public override string Example => "截至2023年2月30日。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) => Dates(manuscript).Concat(SignedDate.Of(manuscript) is { } signed ? [Early(signed.Place, signed.Year)] : []);

    private IEnumerable<Claim> Dates(Manuscript manuscript)
    {
        int? formYear = null;
        int? reportYear = null;
        int? titleYear = null;
        var titles = 0;
        foreach (var passage in manuscript.Passages)
        {
            if (Form().Match(passage.Text) is { Success: true } form)
            {
                formYear = int.Parse(form.Groups["year"].Value, CultureInfo.InvariantCulture);
                reportYear ??= formYear;
            }

            if (reportYear is null && titles++ < TitleLines && Title().Match(passage.Text) is { Success: true } title) reportYear = titleYear = int.Parse(title.Groups["year"].Value, CultureInfo.InvariantCulture);
            foreach (Match date in Date().Matches(passage.Text)) yield return Check(passage, date, formYear, titleYear is null ? reportYear : null);
            foreach (Match deadline in Deadline().Matches(passage.Text)) if (Late(passage, deadline, reportYear) is { } claim) yield return claim;
            foreach (Match day in Day().Matches(passage.Text)) if (Check(passage, day) is { } claim) yield return claim;
        }
    }

    private Claim Check(Passage passage, Match date, int? formYear, int? reportYear)
    {
        var (year, month, day) = (Part(date, "year"), Part(date, "month"), Part(date, "day"));
        var place = passage.Locate(date.Index, date.Index + date.Length);
        if (year is < 1949 or > 2100) return Claim.NotCheckable;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return Fails(Severity.Error, $"没有这一天：{place.Quote}", place.Quote, "日历上的日期", "", 0.95m, place);
        if (formYear is { } form && year > form && passage.Text.Length < date.Length + 6 && Target().IsMatch(passage.Text))
            return Fails(Severity.Warning, $"{form} 年度的表中出现 {year} 年的时间：{passage.Verbatim.Trim()}", place.Quote, $"{form}年内的日期", $"{year} > {form}", 0.8m, place);
        if (reportYear is { } report && FilledIn().IsMatch(passage.Text[..date.Index]) && year <= report)
            return Early(place, report);
        return Claim.Holds;
    }

    private Claim Early(Location place, int report) =>
        Fails(Severity.Warning, $"填报（落款）日期 {place.Quote} 早于 {report} 年度终了", place.Quote, $"{report + 1}年1月1日以后", $"{place.Quote} < {report}年12月31日", 0.8m, place);

    // Without its year the 29th of February may be.
    private Claim? Check(Passage passage, Match date)
    {
        var (month, day) = (Part(date, "month"), Part(date, "day"));
        if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(LeapYear, month)) return null;
        var place = passage.Locate(date.Index, date.Index + date.Length);
        return Fails(Severity.Error, $"没有这一天：{place.Quote}", place.Quote, "日历上的日期", "", 0.9m, place);
    }

    // Funds of a year may be granted in the year before; what is asked for two years before it was mistyped.
    private Claim? Late(Passage passage, Match deadline, int? reportYear)
    {
        var year = Part(deadline, "year");
        if (reportYear is not { } report || year > report - YearsBefore || year < report - MostYearsBefore) return null;
        var place = passage.Locate(deadline.Groups["date"].Index, deadline.Groups["date"].Index + deadline.Groups["date"].Length);
        return Fails(Severity.Warning, $"{report} 年度的材料要求在 {place.Quote}前完成，期限早了 {report - year} 年", place.Quote, $"{report}年前后的日期", $"{year} < {report}", 0.7m, place);
    }

    private static int Part(Match date, string name) => int.Parse(date.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\((?<year>20\d\d)年度\)$")]
    private static partial Regex Form();

    [GeneratedRegex(@"(?<!\d)(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日")]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<![\d年])(?<month>\d{1,2})月(?<day>\d{1,2})日")]
    private static partial Regex Day();

    [GeneratedRegex(@"^[^,，。;]{0,40}(?<year>20\d\d)年度?[^,，。;]{0,40}(?:报告|通知|自评表|情况|方案|函)$")]
    private static partial Regex Title();

    // 请于…前、应在…前: what is still to be done.
    [GeneratedRegex(@"(?:请[^,，。;]{0,12}|应当?|须|务必|要求[^,，。;]{0,12}|确保)(?:于|在)(?<date>(?<year>20\d\d)年\d{1,2}月(?:\d{1,2}日|底|末)?)(?:之?前|以前)")]
    private static partial Regex Deadline();

    [GeneratedRegex(@"^[=≤<]|前$|底$")]
    private static partial Regex Target();

    [GeneratedRegex(@"(?:填报|填表|报告|报送)(?:时间|日期):?$")]
    private static partial Regex FilledIn();
}
