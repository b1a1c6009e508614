namespace Jiheng.Documents.Reading.Plain;

/// <summary>
/// Tables with a row on every line and tabs between the cells (制表符分隔表格). Columns stay as printed, also when a
/// scan shifted them: what they mean is decided by whoever recognises the form.
/// </summary>
internal static class TabRows
{
    internal static int Read(IReadOnlyList<TextLine> lines, int at, List<SourceBlock> blocks)
    {
        var rows = new List<TextLine>();
        while (at < lines.Count)
        {
            if (lines[at].Text.Contains('\t')) rows.Add(lines[at++]);
            else if (lines[at].IsBlank && at + 1 < lines.Count && GoesOn(rows[^1], lines[at + 1])) at++;
            else break;
        }

        if (Contents.IsEntryList(rows)) Contents.Add(rows, blocks);
        else blocks.Add(new SourceTable([.. rows.Select(Row)]));
        return at;
    }

    /// <summary>A page break leaves one blank line inside a table; rows of the same width on both sides tell.</summary>
    private static bool GoesOn(TextLine before, TextLine after) =>
        after.IsTabRow && after.Text.Count(c => c == '\t') == before.Text.Count(c => c == '\t');

    private static SourceRow Row(TextLine line)
    {
        var cells = new List<SourceCell>();
        var start = 0;
        while (true)
        {
            var end = line.Text.IndexOf('\t', start);
            cells.Add(new(TextPieces.Of(line, start, end < 0 ? line.Text.Length : end), cells.Count));
            if (end < 0) return new(cells);
            start = end + 1;
        }
    }
}
