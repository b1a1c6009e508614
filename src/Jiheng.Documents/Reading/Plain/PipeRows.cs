namespace Jiheng.Documents.Reading.Plain;

/// <summary>Tables with bars between the cells (竖线分隔表格), as Markdown writes them.</summary>
internal static class PipeRows
{
    internal static int Read(IReadOnlyList<TextLine> lines, int at, List<SourceBlock> blocks)
    {
        var rows = new List<SourceRow>();
        for (; at < lines.Count && lines[at].IsPipeRow; at++)
        {
            if (!IsRule(lines[at].Text)) rows.Add(Row(lines[at]));
        }

        if (rows.Count > 0) blocks.Add(new SourceTable(rows));
        return at;
    }

    /// <summary>The line of dashes under the heading.</summary>
    private static bool IsRule(string text) => text.Contains('-') && text.All("|-:+= ".Contains);

    private static SourceRow Row(TextLine line)
    {
        var cells = new List<SourceCell>();
        var start = line.Text.IndexOf('|') + 1;
        for (var at = start; at < line.Text.Length; at++)
        {
            if (line.Text[at] != '|' || line.Text[at - 1] == '\\') continue;
            cells.Add(new(TextPieces.Of(line, start, at), cells.Count));
            start = at + 1;
        }

        return new(cells);
    }
}
