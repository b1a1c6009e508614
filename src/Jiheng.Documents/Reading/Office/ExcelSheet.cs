using System.Globalization;
using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>One sheet (工作表) as one table: rows with something in them, cells from the first column to the last filled.</summary>
internal sealed class ExcelSheet(string name, ExcelValues values)
{
    /// <summary>Rows wider than this are given without their empty cells.</summary>
    private const int WidestFilled = 256;

    /// <summary>Cells of a sheet, empty ones included; a register of every village has a tenth of this.</summary>
    private const int MostCells = 500_000;

    private readonly Dictionary<CellAddress, (int Columns, int Rows)> merges = [];
    private readonly Dictionary<int, List<(int First, int Last)>> covered = [];

    internal SourceTable? Read(XElement sheet)
    {
        foreach (var merge in sheet.Child("mergeCells")?.Elements() ?? []) Merge(merge.Value("ref"));
        var rows = new List<SourceRow>();
        var (next, cells) = (0, 0);
        foreach (var row in sheet.Child("sheetData")?.Elements() ?? [])
        {
            if (int.TryParse(row.Value("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var r) && r is > 0 and <= CellAddress.Rows) next = r - 1;
            if (Row(row, next++) is not { Cells.Count: > 0 } read) continue;
            rows.Add(read);
            if ((cells += read.Cells.Count) > MostCells) throw new UnreadableException($"工作表“{name}”的单元格超过 {MostCells} 个，请拆分后重试");
        }

        return rows.Count > 0 ? new(rows) : null;
    }

    private SourceRow? Row(XElement row, int number)
    {
        var shown = new SortedDictionary<int, string>();
        var column = 0;
        foreach (var cell in row.Elements().Where(e => e.Name() == "c"))
        {
            if (CellAddress.Parse(cell.Value("r")) is { } at) column = at.Column;
            if (column >= CellAddress.Columns) break;
            shown[column++] = values.Of(cell).Trim();
        }

        if (!shown.Values.Any(t => t.Length > 0)) return null;
        var last = shown.Last(c => c.Value.Length > 0).Key;
        var columns = last < WidestFilled ? Enumerable.Range(0, last + 1) : shown.Keys;
        return new([.. columns.Where(c => !IsCovered(number, c)).Select(c => Cell(new(number, c), shown.GetValueOrDefault(c, "")))]);
    }

    private SourceCell Cell(CellAddress at, string text)
    {
        var (columns, rows) = merges.GetValueOrDefault(at, (1, 1));
        return new(SourceText.Of(text, new(0, 0, $"{name}!{at}")), at.Column, columns, rows);
    }

    private bool IsCovered(int row, int column) =>
        covered.TryGetValue(row, out var ranges) && ranges.Any(r => column >= r.First && column <= r.Last && !merges.ContainsKey(new(row, column)));

    /// <summary>Merges taller than any form are merges of whole columns by mistake, and hide nothing.</summary>
    private void Merge(string? reference)
    {
        var ends = (reference ?? "").Split(':');
        if (ends.Length != 2 || CellAddress.Parse(ends[0]) is not { } from || CellAddress.Parse(ends[1]) is not { } to) return;
        if (to.Row < from.Row || to.Column < from.Column || to.Row - from.Row > 1000 || merges.Count > 10_000) return;
        merges[from] = (to.Column - from.Column + 1, to.Row - from.Row + 1);
        for (var row = from.Row; row <= to.Row; row++)
        {
            if (!covered.TryGetValue(row, out var ranges)) covered[row] = ranges = [];
            ranges.Add((from.Column, to.Column));
        }
    }
}
