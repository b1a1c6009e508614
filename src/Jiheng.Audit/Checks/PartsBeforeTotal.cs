using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>职工 118.6 万人，居民 302.7 万人，合计 421.3 万人: a total behind its parts (先分后总).</summary>
public sealed partial class PartsBeforeTotal : AuditRule
{
    private const int MostParts = 8;
    private const int FewestListed = 3;
    // Farther off, other parts are told elsewhere; of a list that runs up to the total, only if it is far off.
    private const decimal Meant = 0.05m;
    private const decimal MeantByList = 0.4m;

    public override string Id => "sum.total";

    public override string Explanation => "同一段中先逐项列出、后写“合计、共计、总计”的数量，合计应当等于前面相连的几项、任何两项或除一项外各项之和；都不相符的，与各项之和相差不到百分之五，或各项（三项以上）一直列到合计为止的，报为矛盾。列举中的小计不重复相加。";

    public override string Example => "职工参保118.6万人，居民参保302.7万人，全市参保合计423.1万人。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from total in passage.Figures
        where Words.IsLevel(total) && Total().IsMatch(Label(passage, total))
        let parts = passage.Before(total.Start).Where(f => IsPart(f, total)).Take(MostParts).Reverse().ToArray()
        where parts.Length >= 2
        select Compare(passage, total, parts);

    // 合计 is cut off a figure's name as a linking word.
    private static string Label(Passage passage, Figure f) => passage.Text[Math.Max(0, f.Start - f.Label.Length - 4)..f.Start];

    private static bool IsPart(Figure f, Figure total) => f.SameKind(total) && Words.IsLevel(f) && !Words.IsReference(f) && !Words.IsPerHead(f);

    private Claim Compare(Passage passage, Figure total, Figure[] parts)
    {
        if (Choices(parts).FirstOrDefault(c => Sum(c).With(total.Estimate) == Agreement.Holds) is { } right) return Claim.HoldsFor(PrintedFigure.Of(passage, [total, .. right]));
        if (Array.Exists(parts, p => p.Interval.Intersects(total.Interval))) return Claim.Holds;
        var listed = WithoutSubtotals(Listed(passage, total));
        foreach (var (meant, reach) in new[] { (WithoutSubtotals(parts), Meant), (listed, listed.Length >= FewestListed ? MeantByList : Meant) })
            if (meant.Length > 1 && Math.Abs(Sum(meant).Value - total.Amount) <= reach * Math.Abs(total.Amount)) return Sum(meant).With(total.Estimate) == Agreement.Holds ? Claim.HoldsFor(PrintedFigure.Of(passage, [total, .. meant])) : Report(passage, total, meant);
        return Claim.NotCheckable;
    }

    private Claim Report(Passage passage, Figure total, Figure[] parts)
    {
        var (sum, decimals) = (Arithmetic.Sum(PrintedFigure.Of(passage, parts)), Math.Max(total.Decimals, parts.Max(p => p.Decimals)));
        var (expected, agreement) = (Ranges.Number(sum.Value.Value / total.Unit.Factor, decimals) + total.Unit.Symbol, sum.Value.With(total.Estimate));
        return Fails(
            agreement.Severity(), $"合计印为 {passage.Printed(total)}，前面 {parts.Length} 项之和为 {expected}{agreement.Remark()}", passage.Printed(total), expected,
            $"{sum.Text} = {expected}{Ranges.Bounds(sum.Value, decimals, total.Unit.Symbol, total.Unit.Factor)}", 0.75m, [passage.Locate(total), .. parts.Select(passage.Locate)]);
    }

    private static Estimate Sum(IEnumerable<Figure> parts) => Estimate.Sum(parts.Select(p => p.Estimate));

    /// <summary>What a total may add: neighbours, two that are apart, all but one.</summary>
    private static IEnumerable<Figure[]> Choices(Figure[] parts)
    {
        for (var from = 0; from < parts.Length; from++)
            for (var to = from + 2; to <= parts.Length; to++)
            {
                yield return parts[from..to];
                yield return [parts[from], parts[to - 1]];
                yield return WithoutSubtotals(parts[from..to]);
            }

        for (var left = 0; left < parts.Length; left++) yield return [.. parts[..left], .. parts[(left + 1)..]];
    }

    /// <summary>The parts that run up to the total, one after the other.</summary>
    private static Figure[] Listed(Passage passage, Figure total)
    {
        var listed = new List<Figure>();
        var next = total;
        foreach (var figure in passage.Before(total.Start).Where(f => !f.Unit.IsCalendar))
        {
            if (!IsPart(figure, total) || figure.Label.Length == 0 || !Separator().IsMatch(passage.Text[figure.End..next.Start])) break;
            listed.Insert(0, next = figure);
        }

        return [.. listed];
    }

    // 中央 10 万元、省级 5 万元，两项共 15 万元；市级 3 万元: a subtotal stands for its parts.
    private static Figure[] WithoutSubtotals(Figure[] parts)
    {
        for (var i = parts.Length - 1; i >= 2; i--)
            for (var from = i - 2; from >= 0; from--)
                if (Subtotal().IsMatch(parts[i].Label) && Sum(parts[from..i]).With(parts[i].Estimate) == Agreement.Holds) return WithoutSubtotals([.. parts[..from], .. parts[i..]]);
        return parts;
    }

    [GeneratedRegex("(?:合计|共计|总计|总共)(?:为|达|金额|人数|(?:处理|支出|投入|发放|办理|培训|检查|筹集|安排|到位)[^,，;。]{0,4})?$|(?:各级|各项|以上|上述|[两三四五六七八九]项)[^,，;。]{0,8}(?:总额|共|之和)(?:为|达)?$")]
    private static partial Regex Total();

    [GeneratedRegex("共|计|小计|两项|三项|四项")]
    private static partial Regex Subtotal();

    [GeneratedRegex(@"^(?:\([^()]*\))?[、,，;和及](?!其中)[^。;]{1,20}$")]
    private static partial Regex Separator();
}
