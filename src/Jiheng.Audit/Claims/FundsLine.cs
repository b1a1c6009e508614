using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Claims;

/// <summary>A row of the funds block of a form (资金栏): amounts of one source.</summary>
/// <param name="Source">What the lexicon calls it: total, superior, other; null for a name it does not know.</param>
/// <param name="Name">年度资金总额, 上级资金, 其他资金, as printed.</param>
/// <param name="Initial">年初预算数.</param>
/// <param name="Budget">全年预算数; in a target table the only amount of the row.</param>
/// <param name="Spent">全年执行数.</param>
public sealed record FundsLine(string? Source, string Name, PrintedFigure? Initial, PrintedFigure? Budget, PrintedFigure? Spent)
{
    /// <summary>Points that the execution rate can earn.</summary>
    public PrintedFigure? Weight { get; init; }

    /// <summary>Points that it earned.</summary>
    public PrintedFigure? Score { get; init; }

    /// <summary>True for the row of the whole.</summary>
    public bool IsTotal => Source == "total";

    /// <summary>Every place of the row.</summary>
    public IEnumerable<Location> Places => new[] { Initial, Budget, Spent }.OfType<PrintedFigure>().Select(f => f.Location);

    /// <summary>年初 全年 执行 by their columns.</summary>
    internal static FundsLine? Of(TableView table, int row, int[] cells, FormColumns columns)
    {
        var name = cells.TakeWhile(c => c < columns.Budget && (columns.Initial < 0 || c < columns.Initial)).Select(c => table[row, c]!.Text).LastOrDefault(t => !char.IsAsciiDigit(t[0]));
        var (budget, spent) = (table.PrintedAt(row, columns.Budget), table.PrintedAt(row, columns.Spent));
        return name is null || (budget is null && spent is null) ? null
            : new(table.Labels.In("funds", name), name, table.PrintedAt(row, columns.Initial), budget, spent) { Weight = table.PrintedAt(row, columns.Weight), Score = table.PrintedAt(row, columns.Score) };
    }

    /// <summary>Without columns: 预算数：, its amount, 执行数：, its amount; or in a target table 年度金额 with one amount behind it.</summary>
    internal static FundsLine? Of(TableView table, int row, int[] cells)
    {
        PrintedFigure? Behind(Func<string, bool> label) => Array.FindIndex(cells, c => label(table[row, c]!.Text)) is var at and >= 0
            ? cells.Skip(at + 1).Select(c => table.PrintedAt(row, c)).FirstOrDefault() : null;
        if (Behind(t => table.Labels.In("fund_columns", t) == "budget") is { } budget && Behind(t => table.Labels.In("fund_columns", t) == "executed") is { } spent)
            return new("total", table[row, cells[0]]!.Text, null, budget, spent);
        var named = Array.FindIndex(cells, c => table.Labels.In("funds", table[row, c]!.Text) is not null);
        var amount = named < 0 ? null : cells.Skip(named + 1).Select(c => table.PrintedAt(row, c)).FirstOrDefault(f => f is not null);
        return amount is null ? null : new(table.Labels.In("funds", table[row, cells[named]]!.Text), table[row, cells[named]]!.Text, null, amount, null);
    }
}
