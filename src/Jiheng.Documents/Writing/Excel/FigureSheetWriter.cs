using Jiheng.Documents.Writing.Packaging;
using Jiheng.Documents.Writing.Word;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>Writes the sheet 计算依据.</summary>
internal sealed class FigureSheetWriter(Markup s, LookBook looks)
{
    private static readonly int[] Widths = [32, 170, 90, 50, 296];

    private static readonly string[] Heads = ["序号", "项目", "数值", "单位", "出处或依据"];

    private readonly CellWriter cells = new(s);

    public void Write(FigureSheet sheet)
    {
        var frame = new SheetFrame(s);
        frame.WriteStart(2, 0, Widths);
        s.Start("sheetData");
        WriteTexts(1, Look("center", 18, ruled: false, font: WordStyles.XiaoBiaoSong), [FigureSheet.Name, "", "", "", ""], 30);
        WriteTexts(2, Look("center", CellLook.DefaultSize, bold: true), Heads, 20);
        for (var i = 0; i < sheet.Rows.Count; i++) WriteRow(sheet.Rows[i], i);
        s.End();
        frame.WriteEnd(["A1:E1"], landscape: true);
    }

    private void WriteRow(FigureRow row, int index)
    {
        var figure = row.Figure;
        var label = figure.Label.Length > 0 ? figure.Label : row.Formula is null ? "参数" : "中间结果";
        var source = FigureSheet.Source(figure);
        var height = Math.Max(RowHeights.Of(label, Widths[1], CellLook.DefaultSize), RowHeights.Of(source, Widths[4], CellLook.DefaultSize));
        var number = index + 3;
        Start(number, height);
        cells.WriteNumber(new CellAddress(0, number, 0), Look("center", CellLook.DefaultSize), index + 1, null);
        cells.WriteText(new CellAddress(0, number, 1), Look("left", CellLook.DefaultSize), label);
        cells.WriteNumber(new CellAddress(0, number, FigureSheet.ValueColumn), Look("right", CellLook.DefaultSize), figure.Value, row.Formula);
        cells.WriteText(new CellAddress(0, number, 3), Look("center", CellLook.DefaultSize), figure.Unit.Symbol);
        cells.WriteText(new CellAddress(0, number, 4), Look("left", CellLook.DefaultSize), source);
        s.End();
    }

    private void WriteTexts(int row, int look, string[] texts, double height)
    {
        Start(row, height);
        for (var i = 0; i < texts.Length; i++) cells.WriteText(new CellAddress(0, row, i), look, texts[i]);
        s.End();
    }

    private void Start(int row, double height) =>
        s.Start("row").Set("r", row).Set("ht", Formula.NumberOf((decimal)Math.Round(height, 2))).Set("customHeight", 1);

    private int Look(string align, double size, bool bold = false, bool ruled = true, string font = WordStyles.FangSong) =>
        looks.IndexOf(new CellLook(font, size, bold, false, align, ruled, CellLook.General));
}
