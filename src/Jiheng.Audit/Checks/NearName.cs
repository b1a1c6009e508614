using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>支出 156.53 万元, 支出 155.63 万元: one name, two figures that differ by one slip of the keyboard (同名数字疑似录入错误).</summary>
public sealed partial class NearName : AuditRule
{
    private const int FewestDigits = 5;
    private const int FewestOfOneApart = 6;
    private const int ShortestName = 2;
    private const int MostOfAName = 200;

    public override string Id => "near.name";

    public override string Explanation => "正文中名称相同（或一个名称以另一个结尾）、单位相同、位数相同的两个数，六位以上只差一个数字，或五位以上只有相邻两个数字对调的，提示核对是否录入有误。两个数都出现两次以上的，年份、预算与实际等限定词不同的，不比较。";

    public override string Example => "住院待遇支出156.53万元。\n全年住院待遇支出155.63万元，均已核对。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var times = manuscript.Passages.SelectMany(p => p.Figures).Where(f => f.SignificantDigits >= FewestDigits).CountBy(f => f.Amount).ToDictionary();
        var named = Told(manuscript).Where(t => IsNamed(t.Printed.Figure)).Select(t => (t.Printed, Name: Plain(t.Printed.Figure.Label), Marks: t.Fund + Marks(t.Printed.Figure.Label))).Where(n => n.Name.Length >= ShortestName);
        foreach (var same in named.GroupBy(n => (End: n.Name[^ShortestName..], n.Printed.Figure.Unit, n.Printed.Figure.SignificantDigits, n.Printed.Figure.Decimals, n.Marks)))
        {
            var found = same.DistinctBy(n => n.Printed.Figure.Value).Take(MostOfAName).ToArray();
            foreach (var (i, a) in found.Index())
                foreach (var b in found.Skip(i + 1).Where(b => Fits(a.Name, b.Name) && IsSlip(a.Printed.Figure.Value, b.Printed.Figure.Value)))
                    yield return times[a.Printed.Figure.Amount] > 1 && times[b.Printed.Figure.Amount] > 1 ? Claim.NotCheckable : Report(a.Printed, b.Printed, times);
        }
    }

    // 基金收入 is told of whatever fund was named last.
    private static IEnumerable<(PrintedFigure Printed, string Fund)> Told(Manuscript manuscript)
    {
        var fund = "";
        foreach (var passage in manuscript.Prose)
        {
            if (manuscript.Labels.Within("fund_names", passage.Text) is { Count: > 0 } named) fund = string.Join(' ', named);
            foreach (var figure in passage.Figures) yield return (new(passage, figure), fund);
        }
    }

    private static bool IsNamed(Figure f) => f.SignificantDigits >= FewestDigits && f.Unit.Base.Length > 0 && Words.IsLevel(f) && !f.About;

    // 支出 may be the end of 住院待遇支出; 住院支出 and 门诊支出 are two things.
    private static bool Fits(string a, string b) => a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal);

    private static string Plain(string label) => Frame().Replace(label, "");

    private static string Marks(string label) => string.Concat(Mark().Matches(Own().Replace(label, "")).Select(m => m.Value));

    /// <summary>One digit of six apart, or two neighbours of five exchanged: less is often chance.</summary>
    internal static bool IsSlip(decimal a, decimal b)
    {
        var (x, y) = (Digits(a), Digits(b));
        if (x.Length != y.Length || x == y) return false;
        var apart = Enumerable.Range(0, x.Length).Where(i => x[i] != y[i]).ToArray();
        return (apart.Length == 1 && x.Length >= FewestOfOneApart) || (apart is [var i, var j] && j == i + 1 && x[i] == y[j] && x[j] == y[i]);
    }

    private static string Digits(decimal value) => Math.Abs(value).ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal);

    private Claim Report(PrintedFigure a, PrintedFigure b, Dictionary<decimal, int> times)
    {
        // What is printed more often is the usual figure.
        var (odd, usual) = times[a.Figure.Amount] > times[b.Figure.Amount] ? (b, a) : (a, b);
        return Fails(
            Findings.Severity.Warning, $"“{odd.Figure.Label}”{odd.Text} 与“{usual.Figure.Label}”{usual.Text} 只差一个数字或相邻两个数字对调，请核对", odd.Text, usual.Text,
            $"{odd.Text} ≠ {usual.Text}", 0.65m, odd.Location, usual.Location);
    }

    [GeneratedRegex("[本该全](?:县|市|区|省)")]
    private static partial Regex Own();

    [GeneratedRegex(@"20\d\d年度?|全年|全县|全市|全区|全省|本年度?|当年|累计|共计?|实际|[该本](?:项目|单位|县|市)")]
    private static partial Regex Frame();

    [GeneratedRegex(@"20\d\d|上年|去年|同期|预算|计划|目标|下达|到位|应|中央|省级?|自治区|市级?|县级?|城镇|农村|职工|居民|男|女|月|季|其中|前|后")]
    private static partial Regex Mark();
}
