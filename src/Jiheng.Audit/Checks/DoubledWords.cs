using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>Words or clauses that stand twice in a row (词句重复).</summary>
public sealed partial class DoubledWords : AuditRule
{
    public override string Id => "text.doubled";

    public override string Explanation => "正文中同一个词（两字以上）紧接着重复，或同一分句、同一句话、同一标题（段落）紧接着重复一遍，多为录入或合并文稿时的差错。叠词、编号和表格不报。";

    public override string Example => "全地区居民医保基金基金总收入40亿元。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => "《党政机关公文处理工作条例》（中办发〔2012〕14号）：公文应当表述准确、文字精练";

    public override IEnumerable<Claim> Check(Manuscript manuscript) => InText(manuscript).Concat(Paragraphs(manuscript));

    // A number that stands twice is told of by the rule of numbers. Two people may have the same field of a form, such as a telephone number that was made unreadable.
    private IEnumerable<Claim> Paragraphs(Manuscript manuscript) =>
        from pair in manuscript.Passages.Zip(manuscript.Passages.Skip(1))
        where pair is { First: { InTable: false, Text.Length: >= ShortestTitle }, Second.InTable: false } && pair.First.Text == pair.Second.Text && Title().IsMatch(pair.First.Text) && NumberedHeading.Of(pair.First) is null
        select Report(pair.Second.Locate(0, pair.Second.Text.Length), Beginning(pair.First.Verbatim), pair.First.Locate(0, pair.First.Text.Length));

    private IEnumerable<Claim> InText(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from Match match in Doubled().Matches(passage.Text)
        let once = match.Groups["word"].Success ? match.Groups["word"].Value : match.Groups["clause"].Success ? match.Groups["clause"].Value : match.Groups["particle"].Value
        where !Usual().IsMatch(once)
        select Report(passage.Locate(match.Index, match.Index + match.Length), once);

    private Claim Report(Location place, string once, params IReadOnlyList<Location> first) =>
        Fails(Findings.Severity.Warning, $"“{once}”重复", place.Quote, once, "", 0.75m, [place, .. first]);

    private static string Beginning(string text) => text.Trim() is { Length: > MostQuoted } longer ? longer[..MostQuoted] + "……" : text.Trim();

    private const int ShortestTitle = 8;
    private const int MostQuoted = 30;

    [GeneratedRegex(@"^[^:|_]*\p{IsCJKUnifiedIdeographs}{4}[^:|_]*$")]
    private static partial Regex Title();

    // A clause of eight characters or more behind a stop, then the same again; a word twice without anything between.
    [GeneratedRegex(@"(?<=^|[,，。;:!?、])(?<clause>[^,，。;:!?、\d]{8,60})[,，。;]\k<clause>(?=[,，。;:]|$)|(?<word>\p{IsCJKUnifiedIdeographs}{2,12})\k<word>|(?<=职责|任务|对象|依据|标准|目标|主要)(?<particle>为)为")]
    private static partial Regex Doubled();

    // 讨论讨论, 一个一个, 二〇二〇, 吐鲁番吐鲁番: said on purpose, or no words.
    [GeneratedRegex("^(?:[一二三四五六七八九十〇零百千万两]+.?|讨论|研究|商量|考虑|分析|总结|学习|认识|了解|调查|检查|核对|层层|逐步|处处|慢慢|常常|是不|要不|家家|户户|人人|天天|村村|户户|某某|甲乙|张三)$|^(.)\\1$")]
    private static partial Regex Usual();
}
