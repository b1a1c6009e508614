using System.Text.RegularExpressions;

namespace Jiheng.Documents.Reading.Plain;

/// <summary>Cuts stretches of lines into placed text: blanks at the ends and left-over HTML tags are not part of it.</summary>
internal static partial class TextPieces
{
    /// <summary>The stretches of one cell or paragraph; the first gives the place when all are empty.</summary>
    internal static SourceText Join(IReadOnlyList<(TextLine Line, int Start, int End)> stretches)
    {
        var pieces = new List<(string, SourcePlace)>();
        foreach (var (line, start, end) in stretches) Cut(line, start, end, pieces);
        return pieces.Count > 0 ? SourceText.Join(pieces) : SourceText.Of("", new(stretches[0].Line.Number, stretches[0].Start + 1));
    }

    internal static SourceText Of(TextLine line, int start, int end) => Join([(line, start, end)]);

    private static void Cut(TextLine line, int start, int end, List<(string, SourcePlace)> pieces)
    {
        var at = start;
        foreach (var tag in Tag().EnumerateMatches(line.Text.AsSpan(start, end - start)))
        {
            Add(line, at, start + tag.Index, pieces);
            at = start + tag.Index + tag.Length;
        }

        Add(line, at, end, pieces);
    }

    private static void Add(TextLine line, int start, int end, List<(string, SourcePlace)> pieces)
    {
        while (start < end && char.IsWhiteSpace(line.Text[start])) start++;
        while (end > start && char.IsWhiteSpace(line.Text[end - 1])) end--;
        if (end > start) pieces.Add((line.Text[start..end], new(line.Number, start + 1)));
    }

    [GeneratedRegex(@"</?(?:p|br|div|td|tr)\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
