using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>One document cited with two numbers (文号前后不一).</summary>
public sealed partial class DocumentNumber : AuditRule
{
    public override string Id => "citation.number";

    public override string Explanation => "同一标题的文件，或同一栏目名称之后引用的文件，前后文号（机关代字、年份、序号）应当一致。";

    public override string Citation => "《党政机关公文处理工作条例》（中办发〔2012〕14号）：引用公文应当先引标题、后引发文字号";

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        manuscript.Passages.SelectMany(Citations)
            .GroupBy(c => c.Title)
            .Where(g => g.Skip(1).Any())
            .Select(g => Compare([.. g]));

    private sealed record Cited(string Title, string Number, Passage Passage, int Start, int End);

    private static IEnumerable<Cited> Citations(Passage passage) =>
        from Match match in Number().Matches(passage.Text)
        let title = Title(passage.Text[..match.Index])
        where title.Length >= 4
        select new Cited(title, match.Value, passage, match.Index, match.Index + match.Length);

    // The title in 《》 right before the bracket, otherwise the words of a short cell.
    private static string Title(string before)
    {
        if (InBrackets().Match(before) is { Success: true } quoted) return quoted.Groups["title"].Value;
        return before.Length <= 20 && before.EndsWith('(') ? before[..^1] : "";
    }

    private Claim Compare(IReadOnlyList<Cited> cited)
    {
        var usual = cited.GroupBy(c => c.Number).OrderBy(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Last().First();
        var odd = cited.FirstOrDefault(c => c.Number != usual.Number);
        if (odd is null) return Claim.Holds;
        var (here, there) = (odd.Passage.Locate(odd.Start, odd.End), usual.Passage.Locate(usual.Start, usual.End));
        return Fails(Severity.Error, $"“{odd.Title}”的文号前后不一：{here.Quote} 与 {there.Quote}", here.Quote, there.Quote, $"{here.Quote} ≠ {there.Quote}", 0.9m, here, there);
    }

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}]{1,8}〔(?:19|20)\d\d〕\d{1,4}号")]
    private static partial Regex Number();

    [GeneratedRegex(@"《(?<title>[^《》]+(?:<[^<>]*>[^《》]*)?)》[^,，。;、《》]{0,4}\($")]
    private static partial Regex InBrackets();
}
