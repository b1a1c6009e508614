using Jiheng.Documents.Model;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>
/// Where the parts of a form stand on its sheet: the paragraphs above it one row each, the table, the paragraphs below.
/// </summary>
internal sealed class SheetLayout
{
    public SheetLayout(FormPage page, int index, string name)
    {
        Page = page;
        Index = index;
        Name = name;
        var grid = new TableGrid(page.Table);
        var rows = new Slot[page.Table.Rows.Count][];
        for (var i = 0; i < rows.Length; i++) rows[i] = [.. grid.Next()];
        Rows = rows;
    }

    public FormPage Page { get; }

    public int Index { get; }

    public string Name { get; }

    public IReadOnlyList<IReadOnlyList<Slot>> Rows { get; }

    public int Columns => Page.Table.Widths.Count;

    /// <summary>1-based row in which the table begins.</summary>
    public int FirstTableRow => Page.Head.Count + 1;

    /// <summary>Last row in use.</summary>
    public int LastRow => Math.Max(1, Page.Head.Count + Rows.Count + Page.Foot.Count);

    /// <summary>The name as formulas write it.</summary>
    public string Quoted => SheetNames.Quote(Name);

    /// <summary>The numeric cells in reading order.</summary>
    public IEnumerable<(CellAddress Address, CellFigure Figure)> Figures() =>
        from row in Enumerable.Range(0, Rows.Count)
        from slot in Rows[row]
        where !slot.Continues && slot.Cell.Figure is not null
        select (new CellAddress(Index, FirstTableRow + row, slot.Column), slot.Cell.Figure);
}
