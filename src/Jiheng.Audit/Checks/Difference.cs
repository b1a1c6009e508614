using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>应补助 a，实际到位 b，缺口 c: the difference against both amounts (差额).</summary>
public sealed partial class Difference : AuditRule
{
    // Farther off, other amounts are meant.
    private const decimal Meant = 0.3m;
    private const decimal MeantAtOnce = 3m;

    public override string Id => "difference";

    public override string Explanation => "写明缺口、差额、尚未使用（支出、到位）、剩余、结转、净值的金额，应当等于本段或上一段中应有数（应补助、预算、下达、到位、原值等）与实有数（到位、拨付、支出、使用、折旧等）之差；与任何一对之差相符即可，相差三成以上的，三个数依次相连才比较；原值、累计折旧（摊销）、净值依次相连的，相差多少都比较。";

    public override string Example => "应补助1000.00万元，实际到位850.00万元，缺口130.00万元。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        for (var i = 0; i < manuscript.Prose.Count; i++)
            foreach (var gap in manuscript.Prose[i].Figures.Where(f => f.Unit.Base is "元" or "人" && f.Value > 0 && Gap().IsMatch(f.Label)))
                yield return Check(new(manuscript.Prose[i], gap), i > 0 ? manuscript.Prose[i - 1] : null);
    }

    private Claim Check(PrintedFigure gap, Passage? before)
    {
        var levels = PrintedFigure.Of(gap.Passage, gap.Passage.Figures.Where(f => f.End <= gap.Figure.Start)).Concat(before is null ? [] : PrintedFigure.Of(before, before.Figures))
            .Where(f => f.Figure.SameKind(gap.Figure) && Words.IsLevel(f.Figure) && !Gap().IsMatch(f.Figure.Label) && !Words.IsPerHead(f.Figure)).ToArray();
        (Estimate Difference, PrintedFigure Due, PrintedFigure Done)? nearest = null;
        foreach (var due in levels)
            foreach (var done in levels.Where(d => d != due && (d.Figure.Amount < due.Figure.Amount || Worn(due, d, gap))))
            {
                var difference = due.Estimate - done.Estimate;
                if (difference.With(gap.Estimate) == Agreement.Holds) return Claim.HoldsFor(gap, due, done);
                if (Worn(due, done, gap)) nearest ??= (difference, due, done);
                if (!Due().IsMatch(due.Figure.Label) || !Done().IsMatch(done.Figure.Label) || (Math.Abs(difference.Value - gap.Figure.Amount) > Meant * gap.Figure.Amount && !(difference.Value < MeantAtOnce * gap.Figure.Amount && gap.Figure.Amount < MeantAtOnce * difference.Value && InOneBreath(due, done, gap)))) continue;
                if (nearest is null || Math.Abs(difference.Value - gap.Figure.Amount) < Math.Abs(nearest.Value.Difference.Value - gap.Figure.Amount)) nearest = (difference, due, done);
            }

        if (nearest is not var (expectedGap, a, b)) return Claim.NotCheckable;
        var unit = gap.Figure.Unit;
        var expected = Ranges.Number(expectedGap.Value / unit.Factor, gap.Figure.Decimals) + unit.Symbol;
        return Fails(
            Findings.Severity.Warning, $"“{gap.Figure.Label}”印为 {gap.Text}，{a.Text} 与 {b.Text} 之差为 {expected}", gap.Text, expected,
            $"{a.Text} - {b.Text} = {expected}{Ranges.Bounds(expectedGap, gap.Figure.Decimals, unit.Symbol, unit.Factor)}", 0.7m, gap.Location, a.Location, b.Location);
    }

    // 原值 386.40 万元，累计折旧 442.65 万元，净值 243.75 万元: the three have no other relation, however far off.
    private static bool Worn(PrintedFigure due, PrintedFigure done, PrintedFigure gap) =>
        gap.Figure.Label.EndsWith("净值", StringComparison.Ordinal) && due.Figure.Label.EndsWith("原值", StringComparison.Ordinal) && Wear().IsMatch(done.Figure.Label) && InOneBreath(due, done, gap);

    // 到位 500 万元，支出 480 万元，剩余 30 万元: one right after the other.
    private static bool InOneBreath(PrintedFigure due, PrintedFigure done, PrintedFigure gap) =>
        due.Passage == gap.Passage && due.Figure.End <= done.Figure.Start && done.Figure.End <= gap.Figure.Start && !gap.Passage.Text.AsSpan(due.Figure.Start, gap.Figure.Start - due.Figure.Start).ContainsAny('。', ';')
        && gap.Passage.Figures.Count(f => f.Start > due.Figure.Start && f.Start < gap.Figure.Start && !f.Unit.IsPercent && !f.Unit.IsCalendar) == 1;

    [GeneratedRegex("累计(?:折旧|摊销)(?:额|数)?$")]
    private static partial Regex Wear();

    [GeneratedRegex("缺口$|差额$|尚未(?:使用|支出|拨付|支付|到位)$|未(?:使用|支出|拨付|到位)(?:资金|金额)?$|尚余$|剩余(?:资金|金额)?$|(?<!上年|去年|年初|往年|年度|末)结余?转(?:下年)?(?:资金|使用)?$|短缺$|欠拨$|尚欠$|净值$")]
    private static partial Regex Gap();

    [GeneratedRegex("应|原值|预算|计划|下达|结转|到位|收到|总额|资金$|共$")]
    private static partial Regex Due();

    [GeneratedRegex("折旧|摊销|到位|拨付|支出|使用|支付|完成|收到|下达|执行")]
    private static partial Regex Done();
}
