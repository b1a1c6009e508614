namespace Jiheng.Documents.Reading;

/// <summary>A report that others made, as read from its file (待审文件): blocks in order, every character with its place.</summary>
/// <param name="Path">As the user named it.</param>
/// <param name="Format">text, docx, xlsx, html or pdf.</param>
/// <param name="Blocks">Headings, paragraphs and tables in order.</param>
public sealed record SourceDocument(string Path, string Format, IReadOnlyList<SourceBlock> Blocks)
{
    /// <summary>What of the file was not read, or not as it stands there, in Chinese (读取说明): formulas without values, pictures, hidden sheets.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}

/// <summary>One block (块).</summary>
public abstract record SourceBlock;

/// <summary>A paragraph or a heading (段落).</summary>
/// <param name="Text">Its text.</param>
/// <param name="HeadingLevel">1 for 一、, 2 for （一）, 3 for 1. …; 0 for running text.</param>
public sealed record SourceParagraph(SourceText Text, int HeadingLevel = 0) : SourceBlock;

/// <summary>A table (表格); rows hold only the cells that begin in them, as in HTML.</summary>
public sealed record SourceTable(IReadOnlyList<SourceRow> Rows) : SourceBlock;

/// <summary>A row (行).</summary>
public sealed record SourceRow(IReadOnlyList<SourceCell> Cells);

/// <summary>A cell (单元格), 0-based <paramref name="Column"/> on the table's grid.</summary>
public sealed record SourceCell(SourceText Text, int Column, int ColumnSpan = 1, int RowSpan = 1);
