using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>Amounts whose shares add up to 100 % make up the whole that the shares are of (占比合计 100% 的各项).</summary>
public sealed class SharesComplete : AuditRule
{
    private const int FewestParts = 3;
    private const int MostApart = 16;
    private const decimal Meant = 0.03m;
    private const decimal Rounding = 0.5m;

    public override string Id => "share.complete";

    public override string Explanation => "一段中逐项写出金额（人数）和占比、占比合计为 100% 的，已经列全；各项之和应当等于这些占比所对应的总数（本段前面或上一段中，使半数以上占比相符的数）；相差百分之三以上的不比较。";

    public override string Example => "财政拨款支出1000万元。\n其中医疗卫生800万元，占80%；社会保障150万元，占15%；住房保障40万元，占5%。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        for (var p = 0; p < manuscript.Prose.Count; p++)
        {
            var passage = manuscript.Prose[p];
            var parts = Parts(passage);
            if (parts.Length >= FewestParts && Check(passage, parts, p > 0 ? manuscript.Prose[p - 1] : null) is { } claim) yield return claim;
        }
    }

    // Amount and share side by side, until the shares are complete.
    private static (Figure Part, Figure Share)[] Parts(Passage passage)
    {
        var figures = passage.Figures.Where(f => !f.Unit.IsCalendar).ToArray();
        var (parts, sum) = (new List<(Figure Part, Figure Share)>(), 0m);
        foreach (var (part, share) in figures.Zip(figures.Skip(1)))
        {
            if (!share.Unit.IsPercent || !Words.IsLevel(part) || share.Start - part.End > MostApart || !passage.Text.AsSpan(part.End, share.Start - part.End).Contains('占')) continue;
            if (parts.Count > 0 && !part.SameKind(parts[0].Part)) return [];
            parts.Add((part, share));
            sum += share.Value;
            if (Math.Abs(sum - 100m) <= Rounding) return [.. parts];
        }

        return [];
    }

    private Claim? Check(Passage passage, (Figure Part, Figure Share)[] parts, Passage? before)
    {
        var sum = Estimate.Sum(parts.Select(p => p.Part.Estimate));
        var wholes = PrintedFigure.Of(passage, passage.Figures.Where(f => f.End <= parts[0].Part.Start)).Concat(before is null ? [] : PrintedFigure.Of(before, before.Figures))
            .Where(f => f.Figure.SameKind(parts[0].Part) && Words.IsLevel(f.Figure) && !Words.IsReference(f.Figure) && parts.Count(p => IsOf(p, f)) * 2 > parts.Length).ToArray();
        if (wholes.Length == 0 || Array.Exists(wholes, w => sum.With(w.Estimate) == Agreement.Holds)) return wholes.Length == 0 ? null : Claim.HoldsFor(PrintedFigure.Of(passage, parts.Select(p => p.Part)));
        var whole = wholes.MinBy(w => Math.Abs(w.Figure.Amount - sum.Value))!;
        if (Math.Abs(whole.Figure.Amount - sum.Value) > Meant * whole.Figure.Amount || sum.With(whole.Estimate) != Agreement.Impossible) return Claim.NotCheckable;
        var (unit, decimals) = (whole.Figure.Unit, Math.Max(whole.Figure.Decimals, parts.Max(p => p.Part.Decimals)));
        var expected = Ranges.Number(sum.Value / unit.Factor, decimals) + unit.Symbol;
        return Fails(
            Severity.Warning, $"占比合计 100% 的 {parts.Length} 项之和为 {expected}，与 {whole.Text} 不符", whole.Text, expected,
            $"{string.Join(" + ", parts.Select(p => passage.Printed(p.Part)))} = {expected}{Ranges.Bounds(sum, decimals, unit.Symbol, unit.Factor)}", 0.75m, [.. parts.Select(p => passage.Locate(p.Part)), whole.Location]);
    }

    private static bool IsOf((Figure Part, Figure Share) part, PrintedFigure whole) =>
        Estimate.Divide(part.Part.Estimate, whole.Estimate) is { } ratio && ratio.Scale(100m).With(part.Share.Estimate) == Agreement.Holds;
}
