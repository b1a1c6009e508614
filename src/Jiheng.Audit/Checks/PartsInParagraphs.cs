using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>A total whose parts follow as a list of paragraphs (分段列出的分项).</summary>
public sealed partial class PartsInParagraphs : AuditRule
{
    private const int FewestParts = 3;
    private const int LongestPart = 80;
    private const int MostParts = 60;

    // Farther off, the list does not mean to be complete.
    private const decimal Meant = 0.1m;

    public override string Id => "sum.list";

    public override string Explanation => "一段以“其中：”“如下：”“具体为：”结尾，其后分段逐项列出（每段一个金额或人数）的，各段之和应当等于前面写明的合计；相差一成以上的视为没有列全，不比较。";

    public override string Example => "收入合计1000.00万元，其中：\n财政拨款收入700.00万元；\n事业收入150.00万元；\n其他收入100.00万元。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        for (var i = 0; i < manuscript.Prose.Count; i++)
            if (Opening().IsMatch(manuscript.Prose[i].Text) && Parts(manuscript.Prose, i + 1) is { Length: >= FewestParts } parts && Check(manuscript.Prose[i], parts) is { } claim) yield return claim;
    }

    private static PrintedFigure[] Parts(IReadOnlyList<Passage> prose, int from)
    {
        var parts = new List<PrintedFigure>();
        foreach (var passage in prose.Skip(from).Take(MostParts))
        {
            if (passage.Text.Length == 0) continue;
            if (passage.Text.Length > LongestPart || passage.Figures.FirstOrDefault(f => Words.IsLevel(f) && !Words.IsReference(f) && f.Label.Length > 1) is not { } figure || (parts.Count > 0 && !figure.SameKind(parts[0].Figure))) break;
            parts.Add(new(passage, figure));
            if (passage.Text.EndsWith('。')) break;
        }

        return [.. parts];
    }

    private Claim? Check(Passage passage, PrintedFigure[] parts)
    {
        var totals = passage.Figures.Where(f => f.SameKind(parts[0].Figure) && Words.IsLevel(f)).ToArray();
        if (totals.Length == 0) return null;
        var sum = Estimate.Sum(parts.Select(p => p.Estimate));
        if (Array.Find(totals, t => sum.With(t.Estimate) == Agreement.Holds) is { } right) return Claim.HoldsFor([new(passage, right), .. parts]);
        var total = totals.MinBy(t => Math.Abs(t.Amount - sum.Value))!;
        if (Math.Abs(sum.Value - total.Amount) > Meant * Math.Abs(total.Amount)) return Claim.NotCheckable;
        var (agreement, decimals, unit) = (sum.With(total.Estimate), Math.Max(total.Decimals, parts.Max(p => p.Figure.Decimals)), total.Unit);
        var expected = Ranges.Number(sum.Value / unit.Factor, decimals) + unit.Symbol;
        return Fails(
            agreement == Agreement.Impossible ? Severity.Error : Severity.Warning, $"合计印为 {passage.Printed(total)}，其后 {parts.Length} 段所列之和为 {expected}{agreement.Remark()}", passage.Printed(total), expected,
            $"{string.Join(" + ", parts.Select(p => p.Text))} = {expected}{Ranges.Bounds(sum, decimals, unit.Symbol, unit.Factor)}", 0.8m, [passage.Locate(total), .. parts.Select(p => p.Location)]);
    }

    [GeneratedRegex("(?:其中|如下|具体为|具体如下|包括|具体情况如下):$")]
    private static partial Regex Opening();
}
