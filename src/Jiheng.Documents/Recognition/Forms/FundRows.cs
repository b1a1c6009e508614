using Jiheng.Documents.Recognition.Lexicon;
using Jiheng.Documents.Recognition.Tables;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Recognition.Forms;

/// <summary>Rows of the funds block (资金块): under heads, or each figure beside its own label (预算数： | 执行数：).</summary>
internal static class FundRows
{
    internal static bool IsAmount(GridCell cell) => AmountText.TryRead(cell.Text, out _, out _);

    internal static bool IsPoints(GridCell cell) => NumberText.TryRead(cell.Text.TrimEnd('分'), out var value, out _) && value is >= 0m and <= 1000m;

    /// <summary>A label of funds or of 预算数 with a figure, or nothing, beside it.</summary>
    internal static bool IsPaired(GridRow row, FormLexicon lexicon)
    {
        var cells = row.Filled.Where(c => !lexicon["sides"].Has(c.Text)).ToArray();
        return cells.Length > 0 && Label(cells[0], lexicon) is not null && cells.Skip(1).All(c => IsAmount(c) || c.IsDash || Label(c, lexicon) is not null);
    }

    internal static bool Read(GridRow row, IReadOnlyList<HeaderColumn> header, FormLexicon lexicon, FormContents contents)
    {
        var cells = row.Filled.SkipWhile(c => lexicon["sides"].Has(c.Text) && lexicon["funds"].Find(c.Text) is null).ToArray();
        if (cells.Length == 0 || IsAmount(cells[0])) return cells.Length == 0;
        if (contents.FundHeader.Count == 0) return Paired(cells, lexicon, contents);
        var columns = header.Where(static h => h.Role != "label").ToArray();
        var rest = cells.Skip(1).ToArray();
        // A known line with an unreadable figure is still that line; whoever reads the figure reports it.
        if (lexicon["funds"].Find(cells[0].Text) is null && !rest.All(static c => IsAmount(c) || c.IsDash || c.Text.EndsWith('%') || c.Text.EndsWith('分'))) return false;
        contents.Funds.Add((cells[0], RowAlignment.Align(rest, columns, CellAffinity.OfAmount, static _ => 1, 3)));
        return true;
    }

    private static bool Paired(GridCell[] cells, FormLexicon lexicon, FormContents contents)
    {
        if (Label(cells[0], lexicon) is null) return false;
        var found = new Dictionary<string, GridCell>(StringComparer.Ordinal);
        var role = "budget";
        foreach (var cell in cells.Skip(1))
        {
            if (IsAmount(cell)) found.TryAdd(role, cell);
            else if (Label(cell, lexicon) is not null) role = "executed";
        }

        contents.Funds.Add((cells[0], found));
        return true;
    }

    private static string? Label(GridCell cell, FormLexicon lexicon) =>
        lexicon["fund_columns"].Find(cell.Text) is "budget" or "executed" or "initial" ? "total" : lexicon["funds"].Find(cell.Text);
}
