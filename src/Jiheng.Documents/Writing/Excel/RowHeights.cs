using Jiheng.Documents.Model;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>
/// Estimates row heights from the text (行高估算), because spreadsheets do not fit rows to merged cells. Full-width
/// characters are as wide as the font is high, others 0.55 of it; the estimate errs on the high side. In points.
/// </summary>
internal static class RowHeights
{
    private const double Tallest = 409;
    private const double LineFactor = 1.4;
    private const double Padding = 5;
    private const double PointsPerMillimetre = 72 / 25.4;

    public static double[] Of(SheetLayout sheet, int[] widths, double size)
    {
        var heights = sheet.Page.Table.Rows.Select(row => Math.Max((size * LineFactor) + Padding, row.MinHeight * PointsPerMillimetre)).ToArray();
        foreach (var spanning in (bool[])[false, true])
        {
            for (var i = 0; i < heights.Length; i++)
            {
                foreach (var slot in sheet.Rows[i])
                {
                    if (!slot.Continues && slot.Cell.RowSpan > 1 == spanning) Fit(slot, i, widths, size, heights);
                }
            }
        }

        return heights;
    }

    public static double Of(string text, double width, double size)
    {
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines()) lines += Lines(line, Math.Max(width - 6, size), size);
        return Math.Min((Math.Max(1, lines) * size * LineFactor) + Padding, Tallest);
    }

    // What a cell over several rows lacks is added to its last row.
    private static void Fit(Slot slot, int row, int[] widths, double size, double[] heights)
    {
        var cell = slot.Cell;
        var width = widths.AsSpan(slot.Column, cell.ColumnSpan).ToArray().Sum();
        var needed = Of(cell.Figure is null ? cell.Text : "", width, size);
        var given = 0d;
        for (var i = row; i < row + cell.RowSpan; i++) given += heights[i];
        var last = row + cell.RowSpan - 1;
        if (needed > given) heights[last] = Math.Min(Tallest, heights[last] + needed - given);
    }

    private static int Lines(ReadOnlySpan<char> line, double width, double size)
    {
        var (count, used) = (1, 0d);
        foreach (var c in line)
        {
            var advance = c < 0x2E80 ? size * 0.55 : size;
            if (used + advance > width) (count, used) = (count + 1, 0);
            used += advance;
        }

        return count;
    }
}
