using System.Globalization;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>Writes a form as a worksheet.</summary>
internal sealed class SheetWriter(Markup s, LookBook looks, FormulaWalk formulas)
{
    private readonly CellWriter cells = new(s);

    private readonly List<string> merges = [];

    public void Write(SheetLayout sheet)
    {
        var landscape = sheet.Page.Orientation == PageOrientation.Landscape;
        // Points of the type area: 156 mm = 442 pt, 225 mm = 638 pt.
        var widths = ColumnWidths.Scale(sheet.Page.Table.Widths, landscape ? 638 : 442);
        var frame = new SheetFrame(s);
        frame.WriteStart(sheet.Page.Table.HeadingRows > 0 ? sheet.Page.Head.Count + sheet.Page.Table.HeadingRows : 0, sheet.Page.FrozenColumns, widths);
        s.Start("sheetData");
        var row = 1;
        foreach (var paragraph in sheet.Page.Head) WriteParagraph(paragraph, row++, widths);
        WriteTable(sheet, widths);
        row += sheet.Rows.Count;
        foreach (var paragraph in sheet.Page.Foot) WriteParagraph(paragraph, row++, widths);
        s.End();
        frame.WriteEnd(merges, landscape);
    }

    private void WriteParagraph(Paragraph paragraph, int row, int[] widths)
    {
        var look = CellLook.Of(paragraph);
        var style = looks.IndexOf(look);
        StartRow(row, RowHeights.Of(paragraph.Text, widths.Sum(), look.Size));
        cells.WriteText(new CellAddress(0, row, 0), style, paragraph.Text);
        for (var column = 1; column < widths.Length; column++) cells.WriteEmpty(new CellAddress(0, row, column), style);
        s.End();
        Merge(row, 0, 1, widths.Length);
    }

    private void WriteTable(SheetLayout sheet, int[] widths)
    {
        var size = sheet.Page.Table.FontSize ?? CellLook.DefaultSize;
        var heights = RowHeights.Of(sheet, widths, size);
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            var row = sheet.FirstTableRow + i;
            StartRow(row, heights[i]);
            foreach (var slot in sheet.Rows[i]) WriteSlot(slot, new CellAddress(sheet.Index, row, slot.Column), size);
            s.End();
        }
    }

    private void WriteSlot(Slot slot, CellAddress address, double size)
    {
        var cell = slot.Cell;
        var style = looks.IndexOf(CellLook.Of(cell, size));
        if (slot.Continues) cells.WriteEmpty(address, style);
        else if (cell.Figure is { } figure) cells.WriteNumber(address, style, figure.Derivation.Value, formulas.At(address));
        else cells.WriteText(address, style, cell.Text);
        for (var i = 1; i < cell.ColumnSpan; i++) cells.WriteEmpty(address with { Column = address.Column + i }, style);
        if (!slot.Continues) Merge(address.Row, address.Column, cell.RowSpan, cell.ColumnSpan);
    }

    private void StartRow(int row, double height) =>
        s.Start("row").Set("r", row).Set("ht", height.ToString("0.##", CultureInfo.InvariantCulture)).Set("customHeight", 1);

    private void Merge(int row, int column, int rows, int columns)
    {
        if (rows == 1 && columns == 1) return;
        merges.Add($"{new CellAddress(0, row, column).Name}:{new CellAddress(0, row + rows - 1, column + columns - 1).Name}");
    }
}
