namespace Jiheng.Documents.Reading;

/// <summary>
/// A place in a file that somebody else made (原文位置): a line and column of a text, or a path into a Word document or a
/// workbook.
/// </summary>
/// <param name="Line">1-based line; 0 in formats without lines.</param>
/// <param name="Column">1-based column in that line; in formats without lines, the character in the paragraph or cell.</param>
/// <param name="Path">body/p[12], body/tbl[2]/r[3]/c[1], Sheet1!C5; empty in texts.</param>
public readonly record struct SourcePlace(int Line, int Column, string Path = "")
{
    /// <summary>As shown to people: 第57行第12列, 正文第12段, 第2个表第3行第1格, Sheet1!C5.</summary>
    public override string ToString() => Path.Length > 0 ? PlaceName.Of(Path) : $"第{Line}行第{Column}列";
}
