using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Word;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>How a cell looks (单元格样式): two cells that look alike share one style of the workbook.</summary>
internal readonly record struct CellLook(string Font, double Size, bool Bold, bool Red, string Align, bool Ruled, string Format)
{
    public const double DefaultSize = 10.5;
    public const string General = "General";

    /// <summary>Numbers shrink to fit their cell, where text wraps: a number cut off shows as ###.</summary>
    public bool IsNumber { get; init; }

    public static CellLook Of(Cell cell, double size) => new(
        WordStyles.FangSong, size, cell.Bold, cell.Red, cell.Align switch { CellAlign.Left => "left", CellAlign.Right => "right", _ => "center" },
        Ruled: true, cell.Figure is { } figure ? NumberCodes.Of(figure.Format, figure.Suffix) : General)
    {
        IsNumber = cell.Figure is not null,
    };

    public static CellLook Of(Paragraph paragraph)
    {
        var style = WordStyles.For(paragraph.Style);
        var align = style.Align == "both" ? "left" : style.Align;
        return new(style.Font, style.Size / 2.0, style.Bold, style.Red, align, Ruled: false, General);
    }
}
