using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>甲县、乙县、丙县共4个县: how many places are told and how many named (列出的地区个数).</summary>
public sealed partial class PlaceCount : AuditRule
{
    // More names than that are told in a table.
    private const int Most = 40;

    public override string Id => "list.places";

    public override string Explanation => "逐个列出县、市、区、旗、州、乡、镇，紧接着（或之前以“分别为”“为”“：”引出）写明个数的，列出的个数应当与所写的数一致；以“等”结尾、个数是另一级地区的不比较。";

    public override string Example => "在甲山县、乙水县、丙河区共4个县（区）开展试点。";

    public override string Tolerance => Tolerances.Exact;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        where passage.Text.Contains('、')
        from match in Before().Matches(passage.Text).Concat(After().Matches(passage.Text))
        let claim = Compare(passage, match)
        where claim is not null
        select claim;

    private Claim? Compare(Passage passage, Match match)
    {
        var (places, told) = (match.Groups["places"], match.Groups["n"]);
        string[] names = [.. places.Value.Split('、').SelectMany(Two)];
        var unit = match.Groups["unit"].Value;
        var stated = ToldCount.Of(told.Value);
        if (stated < 0 || names.Length > Most || !Array.TrueForAll(names, n => Fits(unit, n[^1]))) return null;
        if (stated == names.Length) return Claim.Holds;
        return Fails(
            Findings.Severity.Warning, $"文中写 {told.Value} 个，列出的地区为 {names.Length} 个", passage.Locate(told.Index, told.Index + told.Length).Quote, $"{names.Length}",
            $"{places.Value}：{names.Length} 个 ≠ {told.Value}", 0.75m, passage.Locate(told.Index, told.Index + told.Length), passage.Locate(places.Index, places.Index + places.Length));
    }

    // 甲县和乙县 is two places, 永和县 one.
    private static IEnumerable<string> Two(string item) => Join().Split(item).Where(n => n.Length > 0);

    // 3个县(区): every place is of the level that is counted.
    private static bool Fits(string unit, char last) => unit.Length == 0 || (last is '乡' or '镇' ? unit.Contains('乡') || unit.Contains('镇') : Areas().IsMatch(unit) && !(unit == "县" && last == '州'));

    private const string Place = @"[\p{IsCJKUnifiedIdeographs}-[、等共个]]{1,12}[县市区旗州盟乡镇]";
    private const string Count = @"(?<n>\d{1,2}|[两二三四五六七八九十])个(?<unit>(?:地州市?|地区|[县市区旗州盟乡镇]|试点|单位)(?:\([^()]{1,8}\))?)";

    [GeneratedRegex("(?<places>" + Place + "(?:、" + Place + ")+)(?:共计?|合计|这|总计)?" + Count + "(?!.{0,6}中的)")]
    private static partial Regex Before();

    [GeneratedRegex(@"(?:(?<=共|有|辖|涉及|其中|为)(?<n>\d{1,2}|[两二三四五六七八九十])个(?<unit>(?:地州市?|地区|[县市区旗州盟乡镇])?(?:\([^()]{1,8}\))?))(?:[,，]?分别(?:为|是):?|[,，]?(?:为|是|即):?|:)(?<places>" + Place + "(?:、" + Place + ")+)(?=[。;,，)]|$)")]
    private static partial Regex After();

    [GeneratedRegex("[县市区旗州盟地试单]")]
    private static partial Regex Areas();

    [GeneratedRegex("(?<=[县市区旗州盟乡镇])[和及与]")]
    private static partial Regex Join();
}
