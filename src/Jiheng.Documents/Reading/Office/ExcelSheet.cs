using System.Globalization;
using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>
/// One sheet (工作表) as one table: rows with something in them, cells from the first column to the last filled. Hidden rows
/// and columns are read, because the totals count them.
/// </summary>
internal sealed class ExcelSheet(string name, ExcelValues values, SourceLimits limits)
{
    /// <summary>Rows wider than this are given without their empty cells.</summary>
    private const int WidestFilled = 256;

    /// <summary>Excel's own limit of a cell.</summary>
    private const int LongestCell = 32_767;

    private readonly ExcelMerges merges = new();

    /// <summary>Formulas whose results are not stored (没有缓存值的公式): programs that write workbooks without calculating leave them.</summary>
    internal int Uncalculated { get; private set; }

    /// <summary>The first of them.</summary>
    internal CellAddress? FirstUncalculated { get; private set; }

    internal SourceTable? Read(IEnumerable<XElement> rowsAndMerges)
    {
        var rows = new List<(int Number, SourceCell[] Cells)>();
        var next = 0;
        foreach (var element in rowsAndMerges)
        {
            if (element.Name() == "mergeCell")
            {
                merges.Add(element.Value("ref"));
                continue;
            }

            if (int.TryParse(element.Value("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var r) && r is > 0 and <= CellAddress.Rows) next = r - 1;
            if (Row(element, next) is { Length: > 0 } cells) rows.Add((next, cells));
            next++;
        }

        var merged = rows.Select(row => new SourceRow(merges.Apply(row.Number, row.Cells))).Where(r => r.Cells.Count > 0).ToArray();
        return merged.Length > 0 ? new(merged) : null;
    }

    private SourceCell[] Row(XElement row, int number)
    {
        var shown = new SortedDictionary<int, string>();
        var column = 0;
        foreach (var cell in row.Elements().Where(e => e.Name() == "c"))
        {
            if (CellAddress.Parse(cell.Value("r")) is { } at) column = at.Column;
            if (column >= CellAddress.Columns) break;
            if (cell.Child("f") is not null && cell.Child("v") is null)
            {
                Uncalculated++;
                FirstUncalculated ??= new(number, column);
            }

            shown[column++] = values.Of(cell);
        }

        if (!shown.Values.Any(t => t.Length > 0)) return [];
        var last = shown.Last(c => c.Value.Length > 0).Key;
        var columns = last < WidestFilled ? Enumerable.Range(0, last + 1) : shown.Keys;
        return [.. columns.Select(c => Cell(new(number, c), shown.GetValueOrDefault(c, "")))];
    }

    private SourceCell Cell(CellAddress at, string text)
    {
        if (text.Length > LongestCell) throw new UnreadableException($"单元格 {name}!{at} 有 {text.Length} 个字，超过 Excel 的上限 {LongestCell} 个；文件可能已损坏，请用 Excel 打开并另存后重试");
        limits.Cell(text.Length);
        return new(SourceText.Of(text, new(0, 0, $"{name}!{at}")), at.Column);
    }
}
