using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>One number cited with two titles, or one title with its year mistyped (题名、年份前后不一).</summary>
public sealed partial class DocumentTitle : AuditRule
{
    private const decimal Alike = 0.7m;
    private const int MostOfAYear = 40;
    private const int LongestWord = 2;

    public override string Id => "citation.title";

    public override string Explanation => "同一文号前后所引的题名应当一致（“关于印发……的通知”与所印发的办法视为同一文件）；机关代字和序号相同、题名相近而年份不同的，同一年份、题名只多出一两个字而序号不同的，提示核对。";

    public override string Example => "《关于下达补助资金的通知》（甲财社〔2024〕9号）。\n《关于下达清算资金的通知》（甲财社〔2024〕9号）。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var cited = manuscript.Prose.SelectMany(Claims.Citation.Of).ToArray();
        foreach (var number in cited.GroupBy(c => c.Number).Where(g => g.Skip(1).Any())) yield return Titles([.. number]);
        foreach (var serial in cited.GroupBy(c => c.Issuer + c.Serial).Where(g => g.Select(c => c.Year).Distinct().Skip(1).Any()))
            yield return Years([.. serial]);
        foreach (var year in cited.DistinctBy(c => (c.Title, c.Number)).GroupBy(c => c.Issuer + c.Year).Where(g => g.Skip(1).Any()))
            foreach (var claim in Serials([.. year.Take(MostOfAYear)])) yield return claim;
    }

    // 自治区财政支出…办法 189号, 自治区本级财政支出…办法 188号: one title is the other with a word put in.
    private IEnumerable<Claim> Serials(Citation[] cited) =>
        from a in cited
        from b in cited
        where a.Number != b.Number && b.Title.Length - a.Title.Length is > 0 and <= LongestWord
        let word = Inserted(Core(a.Title), Core(b.Title))
        where word.Length > 0 && !Telling().IsMatch(word)
        select Fails(
            Severity.Warning, $"《{b.Title}》（{b.Place.Quote}）与《{a.Title}》（{a.Place.Quote}）题名只差“{word}”，文号不同，请核对是否同一文件", b.Place.Quote, a.Place.Quote,
            $"{b.Serial} ≠ {a.Serial}", 0.6m, b.Place, a.Place);

    // The words that b has more than a, in one piece; empty when there is no such piece.
    private static string Inserted(string a, string b)
    {
        var front = a.Zip(b).TakeWhile(p => p.First == p.Second).Count();
        var more = b.Length - a.Length;
        return more > 0 && a.AsSpan(front).SequenceEqual(b.AsSpan(front + more)) ? b.Substring(front, more) : "";
    }

    private Claim Titles(Citation[] cited)
    {
        var usual = cited.GroupBy(c => Core(c.Title)).OrderByDescending(g => g.Count()).First().First();
        var odd = Array.Find(cited, c => !Same(Core(c.Title), Core(usual.Title)));
        if (odd is null) return Claim.Holds;
        Citation[] others = [.. cited.Where(c => !Same(Core(c.Title), Core(usual.Title))).DistinctBy(c => c.Title)];
        return Fails(
            Severity.Warning, $"{usual.Number} 前后所引题名不一，共 {others.Length + 1} 种：{string.Concat(others.Select(o => $"《{o.Title}》"))}与《{usual.Title}》", odd.Title, usual.Title, "", 0.8m,
            [.. others.Select(o => o.Place), usual.Place]);
    }

    private Claim Years(Citation[] cited)
    {
        var usual = cited.GroupBy(c => c.Year).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().First();
        var odd = Array.Find(cited, c => c.Year != usual.Year && c.Title != usual.Title && Likeness(Core(c.Title), Core(usual.Title)) >= Alike);
        return odd is null ? Claim.Holds : Fails(
            Severity.Warning, $"《{odd.Title}》（{odd.Place.Quote}）与《{usual.Title}》（{usual.Place.Quote}）题名相近、序号相同而年份不同，请核对", odd.Place.Quote, usual.Place.Quote,
            $"{odd.Year} ≠ {usual.Year}", 0.7m, odd.Place, usual.Place);
    }

    // 关于印发〈办法〉的通知 and 办法 are one document, with the issuer's name before them or without.
    private static bool Same(string a, string b) => a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal);

    private static string Core(string title) => Frame().Replace(title, "");

    private static decimal Likeness(string a, string b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
                lengths[i, j] = a[i - 1] == b[j - 1] ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
        return (decimal)lengths[a.Length, b.Length] / Math.Max(1, Math.Min(a.Length, b.Length));
    }

    // 第二批、补充、修订、省级 name other documents.
    [GeneratedRegex(@"[\d一二三四五六七八九十批补修预结清提追试省市县州]")]
    private static partial Regex Telling();

    [GeneratedRegex("^(?:[^<〈]*关于)?印发[<〈]|[>〉]?的通知$|^[^<>〈〉]{0,20}关于|[<>〈〉]")]
    private static partial Regex Frame();
}
