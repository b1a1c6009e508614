using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>A fund statement laid out in a table: balance of the year and at its end (基金收支表).</summary>
public sealed class StatementBalance : AuditRule
{
    public override string Id => "table.balance";

    public override string Explanation => "基金收支表逐列核对：本年结余＝本年收入－本年支出，年末滚存结余＝年初（上年）结余＋本年结余。各项名称在表中只出现一次的才核对。";

    public override string Example => "项目|职工\n上年结余|43.65\n本年收入|48.00\n本年支出|43.40\n本年收支结余|4.96";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) => manuscript.Tables.SelectMany(t => new[] { t, t.Transposed() }).SelectMany(Check);

    private IEnumerable<Claim> Check(TableView table)
    {
        var lines = Enumerable.Range(0, table.Height).Select(r => table.Row(r).FirstOrDefault(c => c is { Text.Length: > 0 }) is { } label ? table.Labels.In("statement_lines", label.Text) : null).ToArray();
        int Row(string meaning) => lines.Count(l => l == meaning) == 1 ? Array.IndexOf(lines, meaning) : -1;
        var (income, spent, balance, opening, closing) = (Row("income"), Row("expenditure"), Row("balance"), Row("last_cumulative"), Row("cumulative"));
        for (var column = 1; column < table.Width; column++)
        {
            if (balance >= 0 && income >= 0 && spent >= 0 && Compare(table, column, balance, income, spent, false) is { } year) yield return year;
            if (closing >= 0 && opening >= 0 && balance >= 0 && Compare(table, column, closing, opening, balance, true) is { } end) yield return end;
        }
    }

    private Claim? Compare(TableView table, int column, int result, int left, int right, bool plus)
    {
        if (table.PrintedAt(result, column) is not { } printed || table.PrintedAt(left, column) is not { } a || table.PrintedAt(right, column) is not { } b) return null;
        if (printed.Figure.Unit.IsPercent || a.Figure.Unit.IsPercent) return null;
        var range = plus ? a.Estimate + b.Estimate : a.Estimate - b.Estimate;
        if (range.With(printed.Estimate) == Agreement.Holds) return Claim.HoldsFor(printed, a, b);
        var expected = Ranges.Number(plus ? a.Figure.Value + b.Figure.Value : a.Figure.Value - b.Figure.Value, printed.Figure.Decimals);
        return Fails(
            Severity.Error, $"“{table.Row(result).First(c => c is { Text.Length: > 0 })!.Text}”印为 {printed.Text}，按表中数字算得 {expected}", printed.Text, expected,
            $"{a.Text} {(plus ? '+' : '-')} {b.Text} = {expected}{Ranges.Bounds(range, printed.Figure.Decimals, printed.Figure.Unit.Symbol, printed.Figure.Unit.Factor)}", 0.85m, printed.Location, a.Location, b.Location);
    }
}
