using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Claims;

/// <summary>The date under a report (落款日期) that stands before the year it reports on was over.</summary>
internal static partial class SignedDate
{
    private const int TitleLines = 12;
    private const int LastLines = 12;

    /// <summary>The date and the year reported on; null where the date can be, or no report on a whole year is signed.</summary>
    internal static (Location Place, int Year)? Of(Manuscript manuscript)
    {
        if (manuscript.Prose.Take(TitleLines).Select(p => Title().Match(p.Text)).FirstOrDefault(m => m.Success) is not { } title) return null;
        var year = int.Parse(title.Groups["year"].Value, CultureInfo.InvariantCulture);
        var signed = manuscript.Prose.Where(p => !p.InTable && p.Text.Length > 0).TakeLast(LastLines).LastOrDefault(p => Date().IsMatch(p.Text));
        return signed is not null && int.Parse(Date().Match(signed.Text).Groups["year"].Value, CultureInfo.InvariantCulture) <= year ? (signed.Locate(0, signed.Text.Length), year) : null;
    }

    // What is told in the middle of a year, or before it, is no report on the whole of it.
    [GeneratedRegex(@"^(?!.*(?:中期|监控|事前|事中|预评估|目标|计划|方案|上半年|季度|月))[^,，。;]{0,40}(?<year>20\d\d)年度?[^,，。;]{0,40}(?:自评报告|自评价报告|评价报告|决算(?:报告|公开|说明)?|绩效报告)$")]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?<year>20\d\d)年\d{1,2}月\d{1,2}日$")]
    private static partial Regex Date();
}
