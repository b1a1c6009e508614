using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Word;

/// <summary>Writes a table cell by cell as it stands in the file.</summary>
internal sealed class TableWriter(Markup w, ParagraphWriter paragraphs)
{
    // A row with more text than this may break over a page; keeping it whole would leave half a page empty.
    private const int LongestUnbrokenText = 400;

    // A table of so few rows, none of them tall, stays on one page.
    private const int RowsKeptTogether = 24;
    private const int LongestShortText = 36;

    public void Write(Table table, int width)
    {
        var widths = ColumnWidths.Scale(table.Widths, width);
        var size = table.FontSize is { } points ? (int)Math.Round(points * 2) : 0;
        WriteHead(widths, width);
        var grid = new TableGrid(table);
        var together = StaysTogether(table);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            w.Start("tr");
            WriteRowProperties(table.Rows[i], i < table.HeadingRows);
            var keep = i + 1 < table.Rows.Count && (together || HeadsWhatFollows(table.Rows[i]));
            foreach (var slot in grid.Next()) WriteCell(slot, widths, size, keep);
            w.End();
        }

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

    private static bool StaysTogether(Table table) =>
        table.Rows.Count <= RowsKeptTogether && table.Rows.All(r => r.Cells.All(c => c.Text.Length <= LongestShortText));

    // A row of labels at the foot of a page, its values on the next one, reads badly. A label beside several rows does not count.
    private static bool HeadsWhatFollows(Row row)
    {
        var own = row.Cells.Where(c => c.RowSpan == 1).ToList();
        return own.Exists(c => c.Bold) && own.TrueForAll(c => c.Bold || c.Text.Length == 0);
    }

    private static string StyleOf(CellAlign align) => align switch
    {
        CellAlign.Left => WordStyles.CellLeft,
        CellAlign.Right => WordStyles.CellRight,
        _ => WordStyles.CellCenter,
    };
}
