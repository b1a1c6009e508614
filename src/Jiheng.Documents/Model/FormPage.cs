namespace Jiheng.Documents.Model;

/// <summary>
/// One form or table laid out (表单页): the same object becomes a section of a Word file, a sheet of a workbook and an
/// HTML fragment.
/// </summary>
/// <param name="Name">Sheet name, at most 31 characters without []:*?/\.</param>
/// <param name="Head">Paragraphs above the table: annex label, form title, year, unit line.</param>
/// <param name="Table">The table.</param>
/// <param name="Foot">Paragraphs below it: notes, signatures.</param>
public sealed record FormPage(string Name, IReadOnlyList<Paragraph> Head, Table Table, IReadOnlyList<Paragraph> Foot)
{
    public PageOrientation Orientation { get; init; } = PageOrientation.Portrait;

    /// <summary>Columns that stay in view when scrolling sideways in Excel.</summary>
    public int FrozenColumns { get; init; }
}
