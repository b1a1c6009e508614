using Jiheng.Documents.Model;

namespace Jiheng.Documents.Forms;

/// <summary>Lays a filled form out as a page (表单排版): the one source of its Word, Excel and HTML shapes.</summary>
public static class FormLayout
{
    /// <summary>The page of <paramref name="form"/> filled with <paramref name="record"/>.</summary>
    /// <exception cref="ArgumentException">The record is not of the shape that the form binds to.</exception>
    public static FormPage Layout(FormDefinition form, FormRecord record, FormOptions? options = null)
    {
        if (!ReferenceEquals(form.Record, record.Shape))
            throw new ArgumentException($"Form {form.Id} prints {form.Record.Name}, not {record.Shape.Name}.", nameof(record));
        var scope = new Scope(record, null);
        var rows = new RowLayout(new CellLayout(), form.RowHeight).Rows(form.Rows, scope);
        var table = new Table(form.Columns, rows, form.Rows.TakeWhile(static r => r is SingleRow { Heading: true }).Count()) { FontSize = form.FontSize };
        return new FormPage(options?.Sheet ?? form.Sheet, [.. Lines(form.Head, scope, options?.Annex)], table, [.. Lines(form.Foot, scope, null)])
        {
            Orientation = form.Orientation,
            FrozenColumns = form.FrozenColumns,
        };
    }

    private static IEnumerable<Paragraph> Lines(IReadOnlyList<FormLine> lines, Scope scope, string? annex)
    {
        foreach (var line in lines)
        {
            if (!line.When.Holds(scope) || line.Text.IsEmptyIn(scope)) continue;
            var text = line.Style == ParagraphStyle.AnnexLabel && annex is not null ? annex : line.Text.Fill(scope);
            if (text.Length > 0) yield return new Paragraph(line.Style, text);
        }
    }
}
