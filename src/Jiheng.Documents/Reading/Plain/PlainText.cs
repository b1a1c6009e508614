namespace Jiheng.Documents.Reading.Plain;

/// <summary>
/// Text that conversions from Word, Excel and scans leave behind (文本文件): prose, tables with a cell on every line,
/// tables with tabs, tables with bars, in any order.
/// </summary>
internal static class PlainText
{
    /// <summary>Lines and cells together; a report of a thousand pages has fifty thousand.</summary>
    private const int MostMarks = 1_000_000;

    internal static IReadOnlyList<SourceBlock> Read(string text)
    {
        if (text.AsSpan().Count('\n') + text.AsSpan().Count('\t') + text.AsSpan().Count('|') > MostMarks) throw new UnreadableException("其行和单元格超过一百万，不像一份报告；请拆分后重试");
        var lines = TextLine.Split(text);
        var blocks = new List<SourceBlock>();
        var at = 0;
        while (at < lines.Count)
        {
            var line = lines[at];
            if (line.IsBlank) at++;
            else if (line.IsCell) at = CellLines.Read(lines, at, blocks);
            else if (line.IsTabRow) at = TabRows.Read(lines, at, blocks);
            else if (line.IsPipeRow) at = PipeRows.Read(lines, at, blocks);
            else at = Prose.Read(lines, at, blocks);
        }

        return blocks;
    }
}
