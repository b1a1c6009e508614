namespace Jiheng.Documents.Reading.Plain;

/// <summary>
/// Tables with a cell on every line (一格一行的表格), as conversions from Word leave them: a cell begins with a tab, its
/// further paragraphs follow without one, a blank line ends the row and two end the table.
/// </summary>
internal sealed class CellLines
{
    /// <summary>How far a paragraph after a blank line inside a cell may be from the next cell.</summary>
    private const int LongestCell = 20;

    private readonly IReadOnlyList<TextLine> lines;
    private readonly List<List<SourceText>> rows = [];
    private List<List<(TextLine, int, int)>> row = [];
    private int at;

    private CellLines(IReadOnlyList<TextLine> lines, int at) => (this.lines, this.at) = (lines, at);

    internal static int Read(IReadOnlyList<TextLine> lines, int at, List<SourceBlock> blocks)
    {
        var reader = new CellLines(lines, at);
        reader.Run();
        foreach (var group in TableTitles.Split(reader.rows)) Add(group, blocks);
        return reader.at;
    }

    /// <summary>Cells that stand alone and read like sentences are paragraphs that somebody indented with a tab.</summary>
    private static void Add(IReadOnlyList<IReadOnlyList<SourceText>> rows, List<SourceBlock> blocks)
    {
        if (rows.All(r => r.All(c => c.Text.Length > 0)) && rows.Any(r => r.Any(c => c.Text[^1] == '。')) && rows.All(r => r.All(IsParagraph)))
        {
            blocks.AddRange(rows.SelectMany(r => r).Select(t => new SourceParagraph(t, HeadingLevels.Of(t.Text))));
        }
        else
        {
            blocks.Add(new SourceTable(ColumnGuess.Place(rows)));
        }
    }

    private static bool IsParagraph(SourceText text) => text.Text[^1] is '。' or '；' or '：' || HeadingLevels.IsNumbered(text.Text);

    private void Run()
    {
        var blanks = 0;
        for (; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.IsBlank)
            {
                blanks++;
                continue;
            }

            if (line.IsCell ? blanks > 1 : line.IsTabRow || line.IsPipeRow || !BelongsToCell(blanks)) break;
            if (line.IsCell && blanks == 1) EndRow();
            if (line.IsCell) row.Add([(line, 1, line.Text.Length)]);
            else row[^1].Add((line, 0, line.Text.Length));
            blanks = 0;
        }

        EndRow();
    }

    /// <summary>
    /// Text without a tab directly under a cell belongs to it. After a blank it does when the table soon goes on; after
    /// two only as the text of a row's first cell that begins with empty paragraphs.
    /// </summary>
    private bool BelongsToCell(int blanks)
    {
        if (blanks == 0) return true;
        if (blanks > 1) return row.Count == 1 && row[0].Count == 1 && row[0][0].Item1.Text == "\t" && at + 1 < lines.Count && lines[at + 1].IsCell;
        var gap = 0;
        for (var i = at; i < lines.Count && i < at + LongestCell; i++)
        {
            if (lines[i].IsCell) return true;
            gap = lines[i].IsBlank ? gap + 1 : 0;
            if (gap > 1 || lines[i].IsTabRow || HeadingLevels.Of(lines[i].Text.Trim()) is 1 or 2) return false;
        }

        return false;
    }

    private void EndRow()
    {
        if (row.Count > 0) rows.Add([.. row.Select(TextPieces.Join)]);
        row = [];
    }
}
