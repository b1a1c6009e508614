using Jiheng.Documents.Model;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>
/// How much room text takes (文字占位): spreadsheets do not fit the height of merged cells, so rows are given the
/// height that their text needs.
/// </summary>
internal static class TextExtent
{
    private const double LineHeight = 13.5;
    private const double Padding = 5;
    private const double LeastHeight = 18;
    private const double GreatestHeight = 409;

    /// <summary>Heights in points of the table's rows.</summary>
    internal static double[] RowHeights(SheetPlan sheet, IReadOnlyList<double> widths)
    {
        var heights = sheet.Page.Table.Rows.Select(r => Math.Max(LeastHeight, r.MinHeight * 72 / 25.4)).ToArray();
        foreach (var placed in sheet.Cells.OrderBy(c => c.Cell.RowSpan))
        {
            var width = widths.Skip(placed.Column - 1).Take(placed.Cell.ColumnSpan).Sum();
            var needed = Lines(placed.Cell.Text, width) * LineHeight + Padding;
            var first = placed.Row - sheet.FirstTableRow;
            var missing = needed - heights.AsSpan(first, placed.Cell.RowSpan).ToArray().Sum();
            if (missing > 0) heights[first + placed.Cell.RowSpan - 1] += missing;
        }

        return [.. heights.Select(h => Math.Min(h, GreatestHeight))];
    }

    /// <summary>Height of a paragraph above or below the table.</summary>
    internal static double Height(Paragraph paragraph, double width) => paragraph.Style switch
    {
        ParagraphStyle.Title or ParagraphStyle.FormTitle => Lines(paragraph.Text, width / 1.7) * 26 + Padding,
        _ => Lines(paragraph.Text, width) * 15 + Padding,
    };

    // A Chinese character is two digits wide; a little is lost to the cell's margins.
    private static int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Sum(c => c > 0x2E7F ? 2 : 1) / Math.Max(1, width * 0.88 - 1))));
}
