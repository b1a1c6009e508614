using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>
/// Finds the forms of a document (识别表单). A form begins at the row that names its project; tables before the first, and
/// tables of a report without such a row, belong to one loose form.
/// </summary>
internal sealed partial class FormReader
{
    private readonly List<(Form Form, List<FundsLine> Funds, List<Indicator> Indicators, List<TotalRow> Totals)> forms = [];
    private string heading = "";
    private string section = "";
    private (FormColumns Columns, int Width)? above;

    internal static IReadOnlyList<Form> Read(IReadOnlyList<(Passage? Paragraph, TableView? Table)> blocks)
    {
        var reader = new FormReader();
        reader.Begin("", 0);
        var position = 0;
        foreach (var (paragraph, table) in blocks)
        {
            if (paragraph is not null)
            {
                if (Titled().IsMatch(paragraph.Text)) reader.heading = paragraph.Text;
                position++;
            }

            if (table is null) continue;
            reader.Read(table, position);
            position += table.Cells.Count();
        }

        return [.. reader.forms.Select(f => f.Form with { Funds = f.Funds, Indicators = f.Indicators, Totals = f.Totals })];
    }

    private void Begin(string name, int position) => forms.Add((new(name, heading) { Start = position }, [], [], []));

    private void Read(TableView table, int position)
    {
        // A table broken over pages goes on without its heading row.
        var columns = above is { } last && last.Width == table.Width && last.Columns.IsIndicators ? last.Columns : null;
        if (columns is null) section = "";
        for (var row = 0; row < table.Height; row++)
        {
            var cells = Enumerable.Range(0, table.Width).Where(c => table[row, c] is { Text.Length: > 0 }).ToArray();
            if (cells.Length == 0) continue;
            if (table[row, cells[0]] is { } title && cells.Length == 1 && Titled().IsMatch(title.Text)) heading = title.Text;
            if (Array.FindIndex(cells, c => Named().IsMatch(table[row, c]!.Text)) is var at and >= 0)
            {
                Begin(at + 1 < cells.Length ? table[row, cells[at + 1]]!.Text : "", position);
                (columns, above) = (null, null);
            }
            else if (FormColumns.Of(table, row) is { } header)
            {
                (columns, section, above) = (header, "", (header, table.Width));
            }
            else if (columns is { IsFunds: true } || columns is null)
            {
                if (Funds(table, row, cells, columns) is { } line) forms[^1].Funds.Add(line);
            }
            else if (TotalRow.Of(table, row, forms[^1].Indicators.Count) is { } total)
            {
                forms[^1].Totals.Add(total);
            }
            else if (IndicatorReader.Of(table, row, columns, ref section) is { } indicator)
            {
                forms[^1].Indicators.Add(indicator);
            }
        }
    }

    // 年初 全年 执行 by their columns; in a target table, 年度金额 with one amount behind it.
    private static FundsLine? Funds(TableView table, int row, int[] cells, FormColumns? columns)
    {
        PrintedFigure? At(int column) => table.PrintedAt(row, column);
        if (columns is not null)
        {
            var name = cells.TakeWhile(c => c < columns.Budget && (columns.Initial < 0 || c < columns.Initial)).Select(c => table[row, c]!.Text).LastOrDefault(t => !char.IsAsciiDigit(t[0]));
            return name is not null && (At(columns.Budget) is not null || At(columns.Spent) is not null) ? new(name, At(columns.Initial), At(columns.Budget), At(columns.Spent)) { Weight = At(columns.Weight), Score = At(columns.Score) } : null;
        }

        var label = Array.FindIndex(cells, c => Source().IsMatch(table[row, c]!.Text));
        var amount = label < 0 ? null : cells.Skip(label + 1).Select(At).FirstOrDefault(f => f is not null);
        return amount is null ? null : new(table[row, cells[label]]!.Text, null, amount, null);
    }

    [GeneratedRegex(@"^(?:转移支付)?(?:\(?项目\)?|专项|部门\(?(?:单位)?\)?|专项资金|支出)名称")]
    private static partial Regex Named();

    [GeneratedRegex("绩效|自评表|分配表|目标表|情况表")]
    private static partial Regex Titled();

    [GeneratedRegex("年度金额|资金总额|(?:中央|地方|省级|其他|财政)(?:财政)?(?:资金|补助|拨款)")]
    private static partial Regex Source();
}
