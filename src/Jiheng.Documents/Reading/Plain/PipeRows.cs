namespace Jiheng.Documents.Reading.Plain;

/// <summary>Tables with bars between the cells (竖线分隔表格), as Markdown writes them.</summary>
internal static class PipeRows
{
    internal static int Read(IReadOnlyList<TextLine> lines, int at, List<SourceBlock> blocks)
    {
        var end = at;
        var bars = lines[at].Text.AsSpan().Count('|');
        while (end < lines.Count && (lines[end].IsPipeRow || (!lines[end].IsTabRow && lines[end].Text.AsSpan().Count('|') == bars))) end++;
        // Where one row has no frame, a bar at the beginning of another stands behind an empty cell.
        var framed = Enumerable.Range(at, end - at).All(i => lines[i].IsFramed);
        var rows = Enumerable.Range(at, end - at).Where(i => !IsRule(lines[i].Text)).Select(i => Row(lines[i], framed)).ToList();
        at = end;

        if (rows.Count > 0) blocks.Add(new SourceTable(rows));
        return at;
    }

    /// <summary>The line of dashes under the heading.</summary>
    private static bool IsRule(string text) => text.Contains('-') && text.All("|-:+= ".Contains);

    private static SourceRow Row(TextLine line, bool framed)
    {
        var cells = new List<SourceCell>();
        var start = framed ? line.Text.IndexOf('|') + 1 : 0;
        for (var at = start; at < line.Text.Length; at++)
        {
            if (line.Text[at] != '|' || (at > 0 && line.Text[at - 1] == '\\')) continue;
            cells.Add(new(TextPieces.Of(line, start, at), cells.Count));
            start = at + 1;
        }

        if (!framed) cells.Add(new(TextPieces.Of(line, start, line.Text.Length), cells.Count));
        return new(cells);
    }
}
