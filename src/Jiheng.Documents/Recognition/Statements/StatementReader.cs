using Jiheng.Documents.Recognition.Forms;
using Jiheng.Documents.Recognition.Tables;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.FundStatements;
using Jiheng.Domain.Quantities;
using FundLine = Jiheng.Domain.FundStatements.FundLine;

namespace Jiheng.Documents.Recognition.Statements;

/// <summary>
/// Reads a statement of funds (基金收支表) in which every fund has a column and every period its rows: 预算, 本年, 上年, each
/// with 收入 and 支出. Growth, rates and balances are left out, because they are computed.
/// </summary>
internal sealed class StatementReader(RecognitionScope scope)
{
    internal static bool Is(FormArea area, RecognitionScope scope)
    {
        // Heads that are periods belong to charts and to tables of a single fund.
        var columns = new StatementColumns(scope.Lexicon);
        if (area.Rows[0].Filled.Skip(1).Any(c => columns.PeriodOf(c.Text, null) is not null)) return false;
        var lines = area.Rows.Where(static r => r.Filled.Any(FundRows.IsAmount)).SelectMany(static r => r.Filled.Take(2)).Select(c => scope.Lexicon["statement_lines"].Find(c.Text)).ToArray();
        return lines.Contains("income") && lines.Contains("expenditure");
    }

    internal RecognisedStatement? Of(FormArea area, string title)
    {
        var head = area.Rows[0];
        var names = head.Filled.Skip(1).Where(c => scope.Lexicon["statement_columns"].Find(c.Text) != "total").ToArray();
        if (names.Length == 0) return null;
        var year = area.Rows.Select(static r => StatementColumns.YearOf(r.Filled[0].Text)).Max() ?? area.Year ?? scope.Year;
        var figures = Figures(area, names, year);
        var funds = names.Select((n, i) => Make(IndicatorNames.OneLine(n.Text).Replace(" ", "", StringComparison.Ordinal), i + 1, figures[i])).OfType<Fund>().ToArray();
        return funds.Length == 0 ? null : new(title, area.Place, year, funds);
    }

    /// <summary>For every fund: figure by line and period, e.g. income.actual.</summary>
    private Dictionary<string, (Quantity Amount, GridCell Cell)>[] Figures(FormArea area, GridCell[] names, int? year)
    {
        var figures = names.Select(static _ => new Dictionary<string, (Quantity, GridCell)>(StringComparer.Ordinal)).ToArray();
        var (columns, unit, period) = (new StatementColumns(scope.Lexicon), AmountUnit.Of(area, Units.YiYuan), (string?)null);
        foreach (var row in area.Rows.Skip(1))
        {
            var labels = row.Filled.TakeWhile(static c => !FundRows.IsAmount(c)).ToArray();
            if (labels.Length == 0) continue;
            if (labels.Length > 1) period = columns.PeriodOf(labels[0].Text, year);
            var line = scope.Lexicon["statement_lines"].Find(labels[^1].Text);
            if (line is null || (line is "income" or "expenditure" && period is null)) continue;
            foreach (var cell in row.Filled.Skip(labels.Length))
            {
                var fund = Array.FindIndex(names, n => n.Column < cell.Column + cell.Span && cell.Column < n.Column + n.Span);
                if (fund < 0 || !AmountText.TryRead(cell.Text, out var amount, out var own)) continue;
                figures[fund].TryAdd(line is "income" or "expenditure" ? $"{line}.{period}" : line, (new Quantity(amount.Value, own ?? unit, amount.Decimals).ConvertTo(Units.YiYuan), cell));
            }
        }

        return figures;
    }

    private Fund? Make(string name, int number, Dictionary<string, (Quantity Amount, GridCell Cell)> figures)
    {
        var id = "f" + number;
        Derivation? Figure(string key, string label, string suffix) => figures.TryGetValue(key, out var f) ? Derivation.Input($"fund.{id}.{suffix}", label, f.Amount, scope.At(f.Cell.Place)) : null;
        FundLine? Line(string line, string label) => Figure(line + ".actual", label, line) is { } actual
            ? new(line, label, actual, Figure(line + ".budget", label + "预算", line + ".budget"), Figure(line + ".last_year", label + "上年", line + ".last_year"), []) : null;
        var (income, expenditure) = (Line("income", "基金收入"), Line("expenditure", "基金支出"));
        return income is null || expenditure is null ? null : new(id, name, income, expenditure, Figure("last_cumulative", "上年末滚存结余", "last_cumulative"));
    }
}
