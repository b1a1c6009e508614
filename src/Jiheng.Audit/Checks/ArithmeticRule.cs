using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>
/// A rule that only says which figures of a text are the result of which others (算术规则). A statement holds when any
/// calculation that its words allow agrees; otherwise the one that they mean tells what was expected.
/// </summary>
public abstract class ArithmeticRule : AuditRule
{
    /// <inheritdoc/>
    public override string Tolerance => Tolerances.Rounding;

    /// <inheritdoc/>
    public override string Citation => RuleBasis.Arithmetic;

    /// <inheritdoc/>
    public override IEnumerable<Claim> Check(Manuscript manuscript) => Read(manuscript).Select(Judge);

    private protected abstract IEnumerable<Statement> Read(Manuscript manuscript);

    /// <summary>What <paramref name="of"/> reads of each figure of a sentence that at least two others stand before; dates are left out.</summary>
    private protected static IEnumerable<Statement> FromThird(Manuscript manuscript, Func<Sentence, Figure[], int, Statement?> of) =>
        from passage in manuscript.Prose
        from sentence in passage.Sentences
        let figures = sentence.Figures.Where(f => !f.Unit.IsCalendar).ToArray()
        from i in Enumerable.Range(2, Math.Max(0, figures.Length - 2))
        let statement = of(sentence, figures, i)
        where statement is not null
        select statement;

    private Claim Judge(Statement statement)
    {
        var told = statement.Told;
        foreach (var possible in statement.All)
            if (possible.Value.With(told.Estimate) == Agreement.Holds) return Claim.HoldsFor([told, .. possible.Operands]);
        if (statement.Meant is not { } meant || IsFar(meant.Value.Value, told.Figure.Amount, statement.Reach)) return Claim.NotCheckable;
        var (unit, agreement) = (told.Figure.Unit, meant.Value.With(told.Estimate));
        var decimals = Math.Max(told.Figure.Decimals, meant.Operands.Where(o => o.Figure.SameKind(told.Figure) && o.Figure.Unit.Factor == unit.Factor).Select(o => o.Figure.Decimals).DefaultIfEmpty(unit.IsPercent ? Percents : 0).Max());
        var expected = Ranges.Number(meant.Value.Value / unit.Factor, decimals) + unit.Symbol;
        return Fails(
            agreement.Severity(), $"“{statement.Name}”印为 {told.Text}，{meant.Text} 得 {expected}{agreement.Remark()}", told.Text, expected,
            $"{meant.Text} = {expected}{Ranges.Bounds(meant.Value, decimals, unit.Symbol, unit.Factor)}", statement.Confidence, [told.Location, .. meant.Operands.Select(o => o.Location)]);
    }

    private const int Percents = 2;

    private static bool IsFar(decimal value, decimal told, decimal reach) => Math.Abs(value - told) > reach * Math.Max(Math.Abs(value), Math.Abs(told));
}
