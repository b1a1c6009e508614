using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;

namespace Jiheng.Audit.Checks;

/// <summary>A rate defined the wrong way round: 到位率 = 预算资金 ÷ 实际到位资金 (比率公式分子分母颠倒).</summary>
public sealed partial class InvertedFormula : AuditRule
{
    public override string Id => "formula.inverted";

    public override string Explanation => "文中写出的执行率、到位率、完成率、支出率公式，分子应当是实际发生的数（执行、支出、到位、完成），分母应当是预算、计划、应到的数；写反的指出。分子或分母兼有两种含义的不作判断。";

    public override string Example => "资金到位率=（预算资金/实际到位资金）×100%。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => "《项目支出绩效评价管理办法》（财预〔2020〕10号）附件：预算执行率＝实际支出资金÷实际到位资金，资金到位率＝实际到位资金÷预算资金";

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Passages
        from Match match in Formula().Matches(passage.Text)
        let top = match.Groups["top"].Value
        let bottom = match.Groups["bottom"].Value
        select IsActual(top) == IsActual(bottom) || IsPlanned(top) == IsPlanned(bottom) ? Claim.NotCheckable
            : IsActual(top) ? Claim.Holds
            : Fails(Findings.Severity.Warning, $"“{match.Groups["name"].Value}”的公式写作“{top}÷{bottom}”，分子、分母疑似颠倒", passage.Locate(match.Index, match.Index + match.Length).Quote, $"{bottom}÷{top}", "", 0.75m, passage.Locate(match.Index, match.Index + match.Length));

    private static bool IsActual(string words) => Surely().IsMatch(words) || (Actual().IsMatch(words) && !Planned().IsMatch(words));

    private static bool IsPlanned(string words) => Planned().IsMatch(words) && !Surely().IsMatch(words);

    [GeneratedRegex(@"(?<name>\p{IsCJKUnifiedIdeographs}{0,8}(?:执行|到位|完成|支出|拨付|及时)率)=\(?(?<top>\p{IsCJKUnifiedIdeographs}{2,14})[/÷](?<bottom>\p{IsCJKUnifiedIdeographs}{2,14})\)?")]
    private static partial Regex Formula();

    // 预算执行数 was spent, 应拨付资金 was not.
    [GeneratedRegex("实际|执行数|支出数|及时")]
    private static partial Regex Surely();

    [GeneratedRegex("执行|支出|支付|到位|完成|拨付")]
    private static partial Regex Actual();

    [GeneratedRegex("预算|计划|应|目标|下达|批复")]
    private static partial Regex Planned();
}
