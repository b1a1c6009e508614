using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>One annex with two titles (附件名称前后不一).</summary>
public sealed partial class AnnexTitle : AuditRule
{
    private const int Longest = 48;
    private const int LeastUsual = 2;

    public override string Id => "annex.title";

    public override string Explanation => "同一编号的附件（附件1、附件3-1），在目录、附件清单和附件首页的名称应当一致；一个名称包含另一个的视为简称。多数写法一致、个别不同的才报。";

    public override string Example => "附件1：综合评分表\n附件1：综合评分表\n附件1：访谈提纲";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => "GB/T 9704—2012《党政机关公文格式》：附件的序号和名称前后标识应一致";

    public override bool IsVerified => true;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose.Concat(manuscript.Cells)
        where passage.Text.Length < Longest
        let match = Annex().Match(passage.Text)
        where match.Success
        group (Passage: passage, Title: Plain(match.Groups["title"].Value)) by match.Groups["number"].Value into same
        where same.Skip(1).Any()
        select Compare(same.Key, [.. same.DistinctBy(s => s.Passage)]);

    private Claim Compare(string number, (Passage Passage, string Title)[] titled)
    {
        var usual = titled.MaxBy(t => titled.Count(o => Alike(o.Title, t.Title)));
        var odd = Array.Find(titled, t => !Alike(t.Title, usual.Title));
        if (odd.Passage is null || titled.Count(t => Alike(t.Title, usual.Title)) < LeastUsual) return odd.Passage is null ? Claim.Holds : Claim.NotCheckable;
        var (here, there) = (odd.Passage.Locate(0, odd.Passage.Text.Length), usual.Passage.Locate(0, usual.Passage.Text.Length));
        return Fails(Findings.Severity.Warning, $"附件 {number} 的名称前后不一：“{odd.Title}”与“{usual.Title}”", here.Quote, there.Quote, "", 0.75m, here, there);
    }

    private static bool Alike(string a, string b) => a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);

    private static string Plain(string title) => Page().Replace(title, "");

    [GeneratedRegex(@"^附件(?<number>\d{1,2}(?:-\d{1,2})?)[:.、](?<title>[\p{IsCJKUnifiedIdeographs}A-Za-z()]{3,}.*)$")]
    private static partial Regex Annex();

    // The page number of a table of contents.
    [GeneratedRegex(@"[.…·]*\d{1,3}$|[;。]$")]
    private static partial Regex Page();
}
