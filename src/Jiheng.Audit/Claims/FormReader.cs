using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>
/// Finds the forms of a document (识别表单). A form begins at the row that names its project; tables before the first, and
/// tables of a report without such a row, belong to one loose form.
/// </summary>
internal sealed class FormReader
{
    private readonly List<(Form Form, List<FundsLine> Funds, List<Indicator> Indicators, List<TotalRow> Totals)> forms = [];
    private readonly Labels labels;
    private string heading = "";
    private string section = "";
    private (FormColumns Columns, int Width)? above;

    private FormReader(Labels labels) => this.labels = labels;

    internal static IReadOnlyList<Form> Read(IReadOnlyList<(Passage? Paragraph, TableView? Table)> blocks, Labels labels)
    {
        var reader = new FormReader(labels);
        reader.Begin("", 0);
        var position = 0;
        foreach (var (paragraph, table) in blocks)
        {
            if (paragraph is not null)
            {
                reader.Head(paragraph.Text);
                position++;
            }

            if (table is null) continue;
            reader.Read(table, position);
            position += table.Cells.Count();
        }

        return [.. reader.forms.Select(f => f.Form with { Funds = f.Funds, Indicators = f.Indicators, Totals = f.Totals })];
    }

    private void Head(string text)
    {
        if (labels.Title(text) is not null) heading = text;
        // A page number stands between two halves of a form, words do not.
        if (text.Any(char.IsLetter)) above = null;
    }

    private void Begin(string name, int position) => forms.Add((new(name, heading) { Kind = labels.Title(heading), Start = position }, [], [], []));

    private void Read(TableView table, int position)
    {
        // A table broken over pages goes on without its heading row.
        var columns = above is { } last && last.Width == table.Width && last.Columns.IsIndicators && forms[^1].Totals.Count == 0 ? last.Columns : null;
        if (columns is null) section = "";
        for (var row = 0; row < table.Height; row++)
        {
            var cells = Enumerable.Range(0, table.Width).Where(c => table[row, c] is { Text.Length: > 0 }).ToArray();
            if (cells.Length == 0) continue;
            if (table[row, cells[0]] is { } title && cells.Length == 1) Head(title.Text);
            if (Array.FindIndex(cells, c => labels.Field(table[row, c]!.Text) is "name" or "department_name") is var at and >= 0)
            {
                Begin(at + 1 < cells.Length ? table[row, cells[at + 1]]!.Text : "", position);
                (columns, above) = (null, null);
            }
            else if (FormColumns.Of(table, row) is { } header)
            {
                (columns, section, above) = (header, "", (header, table.Width));
            }
            else
            {
                Add(table, row, cells, columns);
            }
        }
    }

    private void Add(TableView table, int row, int[] cells, FormColumns? columns)
    {
        var form = forms[^1];
        if (columns is null or { IsFunds: true })
        {
            if ((columns is null ? FundsLine.Of(table, row, cells) : FundsLine.Of(table, row, cells, columns)) is { } line) form.Funds.Add(line);
        }
        else if (TotalRow.Of(table, row, form.Indicators.Count) is { } total)
        {
            form.Totals.Add(total);
        }
        else if (IndicatorReader.Of(table, row, columns, ref section) is { } indicator)
        {
            form.Indicators.Add(indicator);
        }
    }
}
