using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>Execution rate and its score in the funds block of a form (资金执行率及得分).</summary>
public sealed class ScoreOfForm : AuditRule
{
    public override string Id => "form.execution";

    public override string Explanation => "自评表资金栏：执行率＝全年执行数÷全年预算数；有分值和得分栏的，得分＝分值×执行率，以分值为限。";

    public override string Example => "资金来源|全年预算数|全年执行数|分值|执行率|得分\n年度资金总额|80.00|60.00|10|85.00%|7.50";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => "《项目支出绩效评价管理办法》（财预〔2020〕10号）：预算执行率指标的计分";

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var table in manuscript.Tables)
        {
            FormColumns? columns = null;
            for (var row = 0; row < table.Height; row++)
            {
                if (FormColumns.Of(table, row) is { IsFunds: true, Rate: >= 0 } header) columns = header;
                else if (columns is { } c && table.FigureAt(row, c.Budget) is { } budget && table.FigureAt(row, c.Spent) is { } spent)
                    foreach (var claim in Check(table, row, c, budget, spent)) yield return claim;
                else if (columns is not null && table.Row(row).All(p => p is null || p.Figures.Count == 0)) columns = null;
            }
        }
    }

    private IEnumerable<Claim> Check(TableView table, int row, FormColumns c, Figure budget, Figure spent)
    {
        if (table.FigureAt(row, c.Rate) is { Unit.IsPercent: true } rate && Estimate.Divide(spent.Estimate, budget.Estimate) is { } ratio)
            yield return Compare(new(table[row, c.Rate]!, rate), ratio.Scale(100m).Possible, "执行率", $"{spent.Number} ÷ {budget.Number}", new(table[row, c.Budget]!, budget), new(table[row, c.Spent]!, spent));
        if (c.Weight >= 0 && c.Score >= 0 && table.FigureAt(row, c.Weight) is { } weight && table.FigureAt(row, c.Score) is { } score && Interval.Divide(spent.Interval, budget.Interval) is { } part)
            yield return Compare(new(table[row, c.Score]!, score), Scored(weight, part, table.FigureAt(row, c.Rate)), "得分", $"{weight.Number} × {spent.Number} ÷ {budget.Number}", new PrintedFigure(table[row, c.Weight]!, weight));
    }

    // A score may be taken from the exact rate or from the rate as printed beside it.
    private static Interval Scored(Figure weight, Interval rate, Figure? printed)
    {
        var (low, high) = (rate.Lower, rate.Upper);
        if (printed is { Unit.IsPercent: true } && printed.Interval.Scale(0.01m).Intersects(rate)) (low, high) = (Math.Min(low, printed.Interval.Lower / 100m), Math.Max(high, printed.Interval.Upper / 100m));
        return new Interval(Math.Min(low, 1m), Math.Min(high, 1m)).Scale(weight.Value);
    }

    private Claim Compare(PrintedFigure printed, Interval range, string name, string formula, params IReadOnlyList<PrintedFigure> others)
    {
        // Scores have two decimals; 9分 is how 9.00分 is printed without its noughts.
        var read = printed.Figure is { Decimals: 0, Unit.IsCounted: true } ? Interval.OfPrinted(printed.Figure.Value, 2) : printed.Figure.Interval;
        if (range.Intersects(read)) return Claim.HoldsFor([printed, .. others]);
        var expected = Ranges.Text(range, Math.Max(printed.Figure.Decimals, 2), printed.Figure.Unit.Symbol);
        return Fails(Severity.Error, $"{name}印为 {printed.Text}，按本行数字算得 {expected}", printed.Text, expected, $"{formula} = {expected}", 0.85m, [printed.Location, .. others.Select(o => o.Location)]);
    }
}
