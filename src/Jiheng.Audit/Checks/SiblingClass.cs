using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>One indicator under different level-2 classes in tables of one kind (二级指标归类不一).</summary>
public sealed class SiblingClass : AuditRule
{
    private const int FewestTables = 4;
    private const decimal Alike = 0.8m;

    public override string Id => "form.class";

    public override string Explanation => "一份文件中多张同样的指标表（八成以上指标相同），同一个三级指标应当归在同一个二级指标之下；少数表归类不同或缺少二级指标的，一并指出。";

    public override string Example => "项目名称|居民医保补助\n年度金额|50\n二级指标|三级指标|指标值\n数量指标|参保人数|≥5万人\n质量指标|参保率|≥95%\n时效指标|资金到位率|100%\n成本指标|补助资金成本|50万元\n\n项目名称|居民医保补助\n年度金额|50\n二级指标|三级指标|指标值\n数量指标|参保人数|≥5万人\n质量指标|参保率|≥95%\n时效指标|资金到位率|100%\n成本指标|补助资金成本|50万元\n\n项目名称|居民医保补助\n年度金额|50\n二级指标|三级指标|指标值\n数量指标|参保人数|≥5万人\n质量指标|参保率|≥95%\n时效指标|资金到位率|100%\n成本指标|补助资金成本|50万元\n\n项目名称|居民医保补助\n年度金额|50\n二级指标|三级指标|指标值\n数量指标|参保人数|≥5万人\n质量指标|参保率|≥95%\n时效指标|资金到位率|100%\n成本指标|补助资金成本|50万元\n\n项目名称|居民医保补助\n年度金额|50\n二级指标|三级指标|指标值\n质量指标|参保人数|≥5万人\n质量指标|参保率|≥95%\n时效指标|资金到位率|100%\n成本指标|补助资金成本|50万元";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var family in FormFamilies.Of(manuscript, Alike).Where(f => f.Count >= FewestTables))
            foreach (var same in family.SelectMany(f => f.Indicators.DistinctBy(i => i.Name)).Where(i => i.Class.Length > 0).GroupBy(i => i.Name))
            {
                var classes = same.GroupBy(i => i.Class).OrderByDescending(g => g.Count()).ToArray();
                if (classes[0].Count() < FewestTables) continue;
                yield return Claim.Holds;
                foreach (var odd in classes.Skip(1).Where(g => g.Count() < classes[0].Count())) yield return Report([.. odd], classes[0].First(), classes[0].Count());
            }
    }

    private Claim Report(Indicator[] odd, Indicator usual, int tables) => Fails(
        Severity.Warning, $"“{odd[0].Name}”在 {odd.Length} 张表中列在“{odd[0].Class}”之下，在另外 {tables} 张表中列在“{usual.Class}”之下", odd[0].NameCell.Verbatim.Trim(), usual.Class, "", 0.75m,
        [.. odd.Select(i => i.Place), usual.Place]);
}
