using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>A percentage in a table against the two figures that it is made of in the other rows (表内比率).</summary>
public sealed class TableRate : AuditRule
{
    private const int FewestRows = 3;
    private const int FewestTelling = 2;
    private const decimal LargestCount = 1000m;
    private const decimal Majority = 0.6m;

    public override string Id => "table.rate";

    public override string Explanation => "表内的百分比栏（得分率、执行率、增幅、占比）在六成以上的行都等于某两栏之比，或两栏之差与一栏之比时，不符的行报为矛盾。横排和竖排的表都核对。";

    public override string Example => "指标|权重|得分|得分率\n决策|20|18.50|92.50%\n过程|20|17.60|88.00%\n产出|35|30.20|82.69%\n效益|25|22.12|88.48%";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) => manuscript.Tables.SelectMany(t => new[] { t, t.Transposed() }).SelectMany(Check);

    private IEnumerable<Claim> Check(TableView table)
    {
        if (table.Height < FewestRows || table.Width < 3) yield break;
        var figures = Enumerable.Range(0, table.Height).Select(r => Enumerable.Range(0, table.Width).Select(c => Measured(table.FigureAt(r, c))).ToArray()).ToArray();
        bool Filled(int column, bool percent) => figures.Count(r => r[column] is { } f && f.Unit.IsPercent == percent) >= FewestRows;
        var (rates, amounts) = (Enumerable.Range(0, table.Width).Where(c => Filled(c, true)).ToArray(), Enumerable.Range(0, table.Width).Where(c => Filled(c, false)).Take(12).ToArray());
        foreach (var rate in rates)
            if (amounts.SelectMany(a => amounts.Where(b => b != a).SelectMany(b => new[] { new Quotient(rate, a, b, false), new Quotient(rate, a, b, true) })).FirstOrDefault(q => IsRule(q, figures)) is { } rule)
                for (var row = 0; row < table.Height; row++)
                    if (rule.Range(figures[row]) is { } range && figures[row][rate] is { Unit.IsPercent: true } printed)
                        yield return Agrees(range, printed, rule.Growth) ? Claim.HoldsFor([.. rule.Columns.Select(c => table.PrintedAt(row, c)!)]) : Report(table, row, rule, range);
    }

    // ≥90% is a target: the rates beside it are measured, not made of the points and scores of its row.
    private static Figure? Measured(Figure? figure) => figure is { Start: > 0, Unit.IsPercent: true } ? null : figure;

    private static bool Agrees(Estimate range, Figure printed, bool growth) =>
        range.With(printed.Estimate) == Agreement.Holds || (growth && range.Scale(-1m).With(printed.Estimate) == Agreement.Holds);

    // Rows of 100% or 0% agree with anything and tell nothing.
    private static bool IsRule(Quotient quotient, Figure?[][] figures)
    {
        var (seen, holding, telling) = (0, 0, 0);
        foreach (var row in figures)
        {
            if (quotient.Range(row) is not { } range || row[quotient.Rate] is not { Unit.IsPercent: true } printed) continue;
            seen++;
            if (range.With(printed.Estimate) != Agreement.Holds) continue;
            holding++;
            if (printed.Value is not (100m or 0m)) telling++;
        }

        return seen >= FewestRows && telling >= FewestTelling && holding >= Majority * seen;
    }

    private Claim Report(TableView table, int row, Quotient rule, Estimate range)
    {
        PrintedFigure At(int column) => table.PrintedAt(row, column)!;
        var (rate, a, b) = (At(rule.Rate), At(rule.Part), At(rule.Whole));
        var expected = Ranges.Text(range, rate.Figure.Decimals, "%");
        var formula = rule.Growth ? $"({a.Figure.Number} - {b.Figure.Number}) ÷ {b.Figure.Number}" : $"{a.Figure.Number} ÷ {b.Figure.Number}";
        return Fails(Severity.Error, $"比率印为 {rate.Text}，按表中其他行的算法算得 {expected}", rate.Text, expected, $"{formula} = {Ranges.Result(range, rate.Figure.Decimals, "%")}", 0.85m, rate.Location, a.Location, b.Location);
    }

    private sealed record Quotient(int Rate, int Part, int Whole, bool Growth)
    {
        internal IReadOnlyList<int> Columns => [Rate, Part, Whole];

        internal Estimate? Range(Figure?[] row) =>
            row[Part] is { Unit.IsPercent: false } part && row[Whole] is { Unit.IsPercent: false } whole && Estimate.Divide(Exactly(part), Exactly(whole)) is { } ratio
                ? ratio.Scale(100m) - Estimate.Exact(Growth ? 100m : 0m) : null;

        // Small whole numbers in tables are points and counts.
        private static Estimate Exactly(Figure figure) => figure is { Decimals: 0, Value: < LargestCount } ? Estimate.Exact(figure.Amount) : figure.Estimate;
    }
}
