using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>A list and the number of its items: 甲、乙、丙、丁三个方面 (列举项数).</summary>
public sealed partial class ItemCount : AuditRule
{
    public override string Id => "list.count";

    public override string Explanation => "以顿号列举后紧接着写明项数的（“甲、乙、丙三个方面”“决策与过程2个一级指标”），列举的项数应当与所写的数一致。以“等”结尾的不比较；只列一项的，旁边有项数相符的并列清单时才比较；“和”“与”既可能并列两项也可能在一项之内，两种数法有一种相符即可。";

    public override string Example => "评价从数量、质量、时效、成本三个方面展开。";

    public override string Tolerance => Tolerances.Exact;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        let lists = List().Matches(passage.Text).ToArray()
        from match in lists
        select Compare(passage, match, lists);

    // 产出下设数量、质量、时效 3 个二级指标，效益下设社会效益 2 个二级指标: the lists beside it tell how it is meant.
    private static bool IsBesideOthers(Match lone, Match[] lists) =>
        Under().IsMatch(lone.Groups["items"].Value) && Array.Exists(lists, l => l != lone && l.Groups["stated"].Value[1..] == lone.Groups["stated"].Value[1..] && l.Groups["items"].Value.Split('、') is { Length: > 1 } items && items.Length == ToldCount.Of(l.Groups["number"].Value));

    private Claim Compare(Passage passage, Match match, Match[] lists)
    {
        var items = match.Groups["items"].Value.Split('、', StringSplitOptions.RemoveEmptyEntries);
        var stated = ToldCount.Of(match.Groups["number"].Value);
        var joins = items.Sum(i => Join().Count(i));
        // 资金管理和组织实施 is two items, 资金管理和使用 one: both ways of counting are tried, and every one between.
        var (least, most) = (items.Length, items.Length + joins);
        var lone = most == 1 && stated > 1 && IsBesideOthers(match, lists);
        if ((most < 2 && !lone) || (stated >= least && stated <= most)) return most < 2 ? Claim.NotCheckable : Claim.Holds;
        var place = passage.Locate(match.Index, match.Index + match.Length);
        return Fails(
            Findings.Severity.Warning, $"“{match.Groups["items"].Value}”列举了 {most} 项{(least == most ? "" : "（“和”“与”按并列计）")}，却写“{match.Groups["stated"].Value}”", passage.Locate(match.Groups["stated"].Index, match.Groups["stated"].Index + match.Groups["stated"].Length).Quote,
            $"{most}", $"{match.Groups["items"].Value}：{most} 项 ≠ {stated}", 0.75m, place);
    }

    [GeneratedRegex(@"(?<=^|[,，。;:]|包括|下设|分为|从|由|设置|涉及|围绕)(?<items>[^,，。;:、()“”《》\d等]{2,12}(?:、[^,，。;:、()“”《》\d等]{2,12}){0,7}(?:、?(?:和|与|及|以及)[^,，。;:、()“”《》\d等]{2,12}?)?)(?:共|共计|这)?(?<stated>(?<number>[一两二三四五六七八九十]|\d{1,2})(?:类(?=[,，。;])|(?:个|项|类|大|种)?(?:方面|维度|阶段|环节|部分|层面|[一二三]级指标|一级指标|方法|类别|等级|档次|原则)))")]
    private static partial Regex List();

    [GeneratedRegex("下设|包括|设置|分为")]
    private static partial Regex Under();

    [GeneratedRegex("(?<=.{2})(?:以及|和|与|及)(?=.{2})")]
    private static partial Regex Join();
}
