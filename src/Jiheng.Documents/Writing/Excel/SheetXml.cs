using Jiheng.Documents.Model;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>Writes the sheet of one page (工作表).</summary>
internal static class SheetXml
{
    internal static byte[] Of(SheetPlan sheet, Formulas formulas, CellStyles styles, bool cachedResults)
    {
        var pages = SheetPages.Of(sheet);
        var widths = pages.Widths;
        using var bytes = new MemoryStream();
        using (var markup = new WorksheetMarkup(bytes, fitToPage: pages.Cuts.Count == 0))
        {
            markup.View(sheet.FirstTableRow - 1 + sheet.Page.Table.HeadingRows, sheet.Page.FrozenColumns, false);
            markup.Columns(widths);
            markup.BeginRows();
            WriteParagraphs(markup, sheet.Page.Head, 1, sheet.Columns, widths.Sum(), styles);
            WriteTable(markup, sheet, pages.RowHeights, formulas, styles, cachedResults);
            WriteParagraphs(markup, sheet.Page.Foot, sheet.LastTableRow + 1, sheet.Columns, widths.Sum(), styles);
            markup.EndRows();
            markup.Merges([.. Merges(sheet)]);
            markup.Print(sheet.Page.Orientation == PageOrientation.Landscape, 1, pages.Scale, [.. pages.Cuts.Select(c => sheet.FirstTableRow + c - 1)]);
        }

        return bytes.ToArray();
    }

    private static void WriteParagraphs(WorksheetMarkup markup, IReadOnlyList<Paragraph> paragraphs, int firstRow, int columns, double width, CellStyles styles)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var style = styles.Index(new(LookOf(paragraphs[i].Style)));
            var cells = Enumerable.Range(1, columns).Select(c => c == 1 ? SheetCell.OfText(c, paragraphs[i].Text, style) : SheetCell.Blank(c, style)).ToArray();
            markup.Row(firstRow + i, TextExtent.Height(paragraphs[i], width), cells);
        }
    }

    private static void WriteTable(WorksheetMarkup markup, SheetPlan sheet, double[] heights, Formulas formulas, CellStyles styles, bool cachedResults)
    {
        var grid = new SheetCell[sheet.Page.Table.Rows.Count, sheet.Columns];
        foreach (var placed in sheet.Cells)
        {
            var style = styles.Index(StyleOf(placed.Cell));
            for (var row = 0; row < placed.Cell.RowSpan; row++)
                for (var column = 0; column < placed.Cell.ColumnSpan; column++)
                    grid[placed.Row - sheet.FirstTableRow + row, placed.Column - 1 + column] = SheetCell.Blank(placed.Column + column, style);
            grid[placed.Row - sheet.FirstTableRow, placed.Column - 1] = Content(sheet, placed, style, formulas, cachedResults);
        }

        for (var row = 0; row < heights.Length; row++)
            markup.Row(sheet.FirstTableRow + row, heights[row], [.. Enumerable.Range(0, sheet.Columns).Select(c => grid[row, c])]);
    }

    private static SheetCell Content(SheetPlan sheet, PlacedCell placed, int style, Formulas formulas, bool cachedResults)
    {
        if (placed.Cell.Figure is not { } figure) return SheetCell.OfText(placed.Column, placed.Cell.Text, style);
        var formula = formulas.Of(figure.Derivation, new(sheet.Name, placed.Row, placed.Column));
        return new(placed.Column, style, null, formula is null || cachedResults ? figure.Derivation.Value : null, formula);
    }

    private static IEnumerable<string> Merges(SheetPlan sheet)
    {
        if (sheet.Columns > 1)
            foreach (var row in Enumerable.Range(1, sheet.Page.Head.Count).Concat(Enumerable.Range(sheet.LastTableRow + 1, sheet.Page.Foot.Count)))
                yield return Range(row, 1, row, sheet.Columns);
        foreach (var (cell, row, column) in sheet.Cells.Where(c => c.Cell.ColumnSpan > 1 || c.Cell.RowSpan > 1))
            yield return Range(row, column, row + cell.RowSpan - 1, column + cell.ColumnSpan - 1);
    }

    private static string Range(int top, int left, int bottom, int right) => $"{new Address("", top, left).Local}:{new Address("", bottom, right).Local}";

    private static CellStyle StyleOf(Cell cell) => new(
        (cell.Align, cell.Bold) switch
        {
            (CellAlign.Left, false) => CellLook.Left,
            (CellAlign.Left, true) => CellLook.HeadLeft,
            (CellAlign.Right, false) => CellLook.Right,
            (CellAlign.Right, true) => CellLook.HeadRight,
            (_, true) => CellLook.Head,
            _ => CellLook.Center,
        },
        cell.Figure is { } figure ? NumberCodes.Of(figure.Format, figure.Suffix) : "",
        cell.Red);

    private static CellLook LookOf(ParagraphStyle style) => style switch
    {
        ParagraphStyle.FormTitle or ParagraphStyle.Title => CellLook.Title,
        ParagraphStyle.FormSubtitle or ParagraphStyle.Subtitle or ParagraphStyle.Caption => CellLook.Subtitle,
        ParagraphStyle.UnitLine or ParagraphStyle.Signature => CellLook.PlainRight,
        _ => CellLook.PlainLeft,
    };
}
