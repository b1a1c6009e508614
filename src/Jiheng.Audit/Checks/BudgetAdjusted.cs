using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>年初预算 a，追加 b，调整后 c: the budget before and after its adjustments (预算调整).</summary>
public sealed partial class BudgetAdjusted : AuditRule
{
    // Farther off, other adjustments are told elsewhere.
    private const decimal Meant = 0.3m;

    public override string Id => "budget.adjusted";

    public override string Explanation => "同一段中依次写明年初预算、追加（调增）或调减的金额和调整后（全年）预算的，调整后预算＝年初预算＋追加－调减。";

    public override string Example => "年初预算820万元，年中追加44万元，调整后预算868万元。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from final in passage.Figures
        where final.Unit.Base == "元" && Final().IsMatch(final.Label)
        let claim = Check(passage, final)
        where claim is not null
        select claim;

    private Claim? Check(Passage passage, Figure final)
    {
        var before = passage.Figures.Where(f => f.End <= final.Start && f.SameKind(final)).ToArray();
        if (before.LastOrDefault(f => Initial().IsMatch(f.Label)) is not { } initial) return null;
        var moves = before.Where(f => f.Start > initial.End && (More().IsMatch(f.Label) || Less().IsMatch(f.Label))).ToArray();
        if (moves.Length == 0) return null;
        var sum = moves.Aggregate(initial.Estimate, (all, f) => Less().IsMatch(f.Label) ? all - f.Estimate : all + f.Estimate);
        if (sum.With(final.Estimate) == Agreement.Holds) return Claim.HoldsFor(PrintedFigure.Of(passage, [final, initial, .. moves]));
        if (Math.Abs(sum.Value - final.Amount) > Meant * Math.Abs(final.Amount)) return Claim.NotCheckable;
        var decimals = Math.Max(final.Decimals, Math.Max(initial.Decimals, moves.Max(m => m.Decimals)));
        var expected = Ranges.Number(sum.Value / final.Unit.Factor, decimals) + final.Unit.Symbol;
        var formula = passage.Printed(initial) + string.Concat(moves.Select(m => (Less().IsMatch(m.Label) ? " - " : " + ") + passage.Printed(m)));
        return Fails(
            Severity.Error, $"“{final.Label}”印为 {passage.Printed(final)}，{formula} = {expected}", passage.Printed(final), expected,
            $"{formula} = {expected}{Ranges.Bounds(sum, decimals, final.Unit.Symbol, final.Unit.Factor)}", 0.85m, [passage.Locate(final), passage.Locate(initial), .. moves.Select(passage.Locate)]);
    }

    [GeneratedRegex("(?:年初|批复)(?:批复|安排|部门)?(?:的)?预算(?:数|批复|安排|资金|金额|总额)?$")]
    private static partial Regex Initial();

    [GeneratedRegex("(?:" + ChangeWords.Added + ")了?$")]
    private static partial Regex More();

    [GeneratedRegex("(?:" + ChangeWords.Cut + ")了?$")]
    private static partial Regex Less();

    [GeneratedRegex("(?:调整后(?:的|全年)?|调整)预算(?:数|总额|资金|金额)?(?:合计)?$|全年预算(?:数|总额)?$|预算调整(?:为|到|至)?$|调整后(?:为)?$")]
    private static partial Regex Final();
}
