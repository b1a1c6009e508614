using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>A list and the number of its items: 甲、乙、丙、丁三个方面 (列举项数).</summary>
public sealed partial class ItemCount : AuditRule
{
    private const string Digits = "零一二三四五六七八九十";

    public override string Id => "list.count";

    public override string Explanation => "以顿号列举后紧接着写明项数的（“甲、乙、丙三个方面”“决策与过程2个一级指标”），列举的项数应当与所写的数一致。以“等”结尾的、只列一项的不比较；“和”“与”既可能并列两项也可能在一项之内，两种数法有一种相符即可。";

    public override string Example => "评价从数量、质量、时效、成本三个方面展开。";

    public override string Tolerance => Tolerances.Exact;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from Match match in List().Matches(passage.Text)
        select Compare(passage, match);

    private Claim Compare(Passage passage, Match match)
    {
        var items = match.Groups["items"].Value.Split('、', StringSplitOptions.RemoveEmptyEntries);
        var stated = Number(match.Groups["number"].Value);
        var joins = items.Sum(i => Join().Count(i));
        // 资金管理和组织实施 is two items, 资金管理和使用 one: both ways of counting are tried, and every one between.
        var (least, most) = (items.Length, items.Length + joins);
        if (most < 2 || (stated >= least && stated <= most)) return most < 2 ? Claim.NotCheckable : Claim.Holds;
        var place = passage.Locate(match.Index, match.Index + match.Length);
        return Fails(
            Findings.Severity.Warning, $"“{match.Groups["items"].Value}”列举了 {most} 项{(least == most ? "" : "（“和”“与”按并列计）")}，却写“{match.Groups["stated"].Value}”", passage.Locate(match.Groups["stated"].Index, match.Groups["stated"].Index + match.Groups["stated"].Length).Quote,
            $"{most}", $"{match.Groups["items"].Value}：{most} 项 ≠ {stated}", 0.75m, place);
    }

    private static int Number(string text) => char.IsAsciiDigit(text[0]) ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : text == "两" ? 2 : Digits.IndexOf(text[0], StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=^|[,，。;:]|包括|下设|分为|从|由|设置|涉及|围绕)(?<items>[^,，。;:、()“”《》\d等]{2,12}(?:、[^,，。;:、()“”《》\d等]{2,12}){0,7}(?:、?(?:和|与|及|以及)[^,，。;:、()“”《》\d等]{2,12}?)?)(?:共|共计|这)?(?<stated>(?<number>[一两二三四五六七八九十]|\d{1,2})(?:类(?=[,，。;])|(?:个|项|类|大|种)?(?:方面|维度|阶段|环节|部分|层面|[一二三]级指标|一级指标|方法|类别|等级|档次|原则)))")]
    private static partial Regex List();

    [GeneratedRegex("(?<=.{2})(?:以及|和|与|及)(?=.{2})")]
    private static partial Regex Join();
}
