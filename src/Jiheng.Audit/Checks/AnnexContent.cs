using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>An annex that the text refers to and that is not there, or holds another form than its title says (附件缺失或名实不符).</summary>
public sealed partial class AnnexContent : AuditRule
{
    private const int Longest = 48;

    public override string Id => "annex.content";

    public override string Explanation => "正文写“详见附件3”的，文中应当有附件3的标题或附件清单；附件标题之后紧接着另一种表（如“附件1：综合评分表”之后是自评表）的，予以指出。";

    public override string Example => "评价指标体系详见附件3。\n附件1：综合评分表\n附件2：访谈记录";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => "GB/T 9704—2012《党政机关公文格式》：附件应当与正文一起装订，附件的序号和名称前后标识应一致";

    public override bool IsVerified => true;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var titled = new HashSet<string>(StringComparer.Ordinal);
        var mentioned = new List<(Passage Passage, Match Match)>();
        for (var i = 0; i < manuscript.Passages.Count; i++)
        {
            var passage = manuscript.Passages[i];
            if (Title().Match(passage.Text) is { Success: true } title && passage.Text.Length < Longest)
            {
                titled.Add(title.Groups["n"].Value);
                if (Other(manuscript, i, title.Groups["title"].Value) is { } claim) yield return claim;
            }

            foreach (Match item in Listed().Matches(passage.Text)) titled.Add(item.Groups["n"].Value);
            mentioned.AddRange(Mention().Matches(passage.Text).Select(m => (passage, m)));
        }

        // A text whose annexes were left out altogether has none to compare with.
        if (titled.Count == 0) yield break;
        foreach (var missing in mentioned.GroupBy(m => m.Match.Groups["n"].Value))
            yield return titled.Any(t => t == missing.Key || t.StartsWith(missing.Key + "-", StringComparison.Ordinal)) ? Claim.Holds : Missing([.. missing], titled);
    }

    private Claim Missing((Passage Passage, Match Match)[] mentions, HashSet<string> titled)
    {
        var places = mentions.Select(m => m.Passage.Locate(m.Match.Index, m.Match.Index + m.Match.Length)).ToArray();
        return Fails(
            Findings.Severity.Warning, $"正文提到“{places[0].Quote}”，文中只有附件 {string.Join("、", titled.Order(StringComparer.Ordinal))}", places[0].Quote, $"附件{mentions[0].Match.Groups["n"].Value}", "", 0.7m, places);
    }

    // 综合评分表 and then the title of another form.
    private Claim? Other(Manuscript manuscript, int at, string title)
    {
        var next = manuscript.Passages.Skip(at + 1).FirstOrDefault(p => p.Text.Length > 0);
        if (next is null || next.InTable || next.Text.Length > Longest || manuscript.Labels.Title(title) is not { } named || manuscript.Labels.Title(next.Text) is not { } found) return null;
        if (named == found || Title().IsMatch(next.Text)) return Claim.Holds;
        var (here, there) = (manuscript.Passages[at].Locate(0, manuscript.Passages[at].Text.Length), next.Locate(0, next.Text.Length));
        return Fails(Findings.Severity.Warning, $"“{here.Quote}”之后是“{there.Quote}”，与附件名称不符", here.Quote, there.Quote, "", 0.65m, here, there);
    }

    [GeneratedRegex(@"^附件(?<n>\d{0,2}(?:-\d{1,2})?)[:.、]?(?<title>[\p{IsCJKUnifiedIdeographs}(].*)?$")]
    private static partial Regex Title();

    // 附件：1. 分配表 2. 绩效目标表
    [GeneratedRegex(@"(?:^附件:|^)(?<n>\d{1,2})[.、](?=\p{IsCJKUnifiedIdeographs}|20\d\d年)")]
    private static partial Regex Listed();

    [GeneratedRegex(@"(?:详?见|参见|列入|按照?|填报|填写)[^,，。;()]{0,4}附件(?<n>\d{1,2}(?:-\d{1,2})?)")]
    private static partial Regex Mention();
}
