using System.Globalization;
using System.Text;
using System.Xml;
using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>Writes the elements of a worksheet in the order that the format demands (工作表标记).</summary>
internal sealed class WorksheetMarkup : IDisposable
{
    private const int A4 = 9;

    private readonly XmlWriter xml;
    private readonly Markup s;

    internal WorksheetMarkup(Stream output, bool fitToPage = true)
    {
        xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        s = new Markup(xml, "", Ooxml.Sheet);
        s.Start("worksheet");
        if (fitToPage) s.Start("sheetPr").Start("pageSetUpPr").Set("fitToPage", 1).End().End();
    }

    /// <summary>Rows and columns that stay in view; 0 = none.</summary>
    internal void View(int frozenRows, int frozenColumns, bool selected)
    {
        s.Start("sheetViews").Start("sheetView").Set("showGridLines", 0);
        if (selected) s.Set("tabSelected", 1);
        s.Set("workbookViewId", 0);
        if (frozenRows > 0 || frozenColumns > 0)
        {
            s.Start("pane");
            if (frozenColumns > 0) s.Set("xSplit", frozenColumns);
            if (frozenRows > 0) s.Set("ySplit", frozenRows);
            s.Set("topLeftCell", new Address("", frozenRows + 1, frozenColumns + 1).Local);
            s.Set("activePane", frozenRows > 0 && frozenColumns > 0 ? "bottomRight" : frozenRows > 0 ? "bottomLeft" : "topRight").Set("state", "frozen").End();
        }

        s.End().End();
        s.Start("sheetFormatPr").Set("defaultRowHeight", 15).End();
    }

    internal void Columns(IReadOnlyList<double> widths)
    {
        s.Start("cols");
        for (var i = 0; i < widths.Count; i++)
            s.Start("col").Set("min", i + 1).Set("max", i + 1).Set("width", Text(widths[i])).Set("customWidth", 1).End();
        s.End();
    }

    internal void BeginRows() => s.Start("sheetData");

    internal void Row(int number, double height, IReadOnlyList<SheetCell> cells)
    {
        s.Start("row").Set("r", number).Set("ht", Text(height)).Set("customHeight", 1);
        foreach (var cell in cells) Cell(number, cell);
        s.End();
    }

    internal void EndRows() => s.End();

    internal void Merges(IReadOnlyList<string> ranges)
    {
        if (ranges.Count == 0) return;
        s.Start("mergeCells").Set("count", ranges.Count);
        foreach (var range in ranges) s.Start("mergeCell").Set("ref", range).End();
        s.End();
    }

    /// <summary>How the sheet prints.</summary>
    /// <param name="landscape">Orientation.</param>
    /// <param name="pagesDown">Pages that it is scaled to, one below the other; 0 = as many as it needs.</param>
    /// <param name="scale">Percent of full size, where it has <paramref name="breaks"/>.</param>
    /// <param name="breaks">Rows after which a page ends.</param>
    internal void Print(bool landscape, int pagesDown = 0, int scale = 100, IReadOnlyList<int>? breaks = null)
    {
        s.Start("printOptions").Set("horizontalCentered", 1).End();
        s.Start("pageMargins").Set("left", "0.7").Set("right", "0.5").Set("top", "0.8").Set("bottom", "0.7").Set("header", "0.3").Set("footer", "0.3").End();
        s.Start("pageSetup").Set("paperSize", A4);
        if (breaks is { Count: > 0 }) s.Set("scale", scale);
        else s.Set("fitToWidth", 1).Set("fitToHeight", pagesDown);
        s.Set("orientation", landscape ? "landscape" : "portrait").End();
        s.Start("headerFooter").Text("oddFooter", "&C— &P —").End();
        if (breaks is { Count: > 0 }) Breaks(breaks);
    }

    public void Dispose()
    {
        s.End();
        xml.Dispose();
    }

    private void Breaks(IReadOnlyList<int> rows)
    {
        s.Start("rowBreaks").Set("count", rows.Count).Set("manualBreakCount", rows.Count);
        foreach (var row in rows) s.Start("brk").Set("id", row).Set("max", 16383).Set("man", 1).End();
        s.End();
    }

    private void Cell(int row, SheetCell cell)
    {
        s.Start("c").Set("r", new Address("", row, cell.Column).Local).Set("s", cell.Style);
        if (cell.Text is { Length: > 0 } text) s.Set("t", "inlineStr").Start("is").Text("t", text).End();
        if (cell.Formula is { } formula) s.Text("f", formula);
        if (cell.Number is { } number) s.Text("v", number.ToString(CultureInfo.InvariantCulture));
        s.End();
    }

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
