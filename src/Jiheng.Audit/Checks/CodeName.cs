using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>One code of an indicator system with two names (指标编号对应两个名称).</summary>
public sealed partial class CodeName : AuditRule
{
    public override string Id => "indicator.code";

    public override string Explanation => "评价指标体系中同一编号（A、B1、C21）前后对应的指标名称应当一致；一个名称包含另一个的视为简称。";

    public override string Example => "A项目决策|20\nB项目过程|20\n\nA项目投入|20\nB项目过程|20";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from cell in manuscript.Cells
        let match = Coded().Match(cell.Text)
        where match.Success
        group (Cell: cell, Name: match.Groups["name"].Value) by match.Groups["code"].Value into same
        where same.Skip(1).Any()
        select Compare(same.Key, [.. same]);

    private Claim Compare(string code, (Passage Cell, string Name)[] named)
    {
        var usual = named[0];
        var odd = Array.Find(named, n => !n.Name.Contains(usual.Name, StringComparison.Ordinal) && !usual.Name.Contains(n.Name, StringComparison.Ordinal));
        if (odd.Cell is null) return Claim.Holds;
        var (here, there) = (odd.Cell.Locate(0, odd.Cell.Text.Length), usual.Cell.Locate(0, usual.Cell.Text.Length));
        return Fails(Severity.Warning, $"指标编号 {code} 对应两个名称：“{odd.Name}”与“{usual.Name}”", here.Quote, there.Quote, "", 0.75m, here, there);
    }

    [GeneratedRegex(@"^(?<code>[A-F]\d{0,3})[.、]?(?![级类超型])(?<name>[\p{IsCJKUnifiedIdeographs}]{3,})(?:\(\d+(?:\.\d+)?分\))?$")]
    private static partial Regex Coded();
}
