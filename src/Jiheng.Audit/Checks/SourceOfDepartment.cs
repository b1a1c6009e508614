using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>Funds from higher levels in the department's form against those of its projects (部门上级资金与项目之和).</summary>
public sealed partial class SourceOfDepartment : AuditRule
{
    private const int FewestProjects = 2;

    public override string Id => "department.sources";

    public override string Explanation => "部门整体支出自评表的上级资金，不应小于所附各项目中由中央、省级（自治区）财政补助的项目（不含上年结转）预算之和；执行数同理。";

    public override string Example => "部门整体支出绩效自评表\n部门名称|甲局\n|年初预算数|全年预算数|全年执行数\n年度总资金|900.00|900.00|900.00\n上级资金|230.97|229.00|230.97\n\n项目名称|2024年中央财政能力提升补助资金\n|年初预算数|全年预算数|全年执行数\n年度资金总额|165.00|165.00|164.00\n\n项目名称|2024年自治区财政工作经费补助\n|年初预算数|全年预算数|全年执行数\n年度资金总额|65.97|65.97|65.00";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var department = manuscript.Forms.FirstOrDefault(f => f.IsDepartment);
        var line = department?.Funds.FirstOrDefault(f => f.Source == "superior");
        var projects = manuscript.Forms.Where(f => f != department && Granted().IsMatch(f.Name) && !f.Name.Contains("结转", StringComparison.Ordinal) && f.Total is { Budget: not null, Spent: not null }).Select(f => f.Total!).ToArray();
        if (line?.Budget is null || line.Spent is null || projects.Length < FewestProjects) yield break;
        yield return Compare("全年预算数", line.Budget, [.. projects.Select(p => p.Budget!)]);
        yield return Compare("全年执行数", line.Spent, [.. projects.Select(p => p.Spent!)]);
    }

    private Claim Compare(string column, PrintedFigure whole, PrintedFigure[] parts)
    {
        var sum = parts.Select(p => p.Figure.Interval).Aggregate((a, b) => a + b);
        if (sum.Lower <= whole.Figure.Interval.Upper) return Claim.Holds;
        var expected = Ranges.Number(parts.Sum(p => p.Figure.Value), Math.Max(whole.Figure.Decimals, parts.Max(p => p.Figure.Decimals)));
        return Fails(
            Severity.Warning, $"部门上级资金{column}印为 {whole.Text}，小于所附 {parts.Length} 个上级补助项目之和 {expected}", whole.Text, $"不小于{expected}",
            $"{string.Join(" + ", parts.Select(p => p.Figure.Number))} = {expected} > {whole.Figure.Number}", 0.7m, [whole.Location, .. parts.Select(p => p.Location)]);
    }

    [GeneratedRegex("(?:中央|自治区|省级?)(?:本级)?财政.*(?:补助|资金|经费)")]
    private static partial Regex Granted();
}
