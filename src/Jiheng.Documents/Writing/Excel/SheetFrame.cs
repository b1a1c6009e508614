using System.Globalization;
using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>Writes what stands before and after the cells of a sheet: panes, columns, merges, page.</summary>
internal sealed class SheetFrame(Markup s)
{
    /// <param name="frozenRows">Rows that stay in view; 0 = none.</param>
    /// <param name="frozenColumns">Columns that stay in view; 0 = none.</param>
    /// <param name="widths">Column widths in points.</param>
    public void WriteStart(int frozenRows, int frozenColumns, int[] widths)
    {
        s.Start("worksheet").Start("sheetPr").Start("pageSetUpPr").Set("fitToPage", 1).End().End();
        s.Start("sheetViews").Start("sheetView").Set("workbookViewId", 0);
        WritePane(frozenRows, frozenColumns);
        s.End().End().Start("sheetFormatPr").Set("defaultRowHeight", 16).End().Start("cols");
        for (var i = 0; i < widths.Length; i++)
        {
            // 96 pixels to 72 points; 7 pixels to a digit.
            var digits = (widths[i] * 96 / 72.0) / 7;
            s.Start("col").Set("min", i + 1).Set("max", i + 1).Set("width", digits.ToString("0.##", CultureInfo.InvariantCulture)).Set("customWidth", 1).End();
        }

        s.End();
    }

    public void WriteEnd(List<string> merges, bool landscape)
    {
        if (merges.Count > 0)
        {
            s.Start("mergeCells").Set("count", merges.Count);
            foreach (var range in merges) s.Start("mergeCell").Set("ref", range).End();
            s.End();
        }

        s.Start("printOptions").Set("horizontalCentered", 1).End();
        s.Start("pageMargins").Set("left", "0.7").Set("right", "0.7").Set("top", "0.8").Set("bottom", "0.8").Set("header", "0.4").Set("footer", "0.4").End();
        s.Start("pageSetup").Set("paperSize", 9).Set("fitToWidth", 1).Set("fitToHeight", 0).Set("orientation", landscape ? "landscape" : "portrait").End();
        s.Start("headerFooter").Text("oddFooter", "&C— &P —").End().End();
    }

    private void WritePane(int rows, int columns)
    {
        if (rows == 0 && columns == 0) return;
        var pane = (rows, columns) switch { (0, _) => "topRight", (_, 0) => "bottomLeft", _ => "bottomRight" };
        s.Start("pane");
        if (columns > 0) s.Set("xSplit", columns);
        if (rows > 0) s.Set("ySplit", rows);
        s.Set("topLeftCell", new CellAddress(0, rows + 1, columns).Name).Set("activePane", pane).Set("state", "frozen").End();
        s.Start("selection").Set("pane", pane).End();
    }
}
