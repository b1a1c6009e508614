using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Packaging;
using Jiheng.Documents.Writing.Paging;

namespace Jiheng.Documents.Writing.Word;

/// <summary>Writes a table cell by cell as it stands in the file.</summary>
internal sealed class TableWriter(Markup w, ParagraphWriter paragraphs)
{
    // A row with more text than this may break over a page; keeping it whole would leave half a page empty.
    private const int LongestUnbrokenText = 400;

    /// <summary>Writes the table; on each of the rows <paramref name="cuts"/> a new page begins, with headings and labels repeated.</summary>
    public void Write(Table table, int width, IReadOnlyList<int> cuts)
    {
        var widths = ColumnWidths.Scale(table.Widths, width);
        var size = table.FontSize is { } points ? (int)Math.Round(points * 2) : 0;
        WriteHead(widths, width);
        var grid = new TableGrid(table);
        var kept = new KeptRows(table, cuts.Count > 0);
        var pages = 0;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var slots = grid.Next();
            var begins = pages < cuts.Count && cuts[pages] == i;
            if (begins)
            {
                WriteBreak(table, widths, width, size);
                pages++;
            }

            WriteRow(table.Rows[i], i < table.HeadingRows, begins ? slots.Select(static s => s with { Continues = false }) : slots, widths, size, kept.WithNext(i));
        }

        w.End();
    }

    // Word repeats headings by itself but leaves merged labels blank on the next page, so a page's rows are a table of their own.
    private void WriteBreak(Table table, int[] widths, int width, int size)
    {
        w.End();
        paragraphs.WritePageBreak();
        WriteHead(widths, width);
        var grid = new TableGrid(table);
        for (var i = 0; i < table.HeadingRows; i++) WriteRow(table.Rows[i], true, grid.Next(), widths, size, false);
    }

    private void WriteRow(Row row, bool heading, IEnumerable<Slot> slots, int[] widths, int size, bool keep)
    {
        w.Start("tr");
        WriteRowProperties(row, heading);
        foreach (var slot in slots) WriteCell(slot, widths, size, keep);
        w.End();
    }

    private void WriteHead(int[] widths, int width)
    {
        w.Start("tbl").Start("tblPr").Value("tblStyle", WordStyles.Table);
        w.Start("tblW").Set("w", width).Set("type", "dxa").End().Value("jc", "center");
        w.Start("tblLayout").Set("type", "fixed").End().End().Start("tblGrid");
        foreach (var column in widths) w.Start("gridCol").Set("w", column).End();
        w.End();
    }

    private void WriteRowProperties(Row row, bool heading)
    {
        var whole = heading || row.Cells.All(c => c.Text.Length <= LongestUnbrokenText);
        if (!whole && row.MinHeight <= 0) return;
        w.Start("trPr");
        if (whole) w.Flag("cantSplit");
        if (row.MinHeight > 0) w.Start("trHeight").Set("val", PageGeometry.Twips(row.MinHeight)).Set("hRule", "atLeast").End();
        if (heading) w.Flag("tblHeader");
        w.End();
    }

    private void WriteCell(Slot slot, int[] widths, int size, bool keepWithNext)
    {
        var cell = slot.Cell;
        var width = 0;
        for (var i = 0; i < cell.ColumnSpan; i++) width += widths[slot.Column + i];
        w.Start("tc").Start("tcPr").Start("tcW").Set("w", width).Set("type", "dxa").End();
        if (cell.ColumnSpan > 1) w.Value("gridSpan", cell.ColumnSpan);
        if (slot.Continues) w.Flag("vMerge");
        else if (cell.RowSpan > 1) w.Value("vMerge", "restart");
        w.Value("vAlign", "center").End();
        WriteText(slot, size, keepWithNext);
        w.End();
    }

    private void WriteText(Slot slot, int size, bool keepWithNext)
    {
        var cell = slot.Cell;
        var rest = slot.Continues ? "" : cell.Text;
        while (true)
        {
            var end = rest.IndexOf('\n');
            w.Start("p").Start("pPr").Value("pStyle", StyleOf(cell.Align));
            if (keepWithNext) w.Flag("keepNext");
            w.End();
            paragraphs.WriteRun(end < 0 ? rest : rest[..end], cell.Bold, size, cell.Red);
            w.End();
            if (end < 0) return;
            rest = rest[(end + 1)..];
        }
    }

    private static string StyleOf(CellAlign align) => align switch
    {
        CellAlign.Left => WordStyles.CellLeft,
        CellAlign.Right => WordStyles.CellRight,
        _ => WordStyles.CellCenter,
    };
}
