using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>Ranges that cannot be read (区间写法错误): 105%≤≥95%, 9-6个月.</summary>
public sealed partial class MalformedRange : AuditRule
{
    public override string Id => "range";

    public override string Explanation => "两个比较号连用（如“105%≤≥95%”），以及下限大于上限的时间、人数区间（评分分档的“100%—80%”除外），都读不出明确的目标。同样的写法只报一次，列出各处。";

    public override string Example => "预算执行率为105%≤≥95%。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var found = from passage in manuscript.Passages
                    from Match match in Pattern().Matches(passage.Text)
                    where match.Groups["double"].Success || (IsReversed(match) && !IsDifference(passage.Text, match))
                    group (Passage: passage, Match: match) by match.Value;
        foreach (var group in found) yield return Report([.. group]);
    }

    private Claim Report((Passage Passage, Match Match)[] places)
    {
        var locations = places.Select(p => p.Passage.Locate(p.Match.Index, p.Match.Index + p.Match.Length)).ToArray();
        var ends = places[0].Match.Groups["a"].Captures.Concat(places[0].Match.Groups["b"].Captures).Select(c => Number(c.Value)).Order().ToArray();
        var unit = places[0].Match.Groups["unit"].Value;
        return Fails(
            Severity.Warning, $"区间写法有误：{locations[0].Quote}，共 {locations.Length} 处", locations[0].Quote, $"{ends[0]}{unit}～{ends[1]}{unit}", "", 0.9m, locations);
    }

    private static bool IsReversed(Match match) =>
        match.Groups["dash"].Success && match.Groups["unit"].Value is not ("年" or "日" or "月" or "") && Number(match.Groups["a"].Value) > Number(match.Groups["b"].Value);

    // (100%-60%) beside a sign of multiplication or division is a subtraction.
    private static bool IsDifference(string text, Match match)
    {
        var (before, after) = (match.Index - 2, match.Index + match.Length);
        return after < text.Length && text[after] == ')' && ((after + 1 < text.Length && "×÷*/".Contains(text[after + 1], StringComparison.Ordinal)) || (before >= 0 && text[before + 1] == '(' && "×÷*/".Contains(text[before], StringComparison.Ordinal)));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\d.])(?<a>\d+(?:\.\d+)?)(?<unit>%|个月)?(?<double>[≤<=]{1,2}[≥>]|[≥>]=?[≤<])=?(?<b>\d+(?:\.\d+)?)%?|(?<=^|[为在至到≥(])(?<a>\d+(?:\.\d+)?)%?(?<dash>[~～-]|至)(?<b>\d+(?:\.\d+)?)(?<unit>个月|个工作日|工作日|万人)(?=$|[,，。;、)之])|(?<=[在为])(?<a>\d+(?:\.\d+)?)%(?<dash>[~～-]|至)(?<b>\d+(?:\.\d+)?)(?<unit>%)(?=之间|区间)")]
    private static partial Regex Pattern();
}
