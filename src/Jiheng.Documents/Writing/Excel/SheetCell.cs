namespace Jiheng.Documents.Writing.Excel;

/// <summary>A cell ready to be written (待写单元格).</summary>
/// <param name="Column">1-based column.</param>
/// <param name="Style">Index of its style.</param>
/// <param name="Text">Text, when it holds text; always written as text, so that no input becomes a formula.</param>
/// <param name="Number">Number, when it holds one.</param>
/// <param name="Formula">Formula without the equals sign, when it has one; made by the program, never from input.</param>
internal readonly record struct SheetCell(int Column, int Style, string? Text, decimal? Number, string? Formula)
{
    internal static SheetCell OfText(int column, string text, int style) => new(column, style, text, null, null);

    internal static SheetCell OfNumber(int column, decimal number, int style) => new(column, style, null, number, null);

    internal static SheetCell Blank(int column, int style) => new(column, style, null, null, null);
}
