using Jiheng.Documents.Model;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>A cell of the table with its place on the sheet (单元格位置), rows and columns 1-based.</summary>
internal readonly record struct PlacedCell(Cell Cell, int Row, int Column);

/// <summary>Where everything of a page goes on its sheet (工作表布局).</summary>
internal sealed class SheetPlan
{
    private const int LongestName = 31;

    private SheetPlan(FormPage page, string name)
    {
        (Page, Name) = (page, name);
        FirstTableRow = page.Head.Count + 1;
        Cells = [.. Place(page.Table, FirstTableRow)];
    }

    /// <summary>The page.</summary>
    internal FormPage Page { get; }

    /// <summary>Name of the sheet, unique in the workbook.</summary>
    internal string Name { get; }

    /// <summary>Row of the table's first row.</summary>
    internal int FirstTableRow { get; }

    /// <summary>The table's last row.</summary>
    internal int LastTableRow => FirstTableRow + Page.Table.Rows.Count - 1;

    /// <summary>The last row of all.</summary>
    internal int LastRow => LastTableRow + Page.Foot.Count;

    /// <summary>Columns of the table.</summary>
    internal int Columns => Page.Table.Widths.Count;

    /// <summary>The table's cells in order of rows.</summary>
    internal IReadOnlyList<PlacedCell> Cells { get; }

    /// <summary>Plans all sheets; equal names are numbered.</summary>
    internal static IReadOnlyList<SheetPlan> Of(IReadOnlyList<FormPage> pages)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { BasisSheet.Name };
        return [.. pages.Select(p => new SheetPlan(p, UniqueName(p.Name, used)))];
    }

    private static string UniqueName(string wanted, HashSet<string> used)
    {
        var plain = string.Concat(wanted.Select(c => "[]:*?/\\'".Contains(c) ? '_' : c));
        if (plain.Length == 0) plain = "表";
        var name = plain.Length > LongestName ? plain[..LongestName] : plain;
        for (var n = 2; !used.Add(name); n++)
        {
            var suffix = $"（{n}）";
            name = plain[..Math.Min(plain.Length, LongestName - suffix.Length)] + suffix;
        }

        return name;
    }

    private static IEnumerable<PlacedCell> Place(Table table, int firstRow)
    {
        var grid = new TableGrid(table);
        for (var row = 0; row < table.Rows.Count; row++)
            foreach (var slot in grid.Next())
                if (!slot.Continues) yield return new(slot.Cell, firstRow + row, slot.Column + 1);
    }
}
