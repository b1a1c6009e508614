using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>One document cited with two numbers (文号前后不一).</summary>
public sealed class DocumentNumber : AuditRule
{
    public override string Id => "citation.number";

    public override string Explanation => "同一标题的文件，或同一栏目名称之后引用的文件，前后文号（机关代字、年份、序号）应当一致。";

    public override string Example => "《关于下达补助资金的通知》（某财社〔2023〕15号）。\n《关于下达补助资金的通知》（某财社〔2024〕15号）。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        manuscript.Passages.SelectMany(Claims.Citation.Of)
            .GroupBy(c => c.Title)
            .Where(g => g.Skip(1).Any())
            .Select(g => Compare([.. g]));

    private Claim Compare(IReadOnlyList<Citation> cited)
    {
        var usual = cited.GroupBy(c => c.Number).OrderBy(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Last().First();
        var odd = cited.FirstOrDefault(c => c.Number != usual.Number);
        if (odd is null) return Claim.Holds;
        var (here, there) = (odd.Place, usual.Place);
        return Fails(Severity.Error, $"{(odd.IsTitled ? $"《{odd.Title}》的" : $"“{odd.Title}”之后所引的")}文号前后不一：{here.Quote} 与 {there.Quote}", here.Quote, there.Quote, $"{here.Quote} ≠ {there.Quote}", 0.9m, here, there);
    }
}
