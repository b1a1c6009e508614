using System.Globalization;
using System.Xml.Linq;
using Jiheng.Documents.Reading.Office;

namespace Jiheng.Documents.Annotating;

/// <summary>
/// How wide the columns and how tall the rows of a sheet are (列宽与行高), in pixels: a note's box is anchored to cells, and would be
/// a sliver beside narrow ones. ECMA-376 part 1, 18.3.1.13 and 18.3.1.73.
/// </summary>
internal sealed class SheetExtent
{
    /// <summary>Pixels of a digit in Excel's usual font, and what a column adds at its edges.</summary>
    private const decimal Digit = 7m;

    private const decimal Edge = 5m;

    private const decimal PixelsAPoint = 4m / 3m;

    private const decimal UsualWidth = 8.43m;

    private const decimal UsualHeight = 13.5m;

    /// <summary>Cells further away than this no box spans.</summary>
    private const int Farthest = 400;

    private readonly decimal width;
    private readonly decimal height;
    private readonly List<(int First, int Last, decimal Pixels)> columns;
    private readonly Dictionary<int, decimal> rows = [];

    internal SheetExtent(XElement sheet)
    {
        var format = sheet.Child("sheetFormatPr");
        width = ((Number(format.Value("defaultColWidth")) ?? UsualWidth) * Digit) + Edge;
        height = (Number(format.Value("defaultRowHeight")) ?? UsualHeight) * PixelsAPoint;
        columns = [.. (sheet.Child("cols")?.Elements() ?? []).Select(c => ((int)(Number(c.Value("min")) ?? 0) - 1, (int)(Number(c.Value("max")) ?? 0) - 1, c.IsOnValue("hidden") ? 0m : (Number(c.Value("width")) * Digit) + Edge ?? width))];
        foreach (var row in sheet.Child("sheetData")?.Elements() ?? [])
            if (Number(row.Value("r")) is { } r && (row.IsOnValue("hidden") ? 0m : Number(row.Value("ht")) * PixelsAPoint) is { } tall) rows[(int)r - 1] = tall;
    }

    /// <summary>The column and the offset in it that lie so many pixels behind the beginning of a column.</summary>
    internal (int Index, int Offset) Right(int column, int pixels) =>
        Walk(column, pixels, at => columns.FindIndex(c => c.First <= at && at <= c.Last) is var found and >= 0 ? columns[found].Pixels : width);

    /// <summary>The row and the offset in it that lie so many pixels below the top of a row.</summary>
    internal (int Index, int Offset) Down(int row, int pixels) => Walk(row, pixels, at => rows.GetValueOrDefault(at, height));

    private static (int Index, int Offset) Walk(int from, decimal pixels, Func<int, decimal> size)
    {
        var at = from;
        for (; at - from < Farthest && size(at) <= pixels; at++) pixels -= size(at);
        return (at, (int)Math.Min(pixels, size(at)));
    }

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) && n <= CellAddress.Rows ? n : null;
}
