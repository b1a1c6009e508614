using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>The targets cascaded to the areas against the target of the whole (目标分解合计).</summary>
public sealed class RegionTargets : AuditRule
{
    private const int FewestParts = 2;
    private const decimal Alike = 0.6m;

    public override string Id => "targets.cascade";

    public override string Explanation => "同一套目标表中，某张表的资金等于其余各表之和时，它是汇总表；可以相加的数量指标（人数、人次、金额、个数）分解到各地的目标值之和，不应小于汇总表的目标值（≥ 型），不应大于它（≤ 型）。";

    public override string Example => "项目名称|居民医保补助\n年度金额|100\n二级指标|三级指标|指标值\n数量指标|参保人数|≥10万人\n质量指标|参保率|≥95%\n时效指标|资金到位率|100%\n\n项目名称|居民医保补助\n年度金额|60\n二级指标|三级指标|指标值\n数量指标|参保人数|≥6万人\n质量指标|参保率|≥95%\n时效指标|资金到位率|100%\n\n项目名称|居民医保补助\n年度金额|40\n二级指标|三级指标|指标值\n数量指标|参保人数|≥3万人\n质量指标|参保率|≥95%\n时效指标|资金到位率|100%";

    public override string Tolerance => Tolerances.Exact;

    public override string Citation => "《中央对地方专项转移支付绩效目标管理暂行办法》（财预〔2015〕163号）：绩效目标应当逐级分解下达";

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from family in FormFamilies.Of(manuscript, Alike)
        let whole = Whole(family)
        where whole is not null
        from indicator in whole.Indicators
        let parts = family.Where(f => f != whole).Select(f => f.Indicators.FirstOrDefault(i => i.Name == indicator.Name)).ToArray()
        where indicator.Target is not null && IsAdditive(indicator) && Array.TrueForAll(parts, p => p?.Target is { } t && t.Figure.SameKind(indicator.Target.Figure))
        select Compare(indicator, parts!);

    private static Form? Whole(IReadOnlyList<Form> family)
    {
        var totals = family.Select(f => f.Total?.Budget?.Figure.Value).ToArray();
        if (family.Count <= FewestParts || Array.Exists(totals, t => t is null)) return null;
        var all = totals.Sum(t => t!.Value);
        return family.Zip(totals).FirstOrDefault(f => f.Second != 0 && all - f.Second == f.Second).First;
    }

    private static bool IsAdditive(Indicator indicator) =>
        indicator.Target!.Figure is { Unit: { IsPercent: false, IsCalendar: false }, Value: > 0 } figure && figure.Unit.Base is "人" or "人次" or "元" or "个" or "家" or "份" or "户" or "次" or "场"
        && !indicator.Name.Contains("标准", StringComparison.Ordinal) && !indicator.Name.Contains('均');

    private Claim Compare(Indicator whole, Indicator[] parts)
    {
        // Targets are set, not measured: 1570万人 is exact.
        var (sum, printed) = (parts.Sum(p => p.Target!.Figure.Amount), whole.Target!.Figure.Amount);
        var fails = whole.Sign switch { '≥' or '>' => sum < printed, '≤' or '<' => sum > printed, _ => sum != printed };
        if (!fails) return Claim.HoldsFor([whole.Target, .. parts.Select(p => p.Target!)]);
        var unit = whole.Target.Figure.Unit;
        var expected = Ranges.Number(parts.Sum(p => p.Target!.Figure.Amount) / unit.Factor, Math.Max(whole.Target.Figure.Decimals, parts.Max(p => p.Target!.Figure.Decimals))) + unit.Symbol;
        return Fails(
            Severity.Warning, $"“{whole.Name}”的汇总目标为 {whole.TargetCell!.Text}，分解到 {parts.Length} 处的目标之和为 {expected}", whole.TargetCell.Verbatim.Trim(), expected,
            $"{string.Join(" + ", parts.Select(p => p.Target!.Figure.Number))} = {expected}", 0.8m, [whole.Target.Location, .. parts.Select(p => p.Target!.Location)]);
    }
}
