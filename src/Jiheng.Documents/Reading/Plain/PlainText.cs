namespace Jiheng.Documents.Reading.Plain;

/// <summary>
/// Text that conversions from Word, Excel and scans leave behind (文本文件): prose, tables with a cell on every line,
/// tables with tabs, tables with bars, in any order.
/// </summary>
internal static class PlainText
{
    internal static IReadOnlyList<SourceBlock> Read(string text)
    {
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
