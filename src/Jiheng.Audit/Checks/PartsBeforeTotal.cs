using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>职工 118.6 万人，居民 302.7 万人，合计 421.3 万人: a total behind its parts (先分后总).</summary>
public sealed partial class PartsBeforeTotal : AuditRule
{
    private const int MostParts = 8;
    // Farther off, other parts are told elsewhere.
    private const decimal Meant = 0.05m;

    public override string Id => "sum.total";

    public override string Explanation => "同一段中先逐项列出、后写“合计、共计、总计”的数量，合计应当等于前面某几项之和；与任何几项之和都不相符，而与全部各项之和相差不到百分之五的，报为矛盾。";

    public override string Example => "职工参保118.6万人，居民参保302.7万人，全市参保合计423.1万人。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from total in passage.Figures
        where Words.IsLevel(total) && Total().IsMatch(Label(passage, total))
        let parts = passage.Figures.Where(f => f.End <= total.Start && f.SameKind(total) && Words.IsLevel(f) && !Words.IsReference(f) && !Words.IsPerHead(f)).ToArray()
        where parts.Length is >= 2 and <= MostParts
        select Compare(passage, total, parts);

    // 合计 is cut off a figure's name as a linking word.
    private static string Label(Passage passage, Figure f) => passage.Text[Math.Max(0, f.Start - f.Label.Length - 4)..f.Start];

    private Claim Compare(Passage passage, Figure total, Figure[] parts)
    {
        var all = Estimate.Sum(parts.Select(p => p.Estimate));
        var agreement = all.With(total.Estimate);
        for (var chosen = 3; chosen < 1 << parts.Length; chosen++)
            if (int.PopCount(chosen) >= 2 && Chosen(parts, chosen) is var some && Estimate.Sum(some.Select(p => p.Estimate)).With(total.Estimate) == Agreement.Holds)
                return Claim.HoldsFor(PrintedFigure.Of(passage, [total, .. some]));
        if (Array.Exists(parts, p => p.Interval.Intersects(total.Interval))) return Claim.Holds;
        var sum = parts.Sum(p => p.Amount);
        if (Math.Abs(sum - total.Amount) > Meant * Math.Abs(total.Amount)) return Claim.NotCheckable;
        var decimals = Math.Max(total.Decimals, parts.Max(p => p.Decimals));
        var expected = Ranges.Number(sum / total.Unit.Factor, decimals) + total.Unit.Symbol;
        return Fails(
            agreement.Severity(), $"合计印为 {passage.Printed(total)}，前面 {parts.Length} 项之和为 {expected}{agreement.Remark()}", passage.Printed(total), expected,
            $"{string.Join(" + ", parts.Select(passage.Printed))} = {expected}{Ranges.Bounds(all, decimals, total.Unit.Symbol, total.Unit.Factor)}", 0.75m, [passage.Locate(total), .. parts.Select(passage.Locate)]);
    }

    private static Figure[] Chosen(Figure[] parts, int chosen) => [.. parts.Where((_, i) => (chosen & (1 << i)) != 0)];

    [GeneratedRegex("(?:合计|共计|总计|总共)(?:为|达|金额|人数)?$")]
    private static partial Regex Total();
}
