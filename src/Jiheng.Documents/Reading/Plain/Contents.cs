namespace Jiheng.Documents.Reading.Plain;

/// <summary>A table of contents (目录): its page numbers are no figures of the report.</summary>
internal static class Contents
{
    /// <summary>Every line is a title, a tab and a page number, and the pages never go back.</summary>
    internal static bool IsEntryList(IReadOnlyList<TextLine> rows)
    {
        if (rows.Count < 3) return false;
        var last = 0;
        foreach (var row in rows)
        {
            var tab = row.Text.IndexOf('\t');
            if (tab < 1 || !int.TryParse(row.Text.AsSpan(tab + 1).Trim(), out var page) || page < last || page > 9999) return false;
            last = page;
        }

        return rows.Count(r => HeadingLevels.IsNumbered(r.Text)) * 2 >= rows.Count;
    }

    internal static void Add(IReadOnlyList<TextLine> rows, List<SourceBlock> blocks) =>
        blocks.AddRange(rows.Select(r => new SourceParagraph(TextPieces.Of(r, 0, r.Text.IndexOf('\t')))));
}
