namespace Jiheng.Documents.Reading.Plain;

/// <summary>
/// Headings and paragraphs (段落). Scans break paragraphs at the ends of pages and lines; a line that stops in the
/// middle of a sentence goes on in the next one, so that a figure stays with its unit.
/// </summary>
internal static class Prose
{
    private static readonly string[] Units = ["万元", "亿元", "元", "万人", "人", "%", "个", "次", "分"];

    /// <summary>Reads the paragraph that begins at <paramref name="at"/> and gives the line after it.</summary>
    internal static int Read(IReadOnlyList<TextLine> lines, int at, List<SourceBlock> blocks)
    {
        var first = lines[at];
        var mark = first.Text.AsSpan().TrimStart();
        var marks = mark.Length - mark.TrimStart('#').Length;
        if (marks is > 0 and < 7)
        {
            blocks.Add(new SourceParagraph(TextPieces.Of(first, first.Text.IndexOf('#') + marks, first.Text.Length), marks));
            return at + 1;
        }

        List<(TextLine, int, int)> stretches = [(first, 0, first.Text.Length)];
        while (Continuation(lines, at) is { } next)
        {
            stretches.Add((lines[next], 0, lines[next].Text.Length));
            at = next;
        }

        var text = TextPieces.Join(stretches);
        if (text.Text.Length > 0) blocks.Add(new SourceParagraph(text, HeadingLevels.Of(text.Text)));
        return at + 1;
    }

    // Scans leave a blank line or two between pages.
    private const int MostBlanks = 2;

    /// <summary>The line in which the sentence broken off at <paramref name="at"/> goes on: the next, or the one after the blanks of a page.</summary>
    private static int? Continuation(IReadOnlyList<TextLine> lines, int at)
    {
        var text = lines[at].Text.Trim();
        var next = at + 1;
        while (next < lines.Count && next <= at + MostBlanks && lines[next].IsBlank) next++;
        if (next >= lines.Count || !lines[next].IsProse) return null;
        var after = lines[next].Text.Trim();
        return IsFigureWithoutUnit(text, after) || (BreaksOff(text) && GoesOn(after)) ? next : null;
    }

    private static bool IsFigureWithoutUnit(string text, string after) =>
        text.Length >= 12 && char.IsAsciiDigit(text[^1]) && Units.Any(u => after.StartsWith(u, StringComparison.Ordinal));

    /// <summary>Inside a sentence: it has a comma or a stop before, and no sign of an end. Headings seldom have commas.</summary>
    private static bool BreaksOff(string text) =>
        text.Length >= 12 && (text.IndexOfAny(['，', '。', '；']) >= 0 || (text.Contains('、') && !HeadingLevels.IsNumbered(text) && text.Length >= 25))
        && !"。；：！？…;:!?.”’）)》】〕>|".Contains(text[^1]);

    private static bool GoesOn(string text) =>
        !HeadingLevels.IsNumbered(text) && text[0] is not ('-' or '#' or '<' or '$' or '《' or '[' or '•' or '●' or '注')
        && !text.StartsWith("附件", StringComparison.Ordinal) && !text.StartsWith("表 ", StringComparison.Ordinal) && !text.StartsWith('①');
}
