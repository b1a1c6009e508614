using Jiheng.Audit.Claims;

namespace Jiheng.Audit.Checks;

/// <summary>One item of one fund under two names with two amounts (同一收支项目前后不一).</summary>
public sealed class SameItem : AuditRule
{
    public override string Id => "same.item";

    public override string Explanation => "同一险种基金的同一收支项目（利息收入、个人缴费收入、丧葬抚恤等，各种叫法见标签词典），在不同段落的实际数应当一致（按各自保留的小数取区间）。预算数、上年数、分期数不比较；一段中写到两个险种的不比较。";

    public override string Example => "2023年城乡居民养老保险基金支出中，丧葬抚恤金支出0.25亿元。\n全年为去世的城乡居民养老保险参保人发放丧葬费0.52亿元。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from same in FundItem.Of(manuscript, "fund_items").GroupBy(f => (f.Fund, f.Item))
        where same.DistinctBy(f => f.Figure.Passage).Skip(1).Any()
        select Compare([.. same.Select(s => s.Figure)]);

    private Claim Compare(PrintedFigure[] mentions)
    {
        var first = mentions[0];
        var odd = Array.Find(mentions, m => m.Passage != first.Passage && !m.Figure.Interval.Intersects(first.Figure.Interval));
        return odd is null ? Claim.HoldsFor(mentions) : Fails(
            Findings.Severity.Warning, $"“{odd.Figure.Label}”{odd.Text} 与“{first.Figure.Label}”{first.Text} 是同一项目，数额不一致", odd.Text, first.Text, $"{odd.Text} ≠ {first.Text}", 0.65m, odd.Location, first.Location);
    }
}
