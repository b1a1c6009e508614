using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>Parts behind 其中 or in brackets against the total before them (分项与合计).</summary>
public sealed class PartsOfTotal : AuditRule
{
    // An enumeration that leaves out more than this does not mean to be complete.
    private const decimal LargestGap = 0.1m;

    // In a short total a small gap is no sign of a slip.
    private const int LongTotal = 4;

    // Of so many units a total must be made that a gap of 1 to 9 of some place is hardly chance.
    private const decimal FewestUnits = 5000m;
    private const decimal FewestUnitsOfAKind = 500m;

    public override string Id => "sum.parts";

    public override string Explanation => "“其中：”之后或括号内逐项列出的金额、人数，应当合成前面的合计。分项之和超出合计，在任何取舍下都不可能；略少于合计时提示核对是否漏项；列全了同一分类的各类（中央与地方、职工与居民等，见标签词典）、写有零项或“其他”、或有四项以上的，视为已经列全；未列全的，差额恰为某一位上的 1 至 9（如少 300.00），而合计有四位以上有效数字的，提示核对。合计写在前一句的，一并核对。";

    public override string Example => "全年共培训300人，其中：县级100人，乡级150人，村级80人。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Passages
        from list in Enumeration.Of(passage)
        select Compare(passage, list with { Closed = list.Closed || manuscript.Labels.AreWhole([.. list.Parts.Select(p => p.Label)]) });

    private Claim Compare(Passage passage, Enumeration list)
    {
        var sum = Estimate.Sum(list.Parts.Select(p => p.Estimate));
        var agreement = sum.With(list.Total.Estimate);
        if (agreement == Agreement.Holds) return Claim.HoldsFor(PrintedFigure.Of(passage, [list.Total, .. list.Parts]));
        var (exact, printed) = (list.Parts.Sum(p => p.Amount), list.Total.Amount);
        var over = Math.Abs(exact) > Math.Abs(printed);
        if (over && list.MayBelongToEarlierTotal) return Claim.NotCheckable;
        var slip = IsSlip(printed - exact);
        if (!over && !list.Closed && printed - exact > LargestGap * printed && !(slip && IsTelling(list))) return Claim.NotCheckable;
        var decimals = Math.Max(list.Total.Decimals, list.Parts.Max(p => p.Decimals));
        var expected = Ranges.Number(exact / list.Total.Unit.Factor, decimals) + list.Total.Unit.Symbol;
        var derivation = string.Join(" + ", list.Parts.Select(p => passage.Printed(p))) + $" = {expected}{Ranges.Bounds(sum, decimals, list.Total.Unit.Symbol, list.Total.Unit.Factor)}";
        return Fails(
            over || list.Closed ? agreement.Severity() : (list.Total.SignificantDigits >= LongTotal && (list.Parts.Count > 2 || slip)) || (slip && IsTelling(list)) ? Severity.Warning : Severity.Note,
            $"所列 {list.Parts.Count} 项之和为 {expected}，与合计 {passage.Printed(list.Total)} 不符{(over || list.Closed || !slip ? agreement.Remark() : "，只差一个数字")}",
            passage.Printed(list.Total), expected, derivation, list.Closed || over ? 0.9m : 0.6m,
            [passage.Locate(list.Total), .. list.Parts.Select(passage.Locate)]);
    }

    // 367065 for 367165: one digit mistyped moves a figure by 1 to 9 of some place.
    private static bool IsSlip(decimal gap) => QuantityFormat.Shortest(gap).Count(c => c is >= '1' and <= '9') == 1;

    // Round figures differ by round figures: what counts is how many units the total is made of.
    private static bool IsTelling(Enumeration list) => list.Total.Amount / list.Parts.Append(list.Total).Min(f => Grain(f.Amount)) >= (ParallelNames.Are(list.Parts) ? FewestUnitsOfAKind : FewestUnits);

    /// <summary>The place of the last digit that is no zero: 100 for 1200, 0.01 for 0.25.</summary>
    private static decimal Grain(decimal amount)
    {
        if (amount == 0m) return decimal.MaxValue;
        var grain = 1m;
        while (amount % (grain * 10m) == 0m) grain *= 10m;
        while (amount % grain != 0m) grain /= 10m;
        return grain;
    }
}
